import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { univariate, univariateRatio } from "@/lib/algebra/univariate";
import { compareExpressions } from "../answer/compare-expressions";
import { compareValues } from "../judge/compare-values";
import { pointOfDifference, pointsOf, realRoots, showPoint } from "../lines/solution-set";
import {
  compareRealSets,
  containsPoint,
  type Interval,
  intersectionOf,
  type RealSet,
} from "../sets/real-set";
import type { Asked, Domain, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { judgeByTrying, showValue, tryValues } from "./judge-by-trying";
import { readBracketed, readRange, readValues } from "./read-solutions";
import { hasOneSolutionAtMost } from "./single-solution";
import { solutionsOf } from "./solution-cases";

type Solve = Extract<Asked, { kind: "solve" }>;

const WHOLE_MAX = 2000;
const ZERO: Expression = { type: "number", value: rational(0) };

/** An answer beside the solutions of relations in one letter, as far as these can be worked out; else it is put into them. */
export function judgeSolutions(asked: Solve, answer: string): FinalJudgement {
  const [name] = asked.names as [string];
  const real = solutionsOf(asked.relations, name);
  const solutions = real && within(real, asked.domain);
  if (asked.wanted === "all" || asked.wanted === "one") return judgeAll(asked, name, solutions, answer);
  const extreme = real && extremeWhole(real, asked);
  return (extreme ?? solutions) ? judgeOne(asked, extreme ?? solutions ?? [], answer) : undecided("untested");
}

/** The least or greatest whole number of a set that goes on without end on the other side. */
function extremeWhole(set: RealSet, { domain, wanted }: Solve): RealSet | null {
  if ((wanted !== "least" && wanted !== "greatest") || domain === "real" || set.length === 0) return null;
  if (domain === "positive" || domain === "negative" || domain === "natural") return null;
  const end = wanted === "least" ? set[0]?.low : set.at(-1)?.high;
  if (!end) return null;
  const step = wanted === "least" ? 1 : -1;
  const first = wanted === "least" ? Math.floor(evaluateNumber(end)) : Math.ceil(evaluateNumber(end));
  const from = domain === "positiveInteger" && wanted === "least" ? Math.max(1, first) : first;
  for (let whole = from, tried = 0; tried < WHOLE_MAX; whole += step, tried++) {
    if ((domain === "positiveInteger" && whole < 1) || (domain === "negativeInteger" && whole > -1))
      return null;
    const value: Expression = { type: "number", value: rational(whole) };
    const inside = containsPoint(set, value);
    if (inside === null) return null;
    if (inside) return [{ low: value, high: value, lowClosed: true, highClosed: true }];
  }
  return null;
}

/** The solutions that lie in a domain; null where they are too many to list or membership is in doubt. */
function within(set: RealSet, domain: Domain): RealSet | null {
  if (domain === "real") return set;
  if (domain === "positive")
    return intersectionOf(set, [{ low: ZERO, high: null, lowClosed: false, highClosed: false }]);
  if (domain === "negative")
    return intersectionOf(set, [{ low: null, high: ZERO, lowClosed: false, highClosed: false }]);
  return wholeNumbersIn(set, domain);
}

function wholeNumbersIn(set: RealSet, domain: Domain): RealSet | null {
  const least = domain === "positiveInteger" ? 1 : domain === "natural" ? 0 : Number.NEGATIVE_INFINITY;
  const greatest = domain === "negativeInteger" ? -1 : Number.POSITIVE_INFINITY;
  const found: Expression[] = [];
  for (const { low, high } of set) {
    const from = Math.max(least, low === null ? Number.NEGATIVE_INFINITY : Math.floor(evaluateNumber(low)));
    const to = Math.min(greatest, high === null ? Number.POSITIVE_INFINITY : Math.ceil(evaluateNumber(high)));
    if (!(to - from <= WHOLE_MAX) || found.length > WHOLE_MAX) return null;
    for (let whole = from; whole <= to; whole++) {
      const value: Expression = { type: "number", value: rational(whole) };
      const inside = containsPoint(set, value);
      if (inside === null) return null;
      if (inside && !found.some((other) => evaluateNumber(other) === whole)) found.push(value);
    }
  }
  return found.map((value) => ({ low: value, high: value, lowClosed: true, highClosed: true }));
}

function judgeAll(asked: Solve, name: string, solutions: RealSet | null, answer: string): FinalJudgement {
  const values = readValues(answer, name);
  if (!solutions) return withoutSolutions(asked, name, values, answer);
  const points = pointsOf(solutions);
  if (values && points)
    return openToExercises(asked, name, values, comparePoints(asked, name, points, values, saysReal(answer)));
  const listed = points && points.length > 0 && asked.domain === "real" ? readBracketed(answer, name) : null;
  if (listed) {
    // `(-1, 2)` for two roots is a list to one and an interval to another.
    const judged = comparePoints(asked, name, points ?? [], listed, false);
    return judged.verdict === "equal" ? undecided("solves") : openToExercises(asked, name, listed, judged);
  }
  const range = readRange(answer, name);
  // Whole numbers told as a range ("n > 2") may be meant as whole numbers.
  if (!range || (asked.domain !== "real" && points)) return undecided("untested");
  const same = compareRealSets(solutions, range);
  if (same === null) return undecided("untested");
  if (same) return { verdict: "equal", reason: { code: "same_set" } };
  if (isRounded(solutions, range)) return undecided("untested");
  const witness = pointOfDifference(solutions, range);
  if (!witness) return undecided("untested");
  const point = `${name} = ${showPoint(witness.point)}`;
  // "Find x" may want one of many.
  if (asked.wanted === "one" && witness.inFirst) return undecided("untested");
  return {
    verdict: "different",
    reason: { code: witness.inFirst ? "missing" : "no_solution", value: point },
    counterexample: point,
  };
}

/** Whether the ends told are the ends, at least one of them as a decimal cut or rounded. */
function isRounded(solutions: RealSet, range: RealSet): boolean {
  if (solutions.length !== range.length) return false;
  const outcomes = range.flatMap((told, index) => {
    const { low, high, lowClosed, highClosed } = solutions[index] as Interval;
    if (lowClosed !== told.lowClosed || highClosed !== told.highClosed) return ["different"];
    return [compareEnds(low, told.low), compareEnds(high, told.high)];
  });
  return (
    outcomes.includes("rounded") && outcomes.every((outcome) => outcome === "equal" || outcome === "rounded")
  );
}

function compareEnds(a: Expression | null, b: Expression | null): string {
  if (!a || !b) return a === b ? "equal" : "different";
  return compareValues(a, b).outcome;
}

/** Several equations in one letter may be a system, or an exercise each: who solves one of them is not wrong. */
function openToExercises(
  { relations }: Solve,
  name: string,
  values: readonly Expression[],
  judged: FinalJudgement,
): FinalJudgement {
  if (relations.length < 2 || relations.some(({ operators }) => operators.join() !== "=")) return judged;
  const solvesOne = (value: Expression) =>
    relations.some((relation) => tryValues([relation], new Map([[name, value]])).true !== false);
  return values.every(solvesOne) ? undecided("untested") : judged;
}

function withoutSolutions(
  asked: Solve,
  name: string,
  values: Expression[] | null,
  answer: string,
): FinalJudgement {
  const [only, ...others] = asked.relations;
  const tried = judgeByTrying(asked, name, values, values ? null : readRange(answer, name));
  const unique = only && others.length === 0 && asked.domain === "real" && hasOneSolutionAtMost(only, name);
  if (tried.reason.code === "solves" && values?.length === 1 && unique)
    return { verdict: "equal", reason: { code: "all_solutions" } };
  return tried;
}

/** `natural` leaves it open whether 0 counts. */
function openZero(asked: Solve, value: Expression): boolean {
  return asked.domain === "natural" && evaluateNumber(value) === 0;
}

function comparePoints(
  asked: Solve,
  name: string,
  points: readonly Expression[],
  values: readonly Expression[],
  real: boolean,
): FinalJudgement {
  const among = (value: Expression, others: readonly Expression[]) => {
    const outcomes = others.map((other) => compareValues(value, other).outcome);
    return outcomes.includes("equal")
      ? true
      : outcomes.every((outcome) => outcome === "different")
        ? false
        : null;
  };
  const gained = values.map((value) => [value, among(value, points)] as const);
  const lost = points.map((point) => [point, among(point, values)] as const);
  const wrong = gained.find(([value, found]) => found === false && !openZero(asked, value));
  if (wrong) return gainedValue(asked.relations, name, wrong[0]);
  if ([...gained, ...lost].some(([, found]) => found === null)) return undecided("untested");
  if (gained.some(([, found]) => found === false)) return undecided("untested");
  const missing = lost.find(([, found]) => found === false)?.[0];
  if (!missing) return complete(asked, points.length === 0, real);
  if (asked.wanted === "one" && values.length > 0) return undecided("solves");
  if (openZero(asked, missing)) return undecided("solves");
  const shown = `${name} = ${showValue(missing)}`;
  return { verdict: "different", reason: { code: "missing", value: shown }, counterexample: shown };
}

/** Without real solutions an equation may still have complex ones, which "no solution" would deny. */
function complete({ relations, domain, names }: Solve, none: boolean, real: boolean): FinalJudgement {
  const mayBeComplex = relations.some(
    (relation) => relation.operators.join() === "=" && !hasRealRootsOnly(relation, names[0] as string),
  );
  if (none && domain === "real" && !real && mayBeComplex) return undecided("untested");
  return { verdict: "equal", reason: { code: "all_solutions" } };
}

function saysReal(answer: string): boolean {
  return /real|实/i.test(answer);
}

/** Whether the polynomial that an equation comes to has as many real roots as its degree: then there are no others. */
function hasRealRootsOnly({ sides }: Relation, name: string): boolean {
  const [left, right] = sides;
  const ratio =
    left &&
    right &&
    univariateRatio({ type: "add", terms: [left, { type: "negate", operand: right }] }, name);
  const roots = ratio ? realRoots(ratio.numerator) : null;
  return (
    ratio !== null && ratio !== undefined && roots !== null && roots.length === ratio.numerator.length - 1
  );
}

function gainedValue(relations: readonly Relation[], name: string, value: Expression): FinalJudgement {
  const shown = `${name} = ${showValue(value)}`;
  for (const { sides, operators } of relations) {
    const [left, right] = sides.map((side) => substitute(side, name, value));
    const comparison = operators.join() === "=" && left && right ? compareValues(left, right) : null;
    if (comparison?.outcome === "different")
      return {
        verdict: "different",
        reason: { code: "no_solution", value: shown },
        counterexample: `${shown}: ${comparison.left} ≠ ${comparison.right}`,
      };
  }
  return { verdict: "different", reason: { code: "no_solution", value: shown }, counterexample: shown };
}

/** The least or greatest solution, their number, sum or product. */
function judgeOne(asked: Solve, solutions: RealSet, answer: string): FinalJudgement {
  const [said, ...others] = readValues(answer, asked.names[0] as string) ?? [];
  const points = pointsOf(solutions);
  const none = points?.length === 0 && (asked.wanted !== "count" || asked.domain === "real");
  if (!said || others.length > 0 || !points || none) return undecided("untested");
  if (asked.domain === "natural" && points.some((point) => openZero(asked, point)))
    return undecided("untested");
  const expected = expectedOf(asked, points);
  if (!expected) return undecided("untested");
  const outcome = compareExpressions(expected, said);
  if (outcome === "equal")
    return { verdict: "equal", reason: { code: "computed", value: showValue(expected) } };
  if (outcome === "undecided") return undecided("untested");
  return {
    verdict: "different",
    reason: { code: "differs", left: showValue(expected), right: showValue(said) },
    counterexample: `${showValue(expected)} ≠ ${showValue(said)}`,
  };
}

function expectedOf(
  { wanted, relations, names, domain }: Solve,
  points: readonly Expression[],
): Expression | null {
  const sorted = [...points].sort((a, b) => evaluateNumber(a) - evaluateNumber(b));
  if (wanted === "least") return sorted[0] ?? null;
  if (wanted === "greatest") return sorted.at(-1) ?? null;
  // Double and complex roots may be counted: only where there are none is it plain what is meant.
  if (domain === "real" && !allRootsAreSimple(relations, names[0] as string, points.length)) return null;
  if (wanted === "count") return { type: "number", value: rational(points.length) };
  return wanted === "sum" ? { type: "add", terms: points } : { type: "multiply", factors: points };
}

function allRootsAreSimple(relations: readonly Relation[], name: string, count: number): boolean {
  const [relation, ...others] = relations;
  const [left, right] = relation?.sides ?? [];
  if (others.length > 0 || relation?.operators.join() !== "=" || !left || !right) return false;
  const polynomial = univariate({ type: "add", terms: [left, { type: "negate", operand: right }] }, name);
  return polynomial !== null && polynomial.length - 1 === count;
}
