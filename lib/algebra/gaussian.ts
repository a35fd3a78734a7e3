import { evaluateExact } from "./evaluate-exact";
import type { Expression } from "./expression";
import {
  addRationals,
  divideRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  subtractRationals,
  ZERO,
} from "./rational";

/** `real + imaginary · i`, exactly. */
export type Gaussian = { real: Rational; imaginary: Rational };

const POWER_MAX = 64n;

/** The exact value of an expression of fractions and i, or null when it is of another kind. */
export function evaluateGaussian(e: Expression): Gaussian | null {
  const exact = evaluateExact(e);
  if (exact) return { real: exact, imaginary: ZERO };
  switch (e.type) {
    case "constant":
      return e.name === "i" ? { real: ZERO, imaginary: ONE } : null;
    case "add":
      return e.terms.map(evaluateGaussian).reduce((a, b) => a && b && add(a, b));
    case "negate": {
      const value = evaluateGaussian(e.operand);
      return value && { real: negateRational(value.real), imaginary: negateRational(value.imaginary) };
    }
    case "multiply":
      return e.factors.map(evaluateGaussian).reduce((a, b) => a && b && multiply(a, b));
    case "divide": {
      const [top, bottom] = [evaluateGaussian(e.numerator), evaluateGaussian(e.denominator)];
      return top && bottom && divide(top, bottom);
    }
    case "power": {
      const [base, exponent] = [evaluateGaussian(e.base), evaluateExact(e.exponent)];
      if (!base || !exponent || !isInteger(exponent)) return null;
      if (exponent.numerator < 1n || exponent.numerator > POWER_MAX) return null;
      let value = base;
      for (let count = 1n; count < exponent.numerator; count++) value = multiply(value, base);
      return value;
    }
    default:
      return null;
  }
}

function add(a: Gaussian, b: Gaussian): Gaussian {
  return { real: addRationals(a.real, b.real), imaginary: addRationals(a.imaginary, b.imaginary) };
}

function multiply(a: Gaussian, b: Gaussian): Gaussian {
  return {
    real: subtractRationals(multiplyRationals(a.real, b.real), multiplyRationals(a.imaginary, b.imaginary)),
    imaginary: addRationals(multiplyRationals(a.real, b.imaginary), multiplyRationals(a.imaginary, b.real)),
  };
}

function divide(a: Gaussian, b: Gaussian): Gaussian | null {
  const size = addRationals(multiplyRationals(b.real, b.real), multiplyRationals(b.imaginary, b.imaginary));
  if (size.numerator === 0n) return null;
  const product = multiply(a, { real: b.real, imaginary: negateRational(b.imaginary) });
  return { real: divideRationals(product.real, size), imaginary: divideRationals(product.imaginary, size) };
}
