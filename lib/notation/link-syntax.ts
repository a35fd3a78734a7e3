import type { DelimiterType, Element, InlineContext, MarkdownConfig } from "@lezer/markdown";

const [BANG, OPEN, CLOSE] = [33, 91, 93];

/** The web and mail; nothing else is an address that may be followed. */
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s"'<>]+/i;
const TITLE = /^\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))/;
const TARGET_CHARS_MAX = 2_000;

/**
 * `[words](https://…)`, and an image likewise; all other brackets are only brackets, as intervals have them. A bracket is looked
 * at once and what follows it only near it: CommonMark's own way looks through the whole text at each of them.
 */
export const linkSyntax: MarkdownConfig = {
  parseInline: [
    { name: "Link", parse: parseOpening },
    { name: "Image", parse: parseImageOpening },
    { name: "LinkEnd", parse: parseClosing },
  ],
};

/** Each opening bracket has a type of its own, by which the parser finds it again. */
type Opening = { type: DelimiterType; from: number; to: number; image: boolean };
/** The opening brackets that nothing has closed yet, of the inline text that is being read. */
const openings = new WeakMap<InlineContext, Opening[]>();

function open(cx: InlineContext, from: number, to: number): number {
  const all = openings.get(cx) ?? [];
  openings.set(cx, all);
  const type = {};
  all.push({ type, from, to, image: to - from > 1 });
  return cx.addDelimiter(type, from, to, true, false);
}

function parseOpening(cx: InlineContext, next: number, pos: number): number {
  return next === OPEN ? open(cx, pos, pos + 1) : -1;
}

function parseImageOpening(cx: InlineContext, next: number, pos: number): number {
  return next === BANG && cx.char(pos + 1) === OPEN ? open(cx, pos, pos + 2) : -1;
}

function parseClosing(cx: InlineContext, next: number, pos: number): number {
  if (next !== CLOSE) return -1;
  const all = openings.get(cx);
  const opening = all?.pop();
  const target = opening ? readTarget(cx, pos + 1) : null;
  const index = opening && target ? cx.findOpeningDelimiter(opening.type) : null;
  if (!opening || !target || index === null) return -1;
  const children = [
    cx.elt("LinkMark", opening.from, opening.to),
    ...cx.takeContent(index),
    cx.elt("LinkMark", pos, pos + 1),
    ...target.parts,
  ];
  // No link stands inside another.
  if (!opening.image) all?.splice(0);
  return cx.addElement(cx.elt(opening.image ? "Image" : "Link", opening.from, target.to, children));
}

/** `(https://… "title")` at `from`. */
function readTarget(cx: InlineContext, from: number): { parts: Element[]; to: number } | null {
  const text = cx.slice(from, Math.min(cx.end, from + TARGET_CHARS_MAX));
  const start = /^\(\s*/.exec(text)?.[0].length ?? 0;
  const address = start > 0 ? balanced(ADDRESS.exec(text.slice(start))?.[0] ?? "") : "";
  if (address === "") return null;
  const afterAddress = start + address.length;
  const title = TITLE.exec(text.slice(afterAddress))?.[0] ?? "";
  const closing = /^\s*\)/.exec(text.slice(afterAddress + title.length))?.[0];
  if (closing === undefined) return null;
  const to = from + afterAddress + title.length + closing.length;
  const parts = [cx.elt("LinkMark", from, from + 1), cx.elt("URL", from + start, from + afterAddress)];
  if (title !== "")
    parts.push(
      cx.elt("LinkTitle", from + afterAddress + title.search(/\S/), from + afterAddress + title.length),
    );
  parts.push(cx.elt("LinkMark", to - 1, to));
  return { parts, to };
}

/** An address up to the parenthesis that closes what it stands in. */
function balanced(address: string): string {
  let depth = 0;
  for (let at = 0; at < address.length; at++) {
    if (address[at] === "(") depth++;
    else if (address[at] === ")" && --depth < 0) return address.slice(0, at);
  }
  return address;
}
