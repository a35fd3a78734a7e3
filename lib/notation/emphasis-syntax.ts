import { InlineContext, type MarkdownConfig } from "@lezer/markdown";

const ASTERISK = 42;
const UNDERSCORE = 95;
const TILDE = 126;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const WORD = /[\p{L}\p{N}_]/u;
/** What ends a phrase, and what begins one. */
const CLOSING = /[\p{Pe}\p{Pf}，。、；：,.;:!?！？]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const STRUCK = { resolve: "Strikethrough", mark: "StrikethroughMark" };

/**
 * `*`, `**` and `~~` as texts with mathematics and Chinese have them. CommonMark wants a space between a closing mark that
 * follows punctuation and the next word; Chinese has none (`**结论：**故`), so beside Chinese characters punctuation does not
 * count. Between numbers and letters a star is a multiplication (`3*4*5`, `2**3`), two tildes are a range.
 */
export const emphasisSyntax: MarkdownConfig = {
  defineNodes: [{ name: "Strikethrough" }, { name: "StrikethroughMark" }],
  parseInline: [
    { name: "Star", parse: parseStars, before: "Emphasis" },
    { name: "Strikethrough", parse: parseTildes, after: "Emphasis" },
  ],
};

/** Each mark that may close an emphasis is compared with all before it; no paragraph of a person's has so many. */
const MARKS_MAX = 2_000;
/** How many marks the inline text that is being read has had. */
const marks = new WeakMap<InlineContext, number>();

function isOneTooMany(cx: InlineContext): boolean {
  const count = (marks.get(cx) ?? 0) + 1;
  marks.set(cx, count);
  return count > MARKS_MAX;
}

function parseStars(cx: InlineContext, next: number, pos: number): number {
  if (next !== ASTERISK && next !== UNDERSCORE) return -1;
  let end = pos + 1;
  while (end < cx.end && cx.char(end) === next) end++;
  if (next === UNDERSCORE) return parseUnderscores(cx, pos, end);
  if (isOneTooMany(cx)) return end;
  const { before, after, opens, closes } = sides(cx, pos, end);
  const product = /[\w)\]]/.test(before) && /[\w(]/.test(after);
  if (product && (end - pos === 1 || (/\d/.test(before) && /\d/.test(after)))) return end;
  return cx.addDelimiter(InlineContext.emphasisAsterisk, pos, end, opens, closes);
}

/** `_so_` and `__结论：__故`; but `x_1` is a name, and `（__），共有__个` has blanks to be filled in. */
function parseUnderscores(cx: InlineContext, pos: number, end: number): number {
  const { before, after, opens, closes } = sides(cx, pos, end);
  const beginsWord = opens && !WORD.test(before) && !CLOSING.test(after);
  const endsWord = closes && !OPENING.test(before) && (!WORD.test(after) || isBesideChinese(before, after));
  if (end - pos > 3 || (!beginsWord && !endsWord) || isOneTooMany(cx)) return end;
  return cx.addDelimiter(InlineContext.emphasisUnderscore, pos, end, beginsWord, endsWord);
}

/** Chinese has no space between a mark after its punctuation and the next word. */
function isBesideChinese(before: string, after: string): boolean {
  return PUNCTUATION.test(before) && CJK.test(after);
}

function parseTildes(cx: InlineContext, next: number, pos: number): number {
  if (
    next !== TILDE ||
    cx.char(pos + 1) !== TILDE ||
    cx.char(pos - 1) === TILDE ||
    cx.char(pos + 2) === TILDE
  )
    return -1;
  if (isOneTooMany(cx)) return pos + 2;
  const { before, after, opens, closes } = sides(cx, pos, pos + 2);
  if (/\d/.test(before) && /\d/.test(after)) return -1;
  return cx.addDelimiter(STRUCK, pos, pos + 2, opens, closes);
}

/** The characters beside a run of marks, and whether it may open or close an emphasis there. */
function sides(cx: InlineContext, from: number, to: number) {
  const before = lastCharacter(cx.slice(Math.max(cx.offset, from - 2), from));
  const after = firstCharacter(cx.slice(to, Math.min(cx.end, to + 2)));
  const [spaceBefore, spaceAfter] = [before.trim() === "", after.trim() === ""];
  const hard = (sign: string) => PUNCTUATION.test(sign) && !CJK.test(sign);
  const loose = (space: boolean, sign: string) => space || PUNCTUATION.test(sign) || CJK.test(sign);
  return {
    before,
    after,
    opens: !spaceAfter && (!hard(after) || loose(spaceBefore, before)),
    closes: !spaceBefore && (!hard(before) || loose(spaceAfter, after)),
  };
}

function firstCharacter(text: string): string {
  return text === "" ? "" : String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? "";
}
