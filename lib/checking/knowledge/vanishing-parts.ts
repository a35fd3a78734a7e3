import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";

/** `(a-2)^2 + |b+3| = 0`: where a sum of what is never below 0 is 0, each part is; empty for other equations. */
export function vanishingParts(left: Expression, right: Expression): Expression[] {
  const [sum, zero] = isZero(right) ? [left, right] : [right, left];
  if (!isZero(zero)) return [];
  const terms = sum.type === "add" ? sum.terms : [sum];
  if (terms.length < 2 && sum.type !== "power" && sum.type !== "function" && sum.type !== "root") return [];
  const inner = terms.map(insideOf);
  return inner.every((part) => part !== null) ? (inner as Expression[]) : [];
}

function isZero(e: Expression): boolean {
  return evaluateExact(e)?.numerator === 0n;
}

/** What has to be 0 for a square, a magnitude or a root to be 0; a positive number in front changes nothing. */
function insideOf(e: Expression): Expression | null {
  if (e.type === "power" && e.exponent.type === "number" && isEven(e.exponent.value)) return e.base;
  if (e.type === "function" && e.name === "abs") return e.operands[0] ?? null;
  if (e.type === "root" && e.index.type === "number" && isEven(e.index.value)) return e.radicand;
  if (e.type !== "multiply" || e.factors.length !== 2) return null;
  const [share, factor] = e.factors;
  const positive = share && (evaluateExact(share)?.numerator ?? 0n) > 0n;
  return positive && factor ? insideOf(factor) : null;
}

function isEven({ numerator, denominator }: { numerator: bigint; denominator: bigint }): boolean {
  return denominator === 1n && numerator > 0n && numerator % 2n === 0n;
}
