import type { Expression } from "@/lib/algebra/expression";
import { powersOf } from "@/lib/algebra/monomial";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { rational } from "@/lib/algebra/rational";
import { number, power, product, sum } from "../build-expression";

/** A polynomial in several letters as an expression, higher powers first. */
export function polynomialExpression(polynomial: Polynomial): Expression {
  const terms = [...polynomial].sort(([a], [b]) => degreeOf(b) - degreeOf(a) || (a < b ? -1 : 1));
  return sum(
    number(0),
    ...terms.map(([monomial, coefficient]) =>
      product(
        number(coefficient),
        ...lettersOf(monomial).map(([name, exponent]) => power({ type: "symbol", name }, rational(exponent))),
      ),
    ),
  );
}

/** The letters of a monomial with their powers. */
export function lettersOf(monomial: string): [name: string, exponent: number][] {
  return [...powersOf(monomial)];
}

function degreeOf(monomial: string): number {
  return lettersOf(monomial).reduce((degree, [, exponent]) => degree + exponent, 0);
}

/** `coefficient·name + constant`, both free of the letter; null where the polynomial is not linear in it. */
export function linearIn(
  polynomial: Polynomial,
  name: string,
): { coefficient: Polynomial; constant: Polynomial } | null {
  const coefficient = new Map<string, ReturnType<typeof rational>>();
  const constant = new Map<string, ReturnType<typeof rational>>();
  for (const [monomial, value] of polynomial) {
    const letters = lettersOf(monomial);
    const own = letters.find(([letter]) => letter === name);
    if (!own) constant.set(monomial, value);
    else if (own[1] !== 1) return null;
    else
      coefficient.set(
        letters
          .filter((letter) => letter !== own)
          .map(([letter, exponent]) => `${letter}^${exponent}`)
          .join("*"),
        value,
      );
  }
  return { coefficient, constant };
}
