import { plainFormulas } from "@/lib/notation/plain-formula";
import { splitCells } from "@/lib/notation/split-cells";

const TITLE_CHARS_MAX = 80;

/** "Wait, no." alone is no title: sentences are taken until they weigh this much, a Chinese character counting twice. */
const TITLE_WEIGHT_MIN = 18;

/** A title is looked for in no more than this of a step. */
const LOOKED_AT_CHARS = 1200;

/** A title from a step's own words: its heading, else its first sentence, as plain text of at most 80 characters. */
export function stepTitle(text: string): string {
  const lines = text.slice(0, LOOKED_AT_CHARS).split("\n");
  for (const line of lines) {
    const title = firstSentences(plainLine(line))
      .replace(/[.。:：,，;；]+$/u, "")
      .trim();
    if (/[\p{L}\p{N}]/u.test(title)) return shorten(title);
  }
  return shorten(lines.find((line) => line.trim() !== "")?.trim() ?? "");
}

/** A line without what marks it up; the line that opens a fence or a display says nothing. */
function plainLine(line: string): string {
  if (/^\s*(`{3,}|~{3,})/.test(line)) return "";
  return plainFormulas(
    line
      .replace(/^\s*\|.*\|\s*$/, cellsOf)
      .replace(/^\s*(#{1,6}|>|[-*+]|\d{1,2}[.)、])\s+/, "")
      .replace(/\*\*|__|`|\\(?:begin|end)\{[a-z]+\*?\}/g, ""),
  );
}

/** What stands in a table's row, without the bars between. */
function cellsOf(row: string): string {
  return splitCells(row, 0)
    .cells.map(({ from, to }) => row.slice(from, to))
    .filter((cell) => cell !== "")
    .join(" ");
}

function shorten(title: string): string {
  if (title.length <= TITLE_CHARS_MAX) return title;
  const cut = title.slice(0, TITLE_CHARS_MAX - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > 40 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function firstSentences(text: string): string {
  let title = "";
  for (const { 0: sentence } of text.matchAll(/.{2,}?(?:[.!?。！？；]+(?=\s|$|[^\d\w])|$)/gu)) {
    title += sentence;
    const chinese = title.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    if (title.length + chinese >= TITLE_WEIGHT_MIN) break;
  }
  return title.trim() === "" ? text : title;
}
