import type { InlineContext, MarkdownConfig } from "@lezer/markdown";

const [BACKTICK, APOSTROPHE, DOUBLE] = [96, 39, 34];
/** What is quoted is no longer than this. */
const QUOTED_CHARS_MAX = 2_000;

/** LaTeX's own quotation marks, ``so'' or ``so": two of them would else be the two ends of code, and the formulas between them its text. */
export const quoteSyntax: MarkdownConfig = {
  defineNodes: [{ name: "OpeningQuote" }, { name: "ClosingQuote" }],
  parseInline: [
    { name: "OpeningQuote", parse: parseOpening, before: "InlineCode" },
    { name: "ClosingQuote", parse: parseClosing },
  ],
};

/** Where quotations that have begun will end, in the inline text that is being read. */
const ends = new WeakMap<InlineContext, Set<number>>();

function parseOpening(cx: InlineContext, next: number, pos: number): number {
  if (next !== BACKTICK || cx.char(pos + 1) !== BACKTICK) return -1;
  if (cx.char(pos + 2) === BACKTICK || (pos > cx.offset && cx.char(pos - 1) === BACKTICK)) return -1;
  const ahead = cx.slice(pos + 2, Math.min(cx.end, pos + 2 + QUOTED_CHARS_MAX));
  // ``it''s`` is code.
  const [quoted, mark = ""] =
    /^[^\s`'"](?:[^`'"\n]|'(?!')|\n(?![ \t]*\n))*(''|")(?!['"`]|[\w().;=]{0,3}`)/.exec(ahead) ?? [];
  if (!quoted) return -1;
  const known = ends.get(cx) ?? new Set();
  ends.set(cx, known.add(pos + 2 + quoted.length - mark.length));
  return cx.addElement(cx.elt("OpeningQuote", pos, pos + 2));
}

function parseClosing(cx: InlineContext, next: number, pos: number): number {
  if ((next !== APOSTROPHE && next !== DOUBLE) || !ends.get(cx)?.has(pos)) return -1;
  return cx.addElement(cx.elt("ClosingQuote", pos, pos + (next === DOUBLE ? 1 : 2)));
}
