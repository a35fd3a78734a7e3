import type { Expression } from "@/lib/algebra/expression";
import { rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { addSurds, evaluateSurd, multiplySurds, type Surd } from "@/lib/algebra/surd";
import { type Candidate, surdCandidate } from "../equations/plan";

/** The root of an equation of degree 1 whose numbers may be roots, as of `√3 t = 1`; null for others. */
export function surdRoot(left: Expression, right: Expression, name: string): Candidate | null {
  const at = (value: number): Surd | null =>
    evaluateSurd(
      substitute({ type: "add", terms: [left, { type: "negate", operand: right }] }, name, {
        type: "number",
        value: rational(value),
      }),
    );
  const [zero, one, two, three] = [0, 1, 2, 3].map(at);
  if (!zero || !one || !two || !three) return null;
  const slope = less(one, zero);
  const straight = [less(two, one), less(three, two)].every(
    (other) => slope && other && isZero(less(other, slope)),
  );
  const [[radicand, coefficient] = [], ...others] = slope ?? [];
  if (!straight || radicand === undefined || !coefficient || others.length > 0) return null;
  // 1/(a√b) = √b/(ab)
  const inverse: Surd = new Map([
    [radicand, rational(coefficient.denominator, coefficient.numerator * radicand)],
  ]);
  const root = multiplySurds(negative(zero), inverse);
  return root && surdCandidate(root);
}

function negative(a: Surd): Surd | null {
  return multiplySurds(a, new Map([[1n, rational(-1)]]));
}

function less(a: Surd, b: Surd): Surd | null {
  return addSurds(a, negative(b));
}

function isZero(a: Surd | null): boolean {
  return a !== null && [...a.values()].every(({ numerator }) => numerator === 0n);
}
