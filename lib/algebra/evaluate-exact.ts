import type { BoundExpression, Expression } from "./expression";
import { integerFunction } from "./integer-functions";
import {
  addRationals,
  divideRationals,
  equalRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  ONE,
  powerRational,
  type Rational,
  rational,
  ZERO,
} from "./rational";
import { substitute } from "./substitute";

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
    case "root":
      return exactRoot(expression.radicand, expression.index);
    case "function":
      return exactFunction(expression);
    case "bound":
      return expression.kind === "sum" || expression.kind === "product" ? overIntegers(expression) : null;
    default:
      return null;
  }
}

/** The root where it is a fraction itself: `\sqrt{49/4}`, `\sqrt[3]{-8}`. */
function exactRoot(radicand: Expression, index: Expression): Rational | null {
  const [value, degree] = [evaluateExact(radicand), evaluateExact(index)];
  if (!value || !degree || !isInteger(degree) || degree.numerator < 2n || degree.numerator > 60n) return null;
  const negative = value.numerator < 0n;
  if (negative && degree.numerator % 2n === 0n) return null;
  const numerator = integerRoot(negative ? -value.numerator : value.numerator, degree.numerator);
  const denominator = integerRoot(value.denominator, degree.numerator);
  if (numerator === null || denominator === null) return null;
  return rational(negative ? -numerator : numerator, denominator);
}

/** The whole root, or null when there is none. */
function integerRoot(value: bigint, degree: bigint): bigint | null {
  let [low, high] = [0n, 1n << (BigInt(value.toString(2).length) / degree + 1n)];
  while (low <= high) {
    const middle = (low + high) / 2n;
    const power = middle ** degree;
    if (power === value) return middle;
    if (power < value) low = middle + 1n;
    else high = middle - 1n;
  }
  return null;
}

function exactFunction(e: Extract<Expression, { type: "function" }>): Rational | null {
  if (e.base) return exactLogarithm(e.operands[0], e.base);
  if (e.name === "det") return e.operands[0]?.type === "matrix" ? determinant(e.operands[0].rows) : null;
  const values: Rational[] = [];
  for (const operand of e.operands) {
    const value = evaluateExact(operand);
    if (!value) return null;
    values.push(value);
  }
  return integerFunction(e.name, values);
}

/** `\log_2 8`, where it is whole. */
function exactLogarithm(operand: Expression | undefined, of: Expression): Rational | null {
  const [value, base] = [operand ? evaluateExact(operand) : null, evaluateExact(of)];
  if (!value || !base || base.numerator <= 0n || value.numerator <= 0n || equalRationals(base, ONE))
    return null;
  for (let exponent = 0n; exponent <= 64n; exponent++) {
    const power = powerRational(base, exponent);
    if (bits(power) > BITS_MAX) return null;
    if (equalRationals(power, value)) return rational(exponent);
    if (equalRationals(power, divideRationals(ONE, value))) return rational(-exponent);
  }
  return null;
}

/** The determinant by expansion, up to 5 rows. */
function determinant(rows: readonly (readonly Expression[])[]): Rational | null {
  if (rows.length > 5 || rows.some((row) => row.length !== rows.length)) return null;
  const values = rows.map((row) => row.map(evaluateExact));
  if (values.some((row) => row.some((value) => value === null))) return null;
  return expand(values as Rational[][]);
}

function expand(rows: Rational[][]): Rational {
  const [first, ...others] = rows;
  if (!first) return ONE;
  return first.reduce((total, value, column) => {
    const minor = expand(others.map((row) => row.filter((_, index) => index !== column)));
    const term = multiplyRationals(value, minor);
    return addRationals(total, column % 2 === 0 ? term : negateRational(term));
  }, ZERO);
}

const TERMS_MAX = 3000n;
const SUM_BITS_MAX = 4000;
const FRACTION_BITS_MAX = 300;

/** A sum or product whose bounds are whole numbers, term by term. */
function overIntegers(e: BoundExpression): Rational | null {
  const [from, to] = [e.from && evaluateExact(e.from), e.to && evaluateExact(e.to)];
  if (!from || !to || !isInteger(from) || !isInteger(to)) return null;
  if (to.numerator < from.numerator || to.numerator - from.numerator > TERMS_MAX) return null;
  let total = e.kind === "sum" ? ZERO : ONE;
  for (let at = from.numerator; at <= to.numerator; at++) {
    const term = evaluateExact(substitute(e.body, e.variable, { type: "number", value: rational(at) }));
    if (!term) return null;
    total = e.kind === "sum" ? addRationals(total, term) : multiplyRationals(total, term);
    // Fractions with long denominators cost more than they tell: they are left to double precision.
    if (bits(total) > (total.denominator === 1n ? SUM_BITS_MAX : FRACTION_BITS_MAX)) return null;
  }
  return total;
}
