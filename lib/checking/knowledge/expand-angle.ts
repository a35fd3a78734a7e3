import type { Expression } from "@/lib/algebra/expression";
import type { RationalForm } from "@/lib/algebra/normal-form";
import { divideRationals, equalRationals, type Rational, rational } from "@/lib/algebra/rational";
import { readNumber } from "@/lib/algebra/read-number";
import { numberOf } from "../final/polynomial-terms";

type Pair = { sin: Expression; cos: Expression };

const TERMS_MAX = 3;
const MULTIPLE_MAX = 4n;
const TWELFTHS = 12n;

/**
 * The sine and cosine of a sum of angles by those of its parts: of `2A + π/6` by those of A. Multiples of a twelfth of π
 * are worked out with roots, which `put` then makes letters of.
 */
export function expandAngle(
  { numerator, denominator }: RationalForm,
  key: string,
  atoms: (key: string) => Pair,
  put: (e: Expression) => Expression,
): Pair {
  const divisor = denominator.get("");
  const parts = [...numerator].map(([monomial, value]): [string, Rational] => [
    monomial,
    divisor ? divideRationals(value, divisor) : value,
  ]);
  if (!divisor || denominator.size > 1 || parts.length > TERMS_MAX) return atoms(key);
  const pi = piOf(put);
  return parts
    .map(
      ([monomial, share]) =>
        (monomial === pi ? ofTurn(share, put) : null) ?? multiple(monomial, share, atoms),
    )
    .reduce(sumOf, { sin: numberOf(0), cos: numberOf(1) });
}

/** The monomial that stands for π. */
function piOf(put: (e: Expression) => Expression): string {
  const letter = put({ type: "constant", name: "pi" });
  return letter.type === "symbol" ? `${letter.name}^1` : "";
}

function multiple(monomial: string, share: Rational, atoms: (key: string) => Pair): Pair {
  const { numerator, denominator } = share;
  const size = numerator < 0n ? -numerator : numerator;
  if (size > MULTIPLE_MAX) return atoms(`${monomial} times ${numerator}/${denominator}`);
  const one = atoms(`${monomial} over ${denominator}`);
  let sum: Pair = { sin: numberOf(0), cos: numberOf(1) };
  for (let count = 0n; count < size; count++) sum = sumOf(sum, one);
  return numerator < 0n ? { sin: negative(sum.sin), cos: sum.cos } : sum;
}

function sumOf(a: Pair, b: Pair): Pair {
  return {
    sin: added(times(a.sin, b.cos), times(a.cos, b.sin)),
    cos: added(times(a.cos, b.cos), negative(times(a.sin, b.sin))),
  };
}

/** Sines of 0°, 15°, … 90°, as roots. */
const SINES: readonly (readonly [string, string, string])[] = [
  ["0", "0", "1"],
  ["6", "-2", "4"],
  ["1", "0", "2"],
  ["2", "0", "2"],
  ["3", "0", "2"],
  ["6", "2", "4"],
  ["1", "0", "1"],
];

/** A multiple of a twelfth of π; null for another share. */
function ofTurn(share: Rational, put: (e: Expression) => Expression): Pair | null {
  const steps = rational(share.numerator * TWELFTHS, share.denominator);
  if (!equalRationals({ ...steps, denominator: 1n }, steps)) return null;
  const at = Number(((steps.numerator % 24n) + 24n) % 24n);
  const sine = (step: number): Expression => {
    const place = ((step % 24) + 24) % 24;
    if (place > 12) return negative(sine(place - 12));
    return put(written(SINES[place > 6 ? 12 - place : place] as (typeof SINES)[number]));
  };
  return { sin: sine(at), cos: sine(at + 6) };
}

function written([first, second, below]: readonly [string, string, string]): Expression {
  const root = (text: string): Expression => {
    const under: Expression = {
      type: "root",
      radicand: readNumber(text.replace("-", "")),
      index: numberOf(2),
    };
    return text.startsWith("-") ? negative(under) : under;
  };
  return { type: "divide", numerator: added(root(first), root(second)), denominator: readNumber(below) };
}

function added(a: Expression, b: Expression): Expression {
  return { type: "add", terms: [a, b] };
}

function times(a: Expression, b: Expression): Expression {
  return { type: "multiply", factors: [a, b] };
}

function negative(operand: Expression): Expression {
  return { type: "negate", operand };
}
