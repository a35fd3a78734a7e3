import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import type { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";
import {
  equalRationals,
  ONE,
  type Rational,
  rationalToNumber,
  subtractRationals,
} from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { showValue } from "../final/judge-by-trying";
import { numberOf } from "../final/polynomial-terms";
import { solutionsOf } from "../final/solution-cases";
import { compareValues } from "../judge/compare-values";
import { showRational } from "../judge/judgement";
import { pointsOf } from "../lines/solution-set";
import type { StatedEquation } from "./problem-equations";

/** Two sides said to be equal. */
export type Sides = { left: Expression; right: Expression };
type Point = ReadonlyMap<string, Expression>;
type IdealOf = (equations: readonly Sides[]) => PolynomialIdeal | null;

const POINTS_MAX = 4;
const TRIED = [1, 2, 3, 0, -1, -2, 4, 5];
/** Decimals are as a rule rounded: what is this close may be meant the same. */
const ROUNDING = 0.02;

/**
 * The values that show a claim to be wrong by the equations it contradicts, each put in and compared: the value told put into its
 * equation, every solution, one solution of several letters, or the number that the equations make of a side. Null where none is found.
 */
export function findWitness(
  claim: Sides,
  against: readonly StatedEquation[],
  idealOf: IdealOf,
  hasDecimals: boolean,
): string | null {
  const [left, right] = [claim.left, claim.right].map((side) => numberMade(side, against, idealOf));
  if (left && right && equalRationals(left, right)) return null;
  if (hasDecimals && !(left && right && areFarApart(left, right))) return null;
  return (
    valueTried(claim, against) ??
    solutionsTried(claim, against) ??
    pointTried(claim, against, idealOf) ??
    (left && right ? `${showRational(left)} ≠ ${showRational(right)}` : null)
  );
}

/** The number that equations make of an expression, or null. */
function numberMade(e: Expression, equations: readonly Sides[], idealOf: IdealOf): Rational | null {
  const letter: Expression = { type: "symbol", name: "value" };
  return idealOf([...equations, { left: letter, right: e }])?.valueOf(new Map([["value^1", ONE]])) ?? null;
}

function areFarApart(a: Rational, b: Rational): boolean {
  const [x, y, apart] = [a, b, subtractRationals(a, b)].map((each) => Math.abs(rationalToNumber(each)));
  return (apart as number) > ROUNDING * Math.max(x as number, y as number);
}

/** `x = 5: 13 ≠ 11`. */
function valueTried({ left, right }: Sides, [equation, ...others]: readonly StatedEquation[]): string | null {
  const [name, value] =
    left.type === "symbol" ? [left.name, right] : right.type === "symbol" ? [right.name, left] : [];
  if (!equation || others.length > 0 || name === undefined || !value || !evaluateExact(value)) return null;
  if (equation.letters.size !== 1 || !equation.letters.has(name)) return null;
  return differenceAt(equation, new Map([[name, value]]));
}

/** Every real solution of one equation in one letter. */
function solutionsTried(claim: Sides, [equation, ...others]: readonly StatedEquation[]): string | null {
  const [name, ...more] = equation?.letters ?? [];
  if (!equation || others.length > 0 || name === undefined || more.length > 0) return null;
  const relation: Relation = { type: "relation", sides: [equation.left, equation.right], operators: ["="] };
  const set = solutionsOf([relation], name);
  const points = set && pointsOf(set);
  if (!points || points.length === 0 || points.length > POINTS_MAX) return null;
  const shown = points.map((value) => differenceAt(claim, new Map([[name, value]])));
  return shown.every((each) => each !== null) ? shown.join("; ") : null;
}

/** One solution of all the equations in fractions, letters that they leave open chosen. */
function pointTried(claim: Sides, against: readonly StatedEquation[], idealOf: IdealOf): string | null {
  const letters = new Set([...against.flatMap((each) => [...each.letters]), ...lettersOf(claim)]);
  const point = solve([...against], [...letters].sort(), idealOf);
  if (!point || !against.every((equation) => isTrueAt(equation, point))) return null;
  return differenceAt(claim, point);
}

function solve(equations: readonly Sides[], letters: readonly string[], idealOf: IdealOf): Point | null {
  if (!idealOf(equations)?.isConsistent()) return null;
  const point = new Map<string, Expression>();
  for (const name of letters) {
    const value = numberMade({ type: "symbol", name }, equations, idealOf);
    if (value) point.set(name, numberOf(value));
    else {
      const tried = TRIED.map(
        (number): Sides => ({ left: { type: "symbol", name }, right: numberOf(number) }),
      );
      const fits = tried.find((each) => idealOf([...equations, each])?.isConsistent());
      return fits ? solve([...equations, fits], letters, idealOf) : null;
    }
  }
  return point;
}

function lettersOf({ left, right }: Sides): Set<string> {
  return new Set([...symbolsOf(left), ...symbolsOf(right)]);
}

function put(e: Expression, point: Point): Expression {
  return [...point].reduce((result, [name, value]) => substitute(result, name, value), e);
}

function isTrueAt({ left, right }: Sides, point: Point): boolean {
  return compareValues(put(left, point), put(right, point)).outcome === "equal";
}

function differenceAt(sides: Sides, point: Point): string | null {
  const comparison = compareValues(put(sides.left, point), put(sides.right, point));
  if (comparison.outcome !== "different") return null;
  const values = [...point].map(([name, value]) => `${name} = ${showValue(value)}`).join(", ");
  return `${values}: ${comparison.left} ≠ ${comparison.right}`;
}
