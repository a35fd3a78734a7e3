import type { Expression, Relation } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { divideRationals, isInteger, negateRational, rationalToNumber } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { equationPolynomial } from "../judge/follows-from";
import { pointsOf, solutionSet } from "../lines/solution-set";
import type { Domain } from "./asked";
import { factorsOf, numberOf, termOf } from "./polynomial-terms";

type Point = ReadonlyMap<string, Expression>;

const POINTS_MAX = 64;
const TRIED_MAX = 200_000;

/**
 * All real solutions of equations in several letters, where letters can be taken out one by one: an equation of the first
 * degree in a letter, with a number before it, says what that letter is. Null where that leads nowhere or to infinitely many.
 */
export function systemSolutions(relations: readonly Relation[], names: readonly string[]): Point[] | null {
  const [name, ...others] = names;
  const first = relations[0];
  if (name === undefined || !first || relations.some(({ operators }) => operators.join() !== "="))
    return null;
  if (others.length === 0) return lastLetter(relations, name);
  for (const [index, relation] of relations.entries()) {
    for (const letter of names) {
      const value = solvedFor(relation, letter);
      if (!value) continue;
      const rest = relations.filter((_, at) => at !== index).map((other) => put(other, letter, value));
      if (rest.length === 0) return null;
      const solved = systemSolutions(
        rest,
        names.filter((other) => other !== letter),
      );
      return solved?.map((point) => new Map([...point, [letter, at(value, point)]])) ?? null;
    }
  }
  return null;
}

function put(relation: Relation, letter: string, value: Expression): Relation {
  return { ...relation, sides: relation.sides.map((side) => substitute(side, letter, value)) };
}

function at(e: Expression, point: Point): Expression {
  return [...point].reduce((result, [name, value]) => substitute(result, name, value), e);
}

/** The points where all equations in one letter meet. */
function lastLetter(relations: readonly Relation[], name: string): Point[] | null {
  let points: Expression[] | null = null;
  for (const relation of relations) {
    const polynomial = polynomialOf(relation);
    if (polynomial?.size === 0) continue;
    const set = solutionSet(relation, name);
    const here = set && pointsOf(set);
    if (!here || here.length > POINTS_MAX) return null;
    if (points === null) points = here;
    else {
      const kept: Expression[] = [];
      for (const point of points) {
        const outcomes = here.map((other) => compareValues(point, other).outcome);
        if (outcomes.includes("equal")) kept.push(point);
        else if (outcomes.some((outcome) => outcome !== "different")) return null;
      }
      points = kept;
    }
  }
  return points?.map((point) => new Map([[name, point]])) ?? null;
}

export function polynomialOf({ sides }: Relation): Polynomial | null {
  const [left, right] = sides;
  return left && right ? equationPolynomial(left, right) : null;
}

/** `2x + y^2 = 3` says that x is (3 - y^2)/2; null where the letter is squared or multiplied by another. */
function solvedFor(relation: Relation, letter: string): Expression | null {
  const polynomial = polynomialOf(relation);
  const coefficient = polynomial?.get(`${letter}^1`);
  if (!polynomial || !coefficient) return null;
  // Multiplying denominators away may bring in what was not allowed.
  if (relation.sides.some((side) => hasDenominator(side))) return null;
  const rest = [...polynomial].filter(([monomial]) => monomial !== `${letter}^1`);
  if (rest.some(([monomial]) => monomial.split("*").some((factor) => factor.startsWith(`${letter}^`))))
    return null;
  const terms = rest.map(([monomial, value]) =>
    termOf(monomial, divideRationals(negateRational(value), coefficient)),
  );
  return terms.length === 0 ? numberOf(0) : { type: "add", terms };
}

function hasDenominator(e: Expression): boolean {
  if (e.type === "divide") return symbolsOf(e.denominator).size > 0 || hasDenominator(e.numerator);
  if (e.type === "power") return e.exponent.type === "negate" || hasDenominator(e.base);
  if (e.type === "add") return e.terms.some(hasDenominator);
  if (e.type === "multiply") return e.factors.some(hasDenominator);
  return e.type === "negate" && hasDenominator(e.operand);
}

/**
 * All solutions in whole numbers of one equation whose terms are all positive on one side and a number on the other: that
 * bounds each letter (`xy = 12` in positive, `x^2 + y^2 = 25` in all whole numbers). Null for other equations.
 */
export function wholeSolutions(relation: Relation, names: readonly string[], domain: Domain): Point[] | null {
  const polynomial = polynomialOf(relation);
  if (!polynomial || relation.operators.join() !== "=" || relation.sides.some(hasDenominator)) return null;
  const flipped = (polynomial.get("")?.numerator ?? 0n) > 0n ? -1 : 1;
  const total = -flipped * rationalToNumber(polynomial.get("") ?? { numerator: 0n, denominator: 1n });
  const terms = [...polynomial]
    .filter(([monomial]) => monomial !== "")
    .map(([monomial, value]) => ({ factors: factorsOf(monomial), value: flipped * rationalToNumber(value) }));
  if (![...polynomial.values()].every(isInteger) || terms.some(({ value }) => value <= 0) || total < 0)
    return null;
  const bounds = names.map((name) => boundOf(name, terms, total, domain));
  const ranges = bounds.map((bound) => (bound === null ? null : rangeOf(bound, domain)));
  const product = ranges.reduce((size, range) => size * (range?.length ?? Number.POSITIVE_INFINITY), 1);
  if (!(product <= TRIED_MAX)) return null;
  return everyTuple(ranges as number[][])
    .filter((tuple) => sumAt(terms, names, tuple) === total)
    .map((tuple) => new Map(tuple.map((value, index) => [names[index] as string, numberOf(value)])));
}

type Term = { factors: [string, number][]; value: number };

function boundOf(name: string, terms: readonly Term[], total: number, domain: Domain): number | null {
  const alone = terms.find(({ factors }) => factors.length === 1 && factors[0]?.[0] === name);
  const [, power = 0] = alone?.factors[0] ?? [];
  // Below zero only even powers stay positive.
  const even = terms.every(({ factors }) => factors.every(([, degree]) => degree % 2 === 0));
  if (domain === "integer")
    return alone && even ? Math.floor((total / alone.value) ** (1 / power) + 1e-9) : null;
  if (domain === "natural") return alone ? Math.floor((total / alone.value) ** (1 / power) + 1e-9) : null;
  // Of numbers from 1 up each term is at least its letter.
  if (domain !== "positiveInteger") return null;
  return terms.some(({ factors }) => factors.some(([other]) => other === name)) ? Math.floor(total) : null;
}

function rangeOf(bound: number, domain: Domain): number[] {
  const from = domain === "integer" ? -bound : domain === "natural" ? 0 : 1;
  return bound > TRIED_MAX
    ? Array.from({ length: TRIED_MAX + 1 })
    : Array.from({ length: Math.max(0, bound - from + 1) }, (_, index) => from + index);
}

function everyTuple(ranges: readonly (readonly number[])[]): number[][] {
  return ranges.reduce<number[][]>(
    (tuples, range) => tuples.flatMap((tuple) => range.map((value) => [...tuple, value])),
    [[]],
  );
}

function sumAt(terms: readonly Term[], names: readonly string[], tuple: readonly number[]): number {
  return terms.reduce(
    (sum, { factors, value }) =>
      sum +
      factors.reduce(
        (product, [name, power]) => product * (tuple[names.indexOf(name)] ?? Number.NaN) ** power,
        value,
      ),
    0,
  );
}
