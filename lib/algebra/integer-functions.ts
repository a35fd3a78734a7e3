import type { FunctionName } from "./expression";
import {
  divideRationals,
  greatestCommonDivisor,
  isInteger,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "./rational";

const BINOMIAL_MAX = 2000n;

/** The exact value of a function that takes fractions to fractions, or null where it is none or not defined. */
export function integerFunction(name: FunctionName, values: readonly Rational[]): Rational | null {
  const [a, b] = values;
  if (!a) return null;
  switch (name) {
    case "abs":
      return a.numerator < 0n ? { ...a, numerator: -a.numerator } : a;
    case "floor":
      return rational(floor(a));
    case "ceil":
      return rational(-floor({ ...a, numerator: -a.numerator }));
    case "max":
    case "min":
      return values.reduce((best, value) => (isLess(best, value) === (name === "max") ? value : best));
    case "gcd":
    case "lcm":
      return values.every(isInteger)
        ? commonFactor(
            name,
            values.map(({ numerator }) => numerator),
          )
        : null;
    case "mod":
      return b && isInteger(b) && b.numerator > 0n && isInteger(a)
        ? rational(((a.numerator % b.numerator) + b.numerator) % b.numerator)
        : null;
    case "binomial":
      return b && isInteger(a) && isInteger(b) ? binomial(a.numerator, b.numerator) : null;
    default:
      return null;
  }
}

function floor({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** Whether `a < b`. */
export function isLess(a: Rational, b: Rational): boolean {
  return subtractRationals(a, b).numerator < 0n;
}

function commonFactor(name: "gcd" | "lcm", values: readonly bigint[]): Rational | null {
  const sizes = values.map((value) => (value < 0n ? -value : value));
  if (sizes.some((size) => size === 0n)) return null;
  return rational(
    sizes.reduce((a, b) =>
      name === "gcd" ? greatestCommonDivisor(a, b) : (a / greatestCommonDivisor(a, b)) * b,
    ),
  );
}

function binomial(n: bigint, k: bigint): Rational | null {
  if (n < 0n || k < 0n || n > BINOMIAL_MAX) return null;
  if (k > n) return rational(0);
  let value = rational(1);
  for (let factor = 1n; factor <= k; factor++)
    value = divideRationals(multiplyRationals(value, rational(n - k + factor)), rational(factor));
  return value;
}
