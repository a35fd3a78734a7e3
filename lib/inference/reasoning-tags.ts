/** Opening and closing tags seen in the wild; `unopened`: some chat templates write the opening tag themselves. */
const TAGS = [
  { open: "<think>", close: "</think>", unopened: true },
  { open: "<thinking>", close: "</thinking>", unopened: true },
  { open: "<thought>", close: "</thought>", unopened: false },
  { open: "<reason>", close: "</reason>", unopened: false },
  { open: "◁think▷", close: "◁/think▷", unopened: true },
  { open: "<|begin_of_thought|>", close: "<|end_of_thought|>", unopened: true },
] as const;

/** The closing tags that may come without an opening one. */
export const UNOPENED_CLOSES: readonly string[] = TAGS.filter((tag) => tag.unopened).map((tag) => tag.close);

/** How a text begins: perhaps with a tag, and `rest` after it; `undecided` while it may still become one. */
export type Start =
  | { kind: "undecided" }
  | { kind: "opened"; close: string; rest: string }
  | { kind: "closed" | "text"; rest: string };

/** Reads the start of a text, white space before a tag aside. */
export function readStart(text: string): Start {
  const body = text.trimStart();
  if (body === "") return { kind: "undecided" };
  for (const { open, close } of TAGS) {
    if (body.startsWith(open)) return { kind: "opened", close, rest: body.slice(open.length) };
    if (body.startsWith(close)) return { kind: "closed", rest: body.slice(close.length) };
    if (open.startsWith(body) || close.startsWith(body)) return { kind: "undecided" };
  }
  return { kind: "text", rest: body };
}
