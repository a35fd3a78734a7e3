import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { multiplyRationals, ONE, type Rational, rational } from "@/lib/algebra/rational";

/** A term of a sum: a number times the other factors. */
export type Term = { coefficient: Rational; factors: Expression[] };

/** An expression as a sum of terms, signs and numbers in front taken out; brackets around sums are opened only at a sign. */
export function termsOf(e: Expression, sign: Rational = ONE): Term[] {
  switch (e.type) {
    case "add":
      return e.terms.flatMap((term) => termsOf(term, sign));
    case "negate":
      return termsOf(e.operand, multiplyRationals(sign, rational(-1)));
    default:
      return [productOf(e, sign)];
  }
}

function productOf(e: Expression, sign: Rational): Term {
  const exact = evaluateExact(e);
  if (exact) return { coefficient: multiplyRationals(sign, exact), factors: [] };
  if (e.type === "negate") return productOf(e.operand, multiplyRationals(sign, rational(-1)));
  if (e.type === "multiply")
    return e.factors
      .map((factor) => productOf(factor, ONE))
      .reduce<Term>(
        (all, one) => ({
          coefficient: multiplyRationals(all.coefficient, one.coefficient),
          factors: [...all.factors, ...one.factors],
        }),
        { coefficient: sign, factors: [] },
      );
  if (e.type === "divide") {
    const bottom = evaluateExact(e.denominator);
    if (bottom && bottom.numerator !== 0n) {
      const top = productOf(e.numerator, sign);
      return {
        ...top,
        coefficient: multiplyRationals(top.coefficient, rational(bottom.denominator, bottom.numerator)),
      };
    }
  }
  return { coefficient: sign, factors: [e] };
}
