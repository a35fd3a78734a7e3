import type { LoopToken } from "./loop-tokens";

/** Things that are counted by a number after them when a model goes round in circles. */
const COUNTED = new Set([
  "attempt",
  "iteration",
  "round",
  "pass",
  "recheck",
  "retry",
  "trial",
  "verification",
]);
/** Things that have numbers of their own: `case (3)` is another case than `case (4)`. */
const NUMBERED = new Set(
  "case equation eq step statement item part line row column problem question number term option figure".split(
    " ",
  ),
);

/**
 * Whether a number only counts the rounds and says nothing: `(12)` after a sentence, `#12`, `12th`, `attempt 12`,
 * 第12次, `12.` at a line's start. A number that belongs to the mathematics never counts.
 */
export function isCounter(
  number: LoopToken,
  before: readonly [LoopToken | undefined, LoopToken | undefined],
  next: LoopToken,
): boolean {
  const [farther, nearer] = before;
  if (number.opensLine) return /^[.)、．）]$/.test(next.text) && !next.spaceBefore;
  if (!nearer) return false;
  if (/^[(（]$/.test(nearer.text)) return /^[)）]$/.test(next.text) && opensRemark(farther, nearer);
  if (nearer.text === "#") return nearer.spaceBefore || nearer.opensLine;
  if (nearer.text === "第") return /^[次遍回轮]$/.test(next.text);
  if (next.kind === "word" && !next.spaceBefore) return /^(st|nd|rd|th)$/.test(next.text);
  return nearer.kind === "word" && COUNTED.has(nearer.text);
}

/** A parenthesis that begins a remark, not an argument: after a space, a character of Chinese, or a sentence's end. */
function opensRemark(before: LoopToken | undefined, bracket: LoopToken): boolean {
  if (!before || bracket.opensLine) return true;
  if (before.kind === "word")
    return bracket.spaceBefore && before.text.length > 1 && !NUMBERED.has(before.text);
  return before.kind === "other" && /[\p{Script=Han}.!?。！？…,，]/u.test(before.text);
}
