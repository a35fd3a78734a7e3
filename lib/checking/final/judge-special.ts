import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { evaluateMatrix, isMatrix, type Matrix } from "@/lib/algebra/matrix";
import {
  equalRationals,
  isInteger,
  ONE,
  type Rational,
  rationalToNumber,
  ZERO,
} from "@/lib/algebra/rational";
import { partsOf } from "@/lib/algebra/symbols";
import type { Asked, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { readResult } from "./judge-value";

/** An inverse by multiplying it with the matrix. */
export function judgeInverse(
  { matrix }: Extract<Asked, { kind: "inverse" }>,
  answer: string,
): FinalJudgement {
  const said = readResult(answer);
  const product = said && evaluateMatrix({ type: "multiply", factors: [matrix, said] });
  if (!product || !isMatrix(product) || product.tuple) return undecided("untested");
  const size = product.rows.length;
  if (product.rows.some((row) => row.length !== size)) return undecided("untested");
  const isUnit = product.rows.every((row, i) =>
    row.every((entry, j) => equalRationals(entry, i === j ? ONE : ZERO)),
  );
  if (!isUnit && isRounded(said, matrix, product)) return undecided("untested");
  return isUnit
    ? { verdict: "equal", reason: { code: "multiplied" } }
    : { verdict: "different", reason: { code: "not_identity" } };
}

/** Whether decimals cut in their last place account for what a product is off the unit matrix. */
function isRounded(said: Expression, matrix: Expression, { rows }: Matrix): boolean {
  const places = decimalsOf(said);
  const entries = evaluateMatrix(matrix);
  if (places.length === 0 || !entries || !isMatrix(entries)) return false;
  const size = (value: Rational) => Math.abs(rationalToNumber(value));
  const unit = 10 ** -Math.min(...places);
  const slack = entries.rows.map((row) => unit * row.reduce((sum, entry) => sum + size(entry), 0));
  return rows.every((row, i) =>
    row.every((entry, j) => Math.abs(rationalToNumber(entry) - (i === j ? 1 : 0)) <= (slack[i] ?? 0)),
  );
}

function decimalsOf(e: Expression): number[] {
  if (e.type === "number") return e.decimals === undefined ? [] : [e.decimals];
  return partsOf(e).flatMap(decimalsOf);
}

/** A product of primes that comes to the number. */
export function judgePrimes({ number }: Extract<Asked, { kind: "primes" }>, answer: string): FinalJudgement {
  const said = readResult(answer);
  const exact = said && evaluateExact(said);
  if (!said || !exact) return undecided("unreadable");
  if (exact.numerator !== number || !isInteger(exact))
    return {
      verdict: "different",
      reason: { code: "differs", left: `${number}`, right: `${exact.numerator}` },
      counterexample: `${number} ≠ ${exact.numerator}`,
    };
  const bases = basesOf(said);
  if (!bases) return undecided("unreadable");
  return bases.every(isPrime)
    ? { verdict: "equal", reason: { code: "multiplied" } }
    : { verdict: "different", reason: { code: "not_in_form" } };
}

function basesOf(e: Expression): bigint[] | null {
  if (e.type === "multiply") {
    const parts = e.factors.map(basesOf);
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  if (e.type === "power") return basesOf(e.base);
  return e.type === "number" && isInteger(e.value) ? [e.value.numerator] : null;
}

function isPrime(value: bigint): boolean {
  if (value < 2n) return false;
  for (let factor = 2n; factor * factor <= value; factor++) if (value % factor === 0n) return false;
  return true;
}
