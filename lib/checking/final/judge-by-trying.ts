import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { evaluateSurd, printSurdPlainly } from "@/lib/algebra/surd";
import { compareValues } from "../judge/compare-values";
import { isRoundedRoot } from "../judge/is-rounded-root";
import { isOrderSign, judgeOrder } from "../judge/judge-order";
import { showRational } from "../judge/judgement";
import { containsPoint, type RealSet } from "../sets/real-set";
import type { Asked, FinalJudgement } from "./asked";
import { undecided } from "./asked";
import { mayBeDegrees } from "./bare-angle";

type Solve = Extract<Asked, { kind: "solve" }>;

/** A number in plain text, as it stands within a sentence: `3/4`, `-√2`, `(1 + √5)/2`, `1.57079…`. */
export function showValue(value: Expression): string {
  const exact = evaluateExact(value);
  if (exact) return showRational(exact);
  const surd = evaluateSurd(value);
  if (surd) return printSurdPlainly(surd);
  const bounded = evaluateBounds(value);
  return bounded ? `${Number(bounded.value.toPrecision(6))}…` : printLatex(value);
}

/** Whether a value makes every relation true: null where that is not certain; `witness` says where one breaks. */
export function tryValues(
  relations: readonly Relation[],
  values: ReadonlyMap<string, Expression>,
): { true: boolean | null; witness?: string } {
  let sure = true;
  for (const { sides, operators } of relations) {
    const put = sides.map((side) =>
      [...values].reduce((e, [name, value]) => substitute(e, name, value), side),
    );
    for (const [index, operator] of operators.entries()) {
      const [left, right] = [put[index] as Expression, put[index + 1] as Expression];
      const verdict =
        operator === "="
          ? equality(left, right)
          : isOrderSign(operator)
            ? order(left, right, operator)
            : { true: null };
      if (verdict.true === false) return verdict;
      if (verdict.true === null) sure = false;
    }
  }
  return { true: sure ? true : null };
}

function equality(left: Expression, right: Expression): { true: boolean | null; witness?: string } {
  const comparison = compareValues(left, right);
  if (comparison.outcome === "equal") return { true: true };
  if (comparison.outcome !== "different") return { true: null };
  return { true: false, witness: `${comparison.left} ≠ ${comparison.right}` };
}

function order(left: Expression, right: Expression, operator: "<" | "<=" | ">" | ">=" | "!=") {
  const { verdict, counterexample } = judgeOrder(left, right, operator);
  if (verdict === "holds") return { true: true };
  return verdict === "fails"
    ? { true: false, ...(counterexample ? { witness: counterexample } : {}) }
    : { true: null };
}

/** Values, or points in, out of and at the ends of a range, put into relations whose solutions are not known as a whole. */
export function judgeByTrying(
  asked: Solve,
  name: string,
  values: readonly Expression[] | null,
  range: RealSet | null,
): FinalJudgement {
  if (values) return tryEach(asked, name, values);
  if (!range || asked.domain !== "real") return undecided("untested");
  for (const point of pointsAround(range)) {
    const value: Expression = { type: "number", value: rational(BigInt(Math.round(point * 1024)), 1024n) };
    const [inside, fits] = [
      containsPoint(range, value),
      tryValues(asked.relations, new Map([[name, value]])).true,
    ];
    if (inside === null || fits === null || inside === fits) continue;
    if (fits && asked.wanted === "one") continue;
    const shown = `${name} = ${showValue(value)}`;
    return {
      verdict: "different",
      reason: { code: fits ? "missing" : "no_solution", value: shown },
      counterexample: shown,
    };
  }
  return undecided("untested");
}

function tryEach(asked: Solve, name: string, values: readonly Expression[]): FinalJudgement {
  if (values.length === 0) return undecided("untested");
  let sure = true;
  for (const value of values) {
    const tried = tryValues(asked.relations, new Map([[name, value]]));
    if (tried.true === false && mayBeDegrees(asked.relations, value)) return undecided("untested");
    if (tried.true === false && isRoundedRoot(asked.relations, name, value)) return undecided("untested");
    if (tried.true === false) {
      const shown = `${name} = ${showValue(value)}`;
      return {
        verdict: "different",
        reason: { code: "no_solution", value: shown },
        counterexample: `${shown}: ${tried.witness ?? ""}`,
      };
    }
    if (tried.true === null || !fits(value, asked)) sure = false;
  }
  return undecided(sure ? "solves" : "untested");
}

function fits(value: Expression, { domain }: Solve): boolean {
  const number = evaluateNumber(value);
  if (domain === "real") return true;
  if (domain === "positive") return number > 1e-9;
  if (domain === "negative") return number < -1e-9;
  const exact = evaluateExact(value);
  if (exact?.denominator !== 1n) return false;
  return domain === "integer" || (domain === "negativeInteger" ? exact.numerator < 0n : exact.numerator > 0n);
}

/** The ends of a range, points close to them on either side, and a grid. */
function pointsAround(range: RealSet): number[] {
  const ends = range
    .flatMap(({ low, high }) => [low, high])
    .flatMap((end) => (end ? [evaluateNumber(end)] : []));
  const grid = Array.from({ length: 81 }, (_, index) => (index - 40) / 2);
  const near = ends.flatMap((end) => [end, end - 0.125, end + 0.125, end - 1, end + 1]);
  return [...near, ...grid].filter(Number.isFinite);
}
