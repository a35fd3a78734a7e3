import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation, RelationOperator } from "@/lib/algebra/expression";
import {
  divideRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  rationalToNumber,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import {
  divideByRoot,
  rationalRoot,
  type Univariate,
  univariateRatio,
  valueAt,
} from "@/lib/algebra/univariate";
import { boundBy } from "../sets/read-real-set";
import { containsPoint, type Interval, intersectionOfAll, type RealSet } from "../sets/real-set";

const DEGREE_MAX = 8;

/** The real numbers that make a relation in one letter true; null for relations that are not of fractions of polynomials. */
export function solutionSet({ sides, operators }: Relation, name: string): RealSet | null {
  return intersectionOfAll(
    operators.map((operator, index) => {
      const [left, right] = [sides[index], sides[index + 1]];
      return left && right ? solveLink(left, right, operator, name) : null;
    }),
  );
}

function solveLink(
  left: Expression,
  right: Expression,
  operator: RelationOperator,
  name: string,
): RealSet | null {
  if (operator === "~") return null;
  if (left.type === "symbol" && symbolsOf(right).size === 0 && !evaluateExact(right))
    return evaluateBounds(right) && boundBy(operator, right);
  const ratio = univariateRatio({ type: "add", terms: [left, { type: "negate", operand: right }] }, name);
  if (!ratio || ratio.numerator.length > DEGREE_MAX || ratio.denominator.length > DEGREE_MAX) return null;
  const [roots, poles] = [realRoots(trimmed(ratio.numerator)), realRoots(trimmed(ratio.denominator))];
  if (!roots || !poles) return null;
  return bySigns(ratio, roots, poles, operator);
}

function trimmed(polynomial: Univariate): Univariate {
  const result = [...polynomial];
  while (result.at(-1)?.numerator === 0n) result.pop();
  return result;
}

/** The real roots, each once, in order; null where they are not all fractions or roots of quadratics. Of 0 none. */
export function realRoots(polynomial: Univariate): Expression[] | null {
  const roots: Expression[] = [];
  let rest = polynomial;
  while (rest.length > 1) {
    const root =
      rest.length === 2
        ? divideRationals(negateRational(rest[0] ?? ZERO), rest[1] ?? ZERO)
        : rationalRoot(rest);
    if (root === undefined) return null;
    if (root === null) {
      const quadratic = rest.length === 3 ? quadraticRoots(rest) : null;
      if (!quadratic) return null;
      roots.push(...quadratic);
      break;
    }
    if (!roots.some((known) => known.type === "number" && isSame(known.value, root)))
      roots.push({ type: "number", value: root });
    rest = divideByRoot(rest, root);
  }
  return roots.sort((a, b) => evaluateNumber(a) - evaluateNumber(b));
}

function isSame(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

function quadraticRoots([c = ZERO, b = ZERO, a = ZERO]: Univariate): Expression[] {
  const discriminant = subtractRationals(
    multiplyRationals(b, b),
    multiplyRationals(rational(4), multiplyRationals(a, c)),
  );
  if (discriminant.numerator < 0n) return [];
  const root: Expression = {
    type: "root",
    radicand: { type: "number", value: discriminant },
    index: { type: "number", value: rational(2) },
  };
  const at = (sign: Expression): Expression => ({
    type: "divide",
    numerator: { type: "add", terms: [{ type: "number", value: negateRational(b) }, sign] },
    denominator: { type: "number", value: multiplyRationals(rational(2), a) },
  });
  return [at({ type: "negate", operand: root }), at(root)];
}

const GREATEST = 2 ** 53;

/** Between roots and poles the sign stays: one point of each stretch tells it; null for numbers too great for that. */
function bySigns(
  { numerator, denominator }: { numerator: Univariate; denominator: Univariate },
  roots: readonly Expression[],
  poles: readonly Expression[],
  operator: RelationOperator,
): RealSet | null {
  const marks = [...roots.map((e) => ({ e, pole: false })), ...poles.map((e) => ({ e, pole: true }))].sort(
    (a, b) => evaluateNumber(a.e) - evaluateNumber(b.e),
  );
  const places = marks.map(({ e }) => evaluateNumber(e));
  // Numbers as great as 2^2016 have no room between them for a sample.
  if (!places.every((place) => Math.abs(place) < GREATEST)) return null;
  const result: Interval[] = [];
  for (let index = 0; index <= marks.length; index++) {
    const [low, high] = [marks[index - 1], marks[index]];
    const sample = between(places[index - 1], places[index]);
    const sign = signOf(valueAt(numerator, sample)) * signOf(valueAt(denominator, sample));
    if (fits(sign, operator))
      result.push({ low: low?.e ?? null, high: high?.e ?? null, lowClosed: false, highClosed: false });
    const isPole = high && marks.some(({ e, pole }) => pole && evaluateNumber(e) === places[index]);
    if (high && !high.pole && !isPole && fits(0, operator))
      result.push({ low: high.e, high: high.e, lowClosed: true, highClosed: true });
  }
  return result;
}

function between(low: number | undefined, high: number | undefined): Rational {
  if (low === undefined && high === undefined) return ZERO;
  const middle = low === undefined ? (high as number) - 1 : high === undefined ? low + 1 : (low + high) / 2;
  return rational(BigInt(Math.round(middle * 2 ** 30)), 2n ** 30n);
}

function signOf(value: Rational): number {
  return value.numerator === 0n ? 0 : value.numerator < 0n ? -1 : 1;
}

function fits(sign: number, operator: RelationOperator): boolean {
  switch (operator) {
    case "=":
      return sign === 0;
    case "!=":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    default:
      return operator === ">=" && sign >= 0;
  }
}

/** The points of a set of separate points, else null. */
export function pointsOf(set: RealSet): Expression[] | null {
  const points = set.map(({ low, high }) => (low !== null && low === high ? low : null));
  return points.every((point) => point !== null) ? points : null;
}

/** A whole or simple number that is in exactly one of two sets, or null when none is found. */
export function pointOfDifference(a: RealSet, b: RealSet): { point: Rational; inFirst: boolean } | null {
  const ends = [...a, ...b]
    .flatMap(({ low, high }) => [low, high])
    .flatMap((e) => (e ? [evaluateNumber(e)] : []))
    .filter(Number.isFinite);
  const candidates = [
    0,
    1,
    -1,
    ...ends.flatMap((end) => [Math.round(end), Math.floor(end) - 1, Math.ceil(end) + 1]),
  ].map((n) => rational(n));
  for (const end of [...a, ...b].flatMap(({ low, high }) => [low, high]))
    if (end?.type === "number") candidates.push(end.value);
  for (let index = 1; index < ends.length; index++)
    candidates.push(
      rational(BigInt(Math.round((((ends[index - 1] ?? 0) + (ends[index] ?? 0)) / 2) * 4)), 4n),
    );
  for (const point of candidates) {
    const value: Expression = { type: "number", value: point };
    const [x, y] = [containsPoint(a, value), containsPoint(b, value)];
    if (x !== null && y !== null && x !== y) return { point, inFirst: x };
  }
  return null;
}

export function showPoint(point: Rational): string {
  return isInteger(point)
    ? `${point.numerator}`
    : rationalToNumber(point) % 1 === 0
      ? `${point.numerator}`
      : `${point.numerator}/${point.denominator}`;
}
