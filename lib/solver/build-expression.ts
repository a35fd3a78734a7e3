import type { Expression, FunctionName } from "@/lib/algebra/expression";
import {
  addRationals,
  equalRationals,
  multiplyRationals,
  ONE,
  powerRational,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";

/** Builders that keep an expression tidy: no zeros in sums, one number in front of a product, no power of one. */
export function number(value: Rational | number): Expression {
  return { type: "number", value: typeof value === "number" ? rational(value) : value };
}

export function call(name: FunctionName, operand: Expression): Expression {
  return { type: "function", name, operands: [operand] };
}

export function sum(...parts: Expression[]): Expression {
  let constant = ZERO;
  const terms: Expression[] = [];
  for (const part of parts.flatMap((p) => (p.type === "add" ? p.terms : [p]))) {
    if (part.type === "number") constant = addRationals(constant, part.value);
    else terms.push(part);
  }
  if (constant.numerator !== 0n || terms.length === 0) terms.push(number(constant));
  const [only] = terms;
  if (terms.length === 1 && only) return only;
  return { type: "add", terms: terms.map(signed) };
}

/** A negative number at the front of a term becomes the term's sign. */
function signed(term: Expression): Expression {
  if (term.type === "number" && term.value.numerator < 0n) {
    return { type: "negate", operand: number(multiplyRationals(term.value, rational(-1))) };
  }
  const [first, ...rest] = term.type === "multiply" ? term.factors : [];
  if (first?.type === "number" && first.value.numerator < 0n) {
    return {
      type: "negate",
      operand: product(number(multiplyRationals(first.value, rational(-1))), ...rest),
    };
  }
  return term;
}

export function product(...parts: Expression[]): Expression {
  let coefficient = ONE;
  const factors: Expression[] = [];
  const take = (part: Expression): void => {
    if (part.type === "multiply") for (const factor of part.factors) take(factor);
    else if (part.type === "number") coefficient = multiplyRationals(coefficient, part.value);
    else if (part.type === "negate") {
      coefficient = multiplyRationals(coefficient, rational(-1));
      take(part.operand);
    } else factors.push(part);
  };
  for (const part of parts) take(part);
  const rest = cancelLetter(factors);
  if (rest) take(rest);
  if (coefficient.numerator === 0n) return number(0);
  factors.sort((a, b) => weight(a) - weight(b));
  if (factors.length === 0) return number(coefficient);
  if (coefficient.numerator < 0n) {
    return {
      type: "negate",
      operand: product(number(multiplyRationals(coefficient, rational(-1))), ...factors),
    };
  }
  if (!equalRationals(coefficient, ONE)) factors.unshift(number(coefficient));
  const [only] = factors;
  return factors.length === 1 && only ? only : { type: "multiply", factors };
}

/** `x` times `a/x` is `a`, where both are defined: takes the two out and returns `a`, or null where there are none. */
function cancelLetter(factors: Expression[]): Expression | null {
  for (const [index, factor] of factors.entries()) {
    if (factor.type !== "divide" || factor.denominator.type !== "symbol") continue;
    const { name } = factor.denominator;
    const letter = factors.findIndex((other) => other.type === "symbol" && other.name === name);
    if (letter < 0) continue;
    factors.splice(Math.max(index, letter), 1);
    factors.splice(Math.min(index, letter), 1);
    return factor.numerator;
  }
  return null;
}

/** Letters and powers before roots, functions and sums, as one writes. */
function weight(e: Expression): number {
  const order: Partial<Record<Expression["type"], number>> = {
    symbol: 0,
    constant: 0,
    power: 1,
    root: 2,
    divide: 3,
    function: 4,
    add: 5,
  };
  return order[e.type] ?? 3;
}

export function quotient(numerator: Expression, denominator: Expression): Expression {
  if (numerator.type === "number" && numerator.value.numerator === 0n) return numerator;
  if (denominator.type === "number") return product(number(powerRational(denominator.value, -1n)), numerator);
  if (numerator.type === "negate")
    return { type: "negate", operand: quotient(numerator.operand, denominator) };
  return { type: "divide", numerator, denominator };
}

export function power(base: Expression, exponent: Rational): Expression {
  if (exponent.numerator === 0n) return number(1);
  if (equalRationals(exponent, ONE)) return base;
  if (equalRationals(exponent, rational(1, 2))) return { type: "root", radicand: base, index: number(2) };
  if (exponent.numerator < 0n)
    return quotient(number(1), power(base, multiplyRationals(exponent, rational(-1))));
  return { type: "power", base, exponent: number(exponent) };
}
