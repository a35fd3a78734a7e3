import type { Bounded } from "@/lib/algebra/bounded";
import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { type Complex, evaluateComplex } from "@/lib/algebra/evaluate-complex";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { evaluateGaussian } from "@/lib/algebra/gaussian";
import { evaluateMatrix, isMatrix, type Matrix } from "@/lib/algebra/matrix";
import { equalRationals, type Rational, rationalToNumber, subtractRationals } from "@/lib/algebra/rational";
import { someExpression } from "@/lib/algebra/symbols";
import { showNumber, showRational } from "./judgement";
import { decimalPlaces, isCutTo } from "./rounding";

export type Comparison =
  | { outcome: "equal"; exact: boolean; value: string }
  | { outcome: "different"; left: string; right: string }
  | { outcome: "rounded" | "close" | "unknown" };

/** Compares two expressions without letters. `different` only where both were computed and lie clearly apart. */
export function compareValues(left: Expression, right: Expression): Comparison {
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  if (a && b) return compareFractions(left, right, a, b);
  if (hasKind(left, "matrix") || hasKind(right, "matrix")) return compareMatrices(left, right);
  const [x, y] = [evaluateBounds(left), evaluateBounds(right)];
  if (x && y) return compareReals(left, right, x, y);
  return compareComplex(left, right);
}

function hasKind(e: Expression, type: Expression["type"]): boolean {
  return someExpression(e, (part) => part.type === type);
}

function compareFractions(left: Expression, right: Expression, a: Rational, b: Rational): Comparison {
  if (equalRationals(a, b)) return { outcome: "equal", exact: true, value: showRational(a) };
  const [x, y, apart] = [rationalToNumber(a), rationalToNumber(b), rationalToNumber(subtractRationals(a, b))];
  if (isCutTo(left, x, y, apart) || isCutTo(right, y, x, -apart)) return { outcome: "rounded" };
  if (isWholePart(right, b, a)) return { outcome: "rounded" };
  // A fraction that does not end, worked on with its digits cut: 1/3 × 3 = 0.33 × 3.
  const isCut = !ends(a) || !ends(b) || [left, right].some((side) => someExpression(side, isEndless));
  if ((isCut || [left, right].some(hasManyDigits)) && overlapLoosely(left, right))
    return { outcome: "rounded" };
  return { outcome: "different", left: showRational(a), right: showRational(b) };
}

const MANY_DIGITS = 6;

/** `5/3` within `42 × 5/3 = 42 × 1.6667`. */
function isEndless(part: Expression): boolean {
  const value = part.type === "divide" ? evaluateExact(part) : null;
  return value !== null && !ends(value);
}

/** Nobody writes so many digits but from a machine that cut them: `1.01^{30} = 1.34784891533`. */
function hasManyDigits(side: Expression): boolean {
  return someExpression(side, (part) => part.type === "number" && (part.decimals ?? 0) >= MANY_DIGITS);
}

/** `100 / 12 = 8`: a quotient taken down or up to a whole number. */
function isWholePart(side: Expression, value: Rational, other: Rational): boolean {
  if (side.type !== "number" || value.denominator !== 1n || other.denominator === 1n) return false;
  const apart = Math.abs(rationalToNumber(subtractRationals(value, other)));
  return apart < 1;
}

function ends({ denominator }: Rational): boolean {
  let left = denominator;
  for (const factor of [2n, 5n]) while (left % factor === 0n) left /= factor;
  return left === 1n;
}

/** Whether the two could agree if every written decimal were rounded or cut in its last place. */
export function overlapLoosely(left: Expression, right: Expression): boolean {
  const [x, y] = [
    evaluateBounds(left, {}, { decimalsRounded: true }),
    evaluateBounds(right, {}, { decimalsRounded: true }),
  ];
  return x !== null && y !== null && Math.abs(x.value - y.value) <= x.radius + y.radius;
}

/** Roots, logarithms, angles: by double precision with bounds on the error. */
function compareReals(left: Expression, right: Expression, x: Bounded, y: Bounded): Comparison {
  const scale = Math.max(1e-9, Math.abs(x.value), Math.abs(y.value));
  const [apart, radius] = [Math.abs(x.value - y.value), x.radius + y.radius];
  if (radius > 1e-6 * scale && apart <= 10 * radius) return { outcome: "close" };
  if (apart <= Math.max(4 * radius, 1e-13 * scale))
    return { outcome: "equal", exact: false, value: showNumber(x.value) };
  if (
    isCutTo(left, x.value, y.value, x.value - y.value) ||
    isCutTo(right, y.value, x.value, y.value - x.value)
  )
    return { outcome: "rounded" };
  if (worksWithDecimals(left) || worksWithDecimals(right)) {
    if (overlapLoosely(left, right)) return { outcome: "rounded" };
  }
  if (apart <= 1e-9 * scale || apart <= 10 * radius) return { outcome: "close" };
  return { outcome: "different", left: showNumber(x.value), right: showNumber(y.value) };
}

/** Decimals that are worked on, not only told: 3.14 × 25. */
function worksWithDecimals(e: Expression): boolean {
  return decimalPlaces(e) === null && hasDecimals(e);
}

function hasDecimals(e: Expression): boolean {
  return someExpression(e, (part) => part.type === "number" && part.decimals !== undefined);
}

function compareMatrices(left: Expression, right: Expression): Comparison {
  const [a, b] = [evaluateMatrix(left), evaluateMatrix(right)];
  if (!a || !b || isMatrix(a) !== isMatrix(b)) return { outcome: "unknown" };
  if (!isMatrix(a) || !isMatrix(b)) {
    const [x, y] = [a as Rational, b as Rational];
    if (equalRationals(x, y)) return { outcome: "equal", exact: true, value: showRational(x) };
    return { outcome: "different", left: showRational(x), right: showRational(y) };
  }
  // A row, a column and a point are written for one another.
  const [x, y] = [a.rows.flat(), b.rows.flat()];
  const shaped = a.rows.length === b.rows.length || a.tuple || b.tuple;
  if (x.length !== y.length || !shaped) return { outcome: "unknown" };
  if (x.every((entry, index) => equalRationals(entry, y[index] as Rational)))
    return { outcome: "equal", exact: true, value: showMatrix(a) };
  return { outcome: "different", left: showMatrix(a), right: showMatrix(b) };
}

function showMatrix({ rows }: Matrix): string {
  return `(${rows.map((row) => row.map(showRational).join(", ")).join("; ")})`;
}

function compareComplex(left: Expression, right: Expression): Comparison {
  const [a, b] = [evaluateGaussian(left), evaluateGaussian(right)];
  if (!a || !b) return compareInPlane(left, right);
  const show = (value: typeof a) => `${showRational(value.real)} + ${showRational(value.imaginary)}i`;
  if (equalRationals(a.real, b.real) && equalRationals(a.imaginary, b.imaginary))
    return { outcome: "equal", exact: true, value: show(a) };
  return { outcome: "different", left: show(a), right: show(b) };
}

/** Complex numbers with roots, powers of e and sizes: by double precision with bounds on the error. */
function compareInPlane(left: Expression, right: Expression): Comparison {
  const [a, b] = [evaluateComplex(left), evaluateComplex(right)];
  if (!a || !b) return { outcome: "unknown" };
  const [apart, radius] = [Math.hypot(a.real - b.real, a.imaginary - b.imaginary), a.radius + b.radius];
  const scale = Math.max(1e-9, Math.hypot(a.real, a.imaginary), Math.hypot(b.real, b.imaginary));
  const show = (value: Complex) => `${showNumber(value.real)} + ${showNumber(value.imaginary)}i`;
  if (apart <= Math.max(4 * radius, 1e-13 * scale) && radius <= 1e-6 * scale)
    return { outcome: "equal", exact: false, value: show(a) };
  if ([left, right].some(hasDecimals) && apart <= 0.1 * scale) return { outcome: "rounded" };
  if (apart <= 1e-9 * scale || apart <= 10 * radius) return { outcome: "close" };
  return { outcome: "different", left: show(a), right: show(b) };
}
