import type { Expression } from "@/lib/algebra/expression";
import {
  addPolynomials,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  rationalForm,
} from "@/lib/algebra/normal-form";
import { divideRationals, multiplyRationals, negateRational, type Rational } from "@/lib/algebra/rational";
import type { EarlierEquation } from "./claim-context";

/** The polynomial that an equation sets to 0, denominators multiplied away; null for other kinds of equations. */
export function equationPolynomial(left: Expression, right: Expression): Polynomial | null {
  const [a, b] = [rationalForm(left), rationalForm(right)];
  if (!a || !b) return null;
  const [x, y] = [
    multiplyPolynomials(a.numerator, b.denominator),
    multiplyPolynomials(b.numerator, a.denominator),
  ];
  return x && y && addPolynomials(x, negatePolynomial(y));
}

/** Whether an equation is a sum of multiples of earlier ones: it then holds wherever they do. */
export function isCombination(polynomial: Polynomial, earlier: readonly EarlierEquation[]): boolean {
  const basis: Polynomial[] = [];
  for (const equation of earlier) {
    const reduced = equation.polynomial && reduce(equation.polynomial, basis);
    // `0 = 5` would make everything follow.
    if (reduced && reduced.size > 0 && !(reduced.size === 1 && reduced.has(""))) basis.push(reduced);
  }
  // Two equations for one letter that mean two letters leave 0 for everything.
  const isMonomial = ({ size }: Polynomial) => size === 1;
  if (basis.some(isMonomial) && !earlier.some((each) => each.polynomial && isMonomial(each.polynomial)))
    return false;
  return basis.length > 0 && polynomial.size > 0 && reduce(polynomial, basis).size === 0;
}

/** Takes away multiples of the basis, each by its own leading monomial. */
function reduce(polynomial: Polynomial, basis: readonly Polynomial[]): Polynomial {
  return basis.reduce<Polynomial>((rest, element) => {
    // Never the constant: two equations that contradict one another would then be kept, and everything follow.
    const leading = [...element].find(([monomial]) => monomial !== "");
    const coefficient = leading && rest.get(leading[0]);
    if (!leading || !coefficient) return rest;
    return addPolynomials(rest, scale(element, negateRational(divideRationals(coefficient, leading[1]))));
  }, polynomial);
}

function scale(polynomial: Polynomial, factor: Rational): Polynomial {
  return new Map([...polynomial].map(([monomial, value]) => [monomial, multiplyRationals(value, factor)]));
}
