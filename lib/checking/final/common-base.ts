import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import {
  divideRationals,
  equalRationals,
  negateRational,
  ONE,
  powerRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { numberOf } from "./polynomial-terms";

/** The base of powers or logarithms: e, or a fraction greater than 1. */
export type Base = Rational | "e";

const POWER_MAX = 64;
const LONGEST = 2n ** 256n;

/** The base that an expression without the letter is, and which whole power of it: of 1/4 the base 4 and −1; null for others. */
export function readBase(e: Expression): { base: Base; power: number } | null {
  if (e.type === "constant") return e.name === "e" ? { base: "e", power: 1 } : null;
  const value = evaluateExact(e);
  if (!value || value.numerator <= 0n || equalRationals(value, ONE)) return null;
  return isGreater(value, ONE) ? { base: value, power: 1 } : { base: divideRationals(ONE, value), power: -1 };
}

/** The greatest base of which all are whole powers: of 8 and 4 it is 2 (Euclid's algorithm with quotients for differences); else null. */
export function commonBase(bases: readonly Base[]): Base | null {
  const [first, ...others] = bases;
  if (first === undefined) return null;
  return others.reduce<Base | null>((known, base) => known && sharedBase(known, base), first);
}

function sharedBase(a: Base, b: Base): Base | null {
  if (a === "e" || b === "e") return a === b ? a : null;
  let [greater, less] = isGreater(b, a) ? [b, a] : [a, b];
  // Numbers without a common base come ever closer, in ever longer fractions.
  while (greater.numerator < LONGEST && greater.denominator < LONGEST) {
    if (equalRationals(less, ONE)) return greater;
    const quotient = divideRationals(greater, less);
    [greater, less] = isGreater(less, quotient) ? [less, quotient] : [quotient, less];
  }
  return null;
}

/** The fraction to which `base` has to be raised for a positive number; null where there is none. */
export function exponentOf(value: Rational, base: Base): Rational | null {
  if (equalRationals(value, ONE)) return rational(0);
  if (base === "e") return null;
  if (isGreater(ONE, value)) {
    const inverse = exponentOf(divideRationals(ONE, value), base);
    return inverse && negateRational(inverse);
  }
  const shared = sharedBase(value, base);
  if (!shared || shared === "e") return null;
  return divideRationals(wholePower(value, shared), wholePower(base, shared));
}

/** The fraction to which `base` has to be raised for another base; null where there is none. */
export function exponentOfBase(own: Base, base: Base): Rational | null {
  if (own === "e" || base === "e") return own === base ? ONE : null;
  return exponentOf(own, base);
}

/** How many times a number is a power of `base`, of which it is one. */
function wholePower(value: Rational, base: Rational): Rational {
  let [rest, count] = [value, 0];
  while (isGreater(rest, ONE)) [rest, count] = [divideRationals(rest, base), count + 1];
  return rational(count);
}

/** `base` to a power, as short as it can be written. */
export function powerOf(base: Base, exponent: Rational): Expression {
  if (exponent.numerator === 0n) return numberOf(1);
  if (base !== "e" && exponent.denominator === 1n && Math.abs(Number(exponent.numerator)) <= POWER_MAX)
    return numberOf(powerRational(base, exponent.numerator));
  return { type: "power", base: baseExpression(base), exponent: numberOf(exponent) };
}

/** The logarithm of a positive number to `base`: a fraction where it is one. */
export function logarithmOf(value: Expression, base: Base): Expression {
  const exact = evaluateExact(value);
  const exponent = exact && exact.numerator > 0n ? exponentOf(exact, base) : null;
  if (exponent) return numberOf(exponent);
  if (base === "e") return { type: "function", name: "ln", operands: [value] };
  return { type: "function", name: "log", operands: [value], base: baseExpression(base) };
}

function baseExpression(base: Base): Expression {
  return base === "e" ? { type: "constant", name: "e" } : numberOf(base);
}

function isGreater(a: Rational, b: Rational): boolean {
  return subtractRationals(a, b).numerator > 0n;
}
