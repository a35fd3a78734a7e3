import type { Relation } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  greatestCommonDivisor,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import type { Point } from "./canonical-sentence";

/** The line `a·x + b·y + c = 0`. */
export type Line = { a: Rational; b: Rational; c: Rational };

/** A quadratic curve `x² + y² + d·x + e·y + f = 0`. */
export type Circle = { d: Rational; e: Rational; f: Rational };

function coefficients(equation: Relation): Map<string, Rational> | null {
  const [left, right] = equation.sides;
  if (!left || !right) return null;
  const form = rationalForm({ type: "add", terms: [left, { type: "negate", operand: right }] });
  const divisor = form?.denominator.size === 1 ? form.denominator.get("") : undefined;
  if (!form || !divisor) return null;
  return new Map([...form.numerator].map(([key, value]) => [key, divideRationals(value, divisor)]));
}

/** The line that an equation in x and y describes, with whole coefficients where it had fractions; null for another curve. */
export function lineOf(equation: Relation): Line | null {
  const found = coefficients(equation);
  if (!found || [...found.keys()].some((key) => !["x^1", "y^1", ""].includes(key))) return null;
  const [a, b, c] = ["x^1", "y^1", ""].map((key) => found.get(key) ?? ZERO) as [Rational, Rational, Rational];
  return a.numerator === 0n && b.numerator === 0n ? null : { a, b, c };
}

/** The circle that an equation describes; null for another curve, or where no point or only one fits. */
export function circleOf(equation: Relation): Circle | null {
  const found = coefficients(equation);
  const lead = found?.get("x^2");
  const known = ["x^2", "y^2", "x^1", "y^1", ""];
  if (!found || !lead || [...found.keys()].some((key) => !known.includes(key))) return null;
  if (subtractRationals(found.get("y^2") ?? ZERO, lead).numerator !== 0n) return null;
  const [d, e, f] = ["x^1", "y^1", ""].map((key) => divideRationals(found.get(key) ?? ZERO, lead)) as [
    Rational,
    Rational,
    Rational,
  ];
  return radiusSquared({ d, e, f }).numerator > 0n ? { d, e, f } : null;
}

export function centreOf({ d, e }: Circle): Point {
  return { x: divideRationals(d, rational(-2)), y: divideRationals(e, rational(-2)) };
}

export function radiusSquared(circle: Circle): Rational {
  const { x, y } = centreOf(circle);
  return subtractRationals(addRationals(square(x), square(y)), circle.f);
}

export function square(value: Rational): Rational {
  return multiplyRationals(value, value);
}

/** Whole coefficients without a common divisor, the first of them positive. */
export function simplest({ a, b, c }: Line): Line {
  const scale = [a, b, c].reduce(
    (all, { denominator }) => (all * denominator) / greatestCommonDivisor(all, denominator),
    1n,
  );
  const whole = [a, b, c].map(({ numerator, denominator }) => (numerator * scale) / denominator);
  const divisor = whole.reduce(greatestCommonDivisor, 0n) || 1n;
  const sign = (whole[0] || whole[1] || 1n) < 0n ? -1n : 1n;
  const [p = 0n, q = 0n, r = 0n] = whole.map((value) => (sign * value) / divisor);
  return { a: rational(p), b: rational(q), c: rational(r) };
}

/** `3x - y + 2 = 0`. */
export function printLine(line: Line): string {
  return `${printSum([
    [line.a, "x"],
    [line.b, "y"],
    [line.c, ""],
  ])} = 0`;
}

/** `y = 2x + 1` where the line is not upright, else `x = 3`. */
export function printSlopeForm({ a, b, c }: Line): string {
  if (b.numerator === 0n) return `x = ${printRational(negateRational(divideRationals(c, a)))}`;
  return `y = ${printSum([
    [negateRational(divideRationals(a, b)), "x"],
    [negateRational(divideRationals(c, b)), ""],
  ])}`;
}

/** Terms with their signs, none of them 0; "0" where nothing remains. */
export function printSum(terms: [Rational, string][]): string {
  const shown = terms.filter(([value]) => value.numerator !== 0n);
  if (shown.length === 0) return "0";
  return shown
    .map(([value, letter], index) => {
      const size = value.numerator < 0n ? negateRational(value) : value;
      const digits = letter && size.numerator === size.denominator ? "" : printRational(size);
      const sign = value.numerator < 0n ? (index === 0 ? "-" : " - ") : index === 0 ? "" : " + ";
      return `${sign}${digits}${letter}`;
    })
    .join("");
}

export function printPoint({ x, y }: Point): string {
  return `\\left(${printRational(x)}, ${printRational(y)}\\right)`;
}

/** In brackets where it is negative or a fraction to be raised or multiplied. */
export function inBrackets(value: Rational): string {
  return value.numerator < 0n ? `\\left(${printRational(value)}\\right)` : printRational(value);
}

/** The line through two different points. */
export function lineThrough(p: Point, q: Point): Line {
  const a = subtractRationals(q.y, p.y);
  const b = subtractRationals(p.x, q.x);
  return { a, b, c: negateRational(addRationals(multiplyRationals(a, p.x), multiplyRationals(b, p.y))) };
}

/** The value of `a·x + b·y + c` at a point. */
export function lineAt({ a, b, c }: Line, { x, y }: Point): Rational {
  return addRationals(addRationals(multiplyRationals(a, x), multiplyRationals(b, y)), c);
}

/** The square of the distance of two points. */
export function distanceSquared(p: Point, q: Point): Rational {
  return addRationals(square(subtractRationals(p.x, q.x)), square(subtractRationals(p.y, q.y)));
}

export function samePoint(p: Point, q: Point): boolean {
  return distanceSquared(p, q).numerator === 0n;
}

/** `(x - 1)^2 + (y + 2)^2 = 9`. */
export function printCircle(centre: Point, squared: Rational): string {
  const part = (letter: string, value: Rational) =>
    value.numerator === 0n
      ? `${letter}^{2}`
      : `\\left(${printSum([
          [rational(1), letter],
          [negateRational(value), ""],
        ])}\\right)^{2}`;
  return `${part("x", centre.x)} + ${part("y", centre.y)} = ${printRational(squared)}`;
}
