import type { Expression } from "./expression";
import { isInteger, rationalToNumber } from "./rational";
import type { Token } from "./tokenise";

/** A division written `/`, not ÷: it may be meant as the bar of a fraction. */
export function isSlash({ kind, text, written }: Token): boolean {
  return kind === "mark" && text === "/" && written === "/";
}

/** Whether `3/4`, two whole numbers without a space between them, stands at a place. */
export function isBarFraction(tokens: readonly Token[], at: number): boolean {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!top || !slash || !bottom || !isSlash(slash) || !isWhole(top) || !isWhole(bottom)) return false;
  return slash.position === top.position + top.text.length && bottom.position === slash.position + 1;
}

function isWhole({ kind, text }: Token): boolean {
  return kind === "number" && /^\d+$/.test(text);
}

/** `√2/2` and `√3/2` are the root over a number; `√9/4`, `√8/2` and `√2/9` may be the root of the fraction. */
export function isPlainSurd(radicand: Expression, below: Token): boolean {
  if (radicand.type !== "number" || !isInteger(radicand.value) || !isWhole(below)) return false;
  const [a, b] = [rationalToNumber(radicand.value), Number(below.text)];
  if (!Number.isSafeInteger(a) || a < 2 || a > 1e6 || b < 2) return false;
  for (let factor = 2; factor * factor <= a; factor++) if (a % (factor * factor) === 0) return false;
  return a === b || (commonDivisor(a, b) === 1 && !Number.isInteger(Math.sqrt(b)));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
