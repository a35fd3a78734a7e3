import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { rational } from "@/lib/algebra/rational";
import { compareExpressions } from "../answer/compare-expressions";
import { compareValues } from "../judge/compare-values";
import { isRoundedPoint } from "../judge/is-rounded-root";
import type { Asked, Domain, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { showValue, tryValues } from "./judge-by-trying";
import { readTuples, readValues } from "./read-solutions";
import { systemSolutions, wholeSolutions } from "./system-solutions";

type Solve = Extract<Asked, { kind: "solve" }>;
type Point = ReadonlyMap<string, Expression>;

/** An answer to relations in several letters: each tuple is put in; whether some are missing is said where all are known. */
export function judgeTuples(asked: Solve, answer: string): FinalJudgement {
  const all = allSolutions(asked);
  if (asked.wanted === "count") return judgeCount(all, answer);
  if (asked.wanted !== "all" && asked.wanted !== "one") return undecided("untested");
  const tuples = readTuples(answer, asked.names);
  if (!tuples) return undecided("unreadable");
  const points = tuples.map(
    (tuple): Point => new Map(asked.names.map((name, index) => [name, tuple[index] as Expression])),
  );
  let sure = points.length > 0;
  for (const point of points) {
    const tried = tryValues(asked.relations, point);
    if (tried.true === false && mayBeInOtherOrder(asked, point)) return undecided("untested");
    if (tried.true === false && isRoundedPoint(asked.relations, point)) return undecided("untested");
    if (tried.true === false)
      return {
        verdict: "different",
        reason: { code: "no_solution", value: show(point) },
        counterexample: `${show(point)}: ${tried.witness ?? ""}`,
      };
    if (tried.true === null || [...point.values()].some((value) => !isIn(value, asked.domain))) sure = false;
  }
  if (!all) return undecided(sure ? "solves" : "untested");
  return compareWithAll(asked, all, points, sure);
}

/** A pair in letters other than x, y, z may name them in another order than the alphabet's. */
function mayBeInOtherOrder({ names, relations }: Solve, point: Point): boolean {
  if (names.every((name) => /^[xyz]$/.test(name))) return false;
  const values = [...point.values()];
  return names.some((_, shift) => {
    const turned = names.map(
      (name, index) => [name, values[(index + shift) % names.length] as Expression] as const,
    );
    const mirrored = names.map(
      (name, index) =>
        [name, values[(2 * names.length - index - shift - 1) % names.length] as Expression] as const,
    );
    return [turned, mirrored].some((order) => tryValues(relations, new Map(order)).true === true);
  });
}

function allSolutions({ relations, names, domain }: Solve): Point[] | null {
  const [only, ...others] = relations;
  const listed =
    only && others.length === 0 && domain !== "real" ? wholeSolutions(only, names, domain) : null;
  if (listed) return listed;
  const points = systemSolutions(relations, names);
  return points?.every((point) => [...point.values()].every((value) => isIn(value, domain) !== null))
    ? points.filter((point) => [...point.values()].every((value) => isIn(value, domain)))
    : null;
}

/** Null where 0 is a natural number or not. */
function isIn(value: Expression, domain: Domain): boolean | null {
  if (domain === "real") return true;
  const exact = evaluateExact(value);
  if (!exact) return domain === "positive" || domain === "negative" ? null : false;
  const sign = exact.numerator === 0n ? 0 : exact.numerator < 0n ? -1 : 1;
  if (domain === "positive") return sign > 0;
  if (domain === "negative") return sign < 0;
  if (exact.denominator !== 1n) return false;
  if (domain === "natural" && sign === 0) return null;
  return domain === "integer" || (domain === "negativeInteger" ? sign < 0 : sign > 0);
}

function compareWithAll(
  asked: Solve,
  all: readonly Point[],
  points: readonly Point[],
  sure: boolean,
): FinalJudgement {
  const same = (a: Point, b: Point) => {
    const outcomes = asked.names.map(
      (name) => compareValues(a.get(name) as Expression, b.get(name) as Expression).outcome,
    );
    return outcomes.every((outcome) => outcome === "equal")
      ? true
      : outcomes.includes("different")
        ? false
        : null;
  };
  for (const point of all) {
    const found = points.map((other) => same(point, other));
    if (found.includes(true)) continue;
    if (found.includes(null)) return undecided("untested");
    if (asked.wanted === "one" && points.length > 0) return undecided(sure ? "solves" : "untested");
    if (
      asked.domain === "natural" &&
      [...point.values()].some((value) => evaluateExact(value)?.numerator === 0n)
    )
      return undecided("untested");
    return {
      verdict: "different",
      reason: { code: "missing", value: show(point) },
      counterexample: show(point),
    };
  }
  // Without real solutions there may still be complex ones.
  if (points.length === 0 && asked.domain === "real") return undecided("untested");
  return sure || points.length === 0
    ? { verdict: "equal", reason: { code: "all_solutions" } }
    : undecided("untested");
}

function judgeCount(all: readonly Point[] | null, answer: string): FinalJudgement {
  const [said, ...others] = readValues(answer, "") ?? [];
  if (!all || !said || others.length > 0) return undecided("untested");
  const expected: Expression = { type: "number", value: rational(all.length) };
  const outcome = compareExpressions(expected, said);
  if (outcome === "equal") return { verdict: "equal", reason: { code: "computed", value: `${all.length}` } };
  return outcome === "different"
    ? {
        verdict: "different",
        reason: { code: "differs", left: `${all.length}`, right: showValue(said) },
        counterexample: `${all.length} ≠ ${showValue(said)}`,
      }
    : undecided("untested");
}

function show(point: Point): string {
  return [...point]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name} = ${showValue(value)}`)
    .join(", ");
}
