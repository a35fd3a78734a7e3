import type { Expression } from "@/lib/algebra/expression";
import { powersOf } from "@/lib/algebra/monomial";
import type { Polynomial } from "@/lib/algebra/normal-form";
import type { Rational } from "@/lib/algebra/rational";

/** The letters of a monomial with their powers: of `x^2*y^1` x with 2 and y with 1. */
export function factorsOf(monomial: string): [string, number][] {
  return [...powersOf(monomial)];
}

export function numberOf(value: Rational | number): Expression {
  return {
    type: "number",
    value: typeof value === "number" ? { numerator: BigInt(value), denominator: 1n } : value,
  };
}

/** A coefficient times a monomial. */
export function termOf(monomial: string, value: Rational): Expression {
  const factors = factorsOf(monomial).map(
    ([name, power]): Expression => ({
      type: "power",
      base: { type: "symbol", name },
      exponent: numberOf(power),
    }),
  );
  return { type: "multiply", factors: [numberOf(value), ...factors] };
}

export function polynomialExpression(polynomial: Polynomial): Expression {
  const terms = [...polynomial].map(([monomial, value]) => termOf(monomial, value));
  return terms.length === 0 ? numberOf(0) : { type: "add", terms };
}
