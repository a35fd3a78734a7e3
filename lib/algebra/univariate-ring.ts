import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  subtractRationals,
  ZERO,
} from "./rational";
import type { Univariate } from "./univariate";

/** `a · b`. */
export function multiplyUnivariates(a: Univariate, b: Univariate): Univariate {
  if (a.length === 0 || b.length === 0) return [];
  const result: Rational[] = Array.from({ length: a.length + b.length - 1 }, () => ZERO);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      result[i + j] = addRationals(result[i + j] ?? ZERO, multiplyRationals(x, y));
    });
  });
  return result;
}

/** Quotient and remainder of `a ÷ b`. Throws RangeError when `b` is the zero polynomial. */
export function divideUnivariates(
  a: Univariate,
  b: Univariate,
): { quotient: Univariate; remainder: Univariate } {
  const lead = b.at(-1);
  if (!lead) throw new RangeError("division by the zero polynomial");
  const remainder = [...a];
  const quotient = Array.from({ length: Math.max(0, a.length - b.length + 1) }, () => ZERO);
  for (let power = quotient.length - 1; power >= 0; power--) {
    const factor = divideRationals(remainder[power + b.length - 1] ?? ZERO, lead);
    quotient[power] = factor;
    b.forEach((coefficient, index) => {
      remainder[power + index] = subtractRationals(
        remainder[power + index] ?? ZERO,
        multiplyRationals(coefficient, factor),
      );
    });
  }
  while (remainder.at(-1)?.numerator === 0n) remainder.pop();
  return { quotient, remainder };
}

/** The greatest common divisor with leading coefficient 1, by Euclid's algorithm; null when a coefficient grows out of hand. */
export function commonFactor(a: Univariate, b: Univariate): Univariate | null {
  let [x, y] = [a, b];
  while (y.length > 0) {
    [x, y] = [y, divideUnivariates(x, y).remainder];
    if (y.some(({ numerator }) => numerator.toString().length > 200)) return null;
  }
  const lead = x.at(-1);
  return lead ? x.map((coefficient) => divideRationals(coefficient, lead)) : null;
}
