import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { evaluateMatrix, isMatrix } from "@/lib/algebra/matrix";
import { equalRationals, isInteger, ONE, ZERO } from "@/lib/algebra/rational";
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
  return isUnit
    ? { verdict: "equal", reason: { code: "multiplied" } }
    : { verdict: "different", reason: { code: "not_identity" } };
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
