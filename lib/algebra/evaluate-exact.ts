import type { Expression } from "./expression";
import {
  addRationals,
  divideRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  ONE,
  powerRational,
  type Rational,
  rational,
  ZERO,
} from "./rational";

const BITS_MAX = 20_000;

function bits(value: Rational): number {
  const longest = value.numerator < 0n ? -value.numerator : value.numerator;
  return 4 * Math.max(longest.toString(16).length, value.denominator.toString(16).length);
}

function fold(
  parts: readonly Expression[],
  start: Rational,
  combine: (a: Rational, b: Rational) => Rational,
): Rational | null {
  let total = start;
  for (const part of parts) {
    const value = evaluateExact(part);
    if (!value) return null;
    total = combine(total, value);
    if (bits(total) > BITS_MAX) return null;
  }
  return total;
}

function power(base: Rational, exponent: Rational): Rational | null {
  if (!isInteger(exponent)) return null;
  const size = exponent.numerator < 0n ? -exponent.numerator : exponent.numerator;
  if (base.numerator === 0n && exponent.numerator <= 0n) return null;
  if (size > 20_000n || Number(size) * bits(base) > BITS_MAX * 4) return null;
  const value = powerRational(base, exponent.numerator);
  return bits(value) > BITS_MAX ? null : value;
}

function factorial(value: Rational): Rational | null {
  if (!isInteger(value) || value.numerator < 0n || value.numerator > 1000n) return null;
  let product = 1n;
  for (let factor = 2n; factor <= value.numerator; factor++) product *= factor;
  return rational(product);
}

/** The exact value of an expression without letters or irrationals, else null; also null when undefined or above about 20,000 bits. */
export function evaluateExact(expression: Expression): Rational | null {
  switch (expression.type) {
    case "number":
      return expression.value;
    case "add":
      return fold(expression.terms, ZERO, addRationals);
    case "multiply":
      return fold(expression.factors, ONE, multiplyRationals);
    case "divide": {
      const [a, b] = [evaluateExact(expression.numerator), evaluateExact(expression.denominator)];
      return a && b && b.numerator !== 0n ? divideRationals(a, b) : null;
    }
    case "negate": {
      const value = evaluateExact(expression.operand);
      return value && negateRational(value);
    }
    case "power": {
      const [a, b] = [evaluateExact(expression.base), evaluateExact(expression.exponent)];
      return a && b && power(a, b);
    }
    case "factorial": {
      const value = evaluateExact(expression.operand);
      return value && factorial(value);
    }
    case "percent": {
      const value = evaluateExact(expression.operand);
      return value && divideRationals(value, rational(100));
    }
    default:
      return null;
  }
}
