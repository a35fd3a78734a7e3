import type { InlineContext, MarkdownConfig } from "@lezer/markdown";

const ASTERISK = 42;
const STRONG = { resolve: "StrongEmphasis", mark: "EmphasisMark" };
const PUNCTUATION = /[\p{P}\p{S}]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/**
 * `**…**` as Chinese writes it. CommonMark wants a space between a closing mark that follows punctuation and the next
 * word; Chinese has no such spaces (`**结论：**故`), so beside Chinese characters punctuation does not count.
 */
export const strongSyntax: MarkdownConfig = {
  parseInline: [{ name: "Strong", parse: parseStrong, before: "Emphasis" }],
};

function parseStrong(cx: InlineContext, next: number, pos: number): number {
  if (next !== ASTERISK || cx.char(pos + 1) !== ASTERISK || cx.char(pos + 2) === ASTERISK) return -1;
  if (cx.char(pos - 1) === ASTERISK) return -1;
  const before = cx.slice(Math.max(cx.offset, pos - 1), pos);
  const after = cx.slice(pos + 2, Math.min(cx.end, pos + 3));
  const [spaceBefore, spaceAfter] = [before.trim() === "", after.trim() === ""];
  const beside = CJK.test(before) || CJK.test(after);
  const opens =
    !spaceAfter && (beside || !PUNCTUATION.test(after) || spaceBefore || PUNCTUATION.test(before));
  const closes =
    !spaceBefore && (beside || !PUNCTUATION.test(before) || spaceAfter || PUNCTUATION.test(after));
  return cx.addDelimiter(STRONG, pos, pos + 2, opens, closes);
}
