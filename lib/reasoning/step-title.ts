import { plainFormulas } from "@/lib/notation/plain-formula";

const TITLE_CHARS_MAX = 80;

/** A title from a step's own words: its heading, else its first sentence, as plain text of at most 80 characters. */
export function stepTitle(text: string): string {
  const firstLine = text.split("\n").find((line) => line.trim() !== "") ?? "";
  const bare = firstLine
    .replace(/^\s*(#{1,6}|>|[-*+]|\d{1,2}[.)、])\s+/, "")
    .replace(/^(`{3,}|~{3,})\s*(\w*).*$/, "$2")
    .replace(/\*\*|__|`/g, "");
  const plain = plainFormulas(bare);
  const sentence = /^.{4,}?[.!?。！？；](?=\s|$|[^\d\w])/u.exec(plain)?.[0] ?? plain;
  const title = sentence.replace(/[.。:：,，;；]+$/u, "").trim();
  if (title.length <= TITLE_CHARS_MAX) return title;
  const cut = title.slice(0, TITLE_CHARS_MAX - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > 40 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
