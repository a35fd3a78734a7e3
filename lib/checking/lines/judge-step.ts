import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { substitute } from "@/lib/algebra/substitute";
import { TURNED } from "@/lib/algebra/turned-operators";
import { compareValues } from "../judge/compare-values";
import { holds, type Judgement, showRational, unchecked } from "../judge/judgement";
import { compareRealSets, type RealSet } from "../sets/real-set";
import { mayBringFalseRoots } from "./may-bring-false-roots";
import type { RelationsLine } from "./read-line";
import { pointOfDifference, pointsOf, showPoint, solutionSet } from "./solution-set";

/** Whether a line has the solutions of the one before, and what was lost or gained where it has not. */
export function judgeSolutions(before: RelationsLine, now: RelationsLine, restricted: boolean): Judgement {
  const [a, b] = [before.solutions, now.solutions];
  if (!a || !b || before.name !== now.name) return judgeBySubstitution(before, now);
  const same = compareRealSets(a, b);
  if (same === null) return unchecked("equation");
  if (same) return holds({ code: "same_solutions" });
  const [points, others] = [pointsOf(a), pointsOf(b)];
  if (points && others) return judgePoints(points, others, before, now, restricted);
  return judgeRanges(a, b, before, now, restricted);
}

function judgePoints(
  before: readonly Expression[],
  now: readonly Expression[],
  line: RelationsLine,
  next: RelationsLine,
  restricted: boolean,
): Judgement {
  const missing = (from: readonly Expression[], other: readonly Expression[]) =>
    from.filter((point) => !other.some((known) => compareValues(point, known).outcome === "equal"));
  const [lost, gained] = [missing(before, now), missing(now, before)];
  const name = line.name as string;
  if (gained.length === 0) {
    // Lengths and numbers of things rule out solutions without saying so.
    if (restricted) return unchecked("equation");
    return failing("lost", lost.map((point) => `${name} = ${show(point)}`).join(", "));
  }
  const told = gained.map((point) => `${name} = ${show(point)}`).join(", ");
  if (lost.length === 0 && !next.solved)
    return mayBringFalseRoots(line)
      ? holds({ code: "follows_gained", value: told })
      : { verdict: "unchecked", reason: { code: "gained", value: told } };
  const witness =
    lost.length > 0
      ? difference(next, name, lost[0] as Expression)
      : difference(line, name, gained[0] as Expression);
  return {
    verdict: "fails",
    reason: { code: lost.length === 0 ? "gained" : "other_solutions", value: told },
    counterexample: witness ?? told,
  };
}

function judgeRanges(
  a: RealSet,
  b: RealSet,
  before: RelationsLine,
  now: RelationsLine,
  restricted: boolean,
): Judgement {
  const found = pointOfDifference(a, b);
  if (!found || restricted) return unchecked("relation");
  const turned =
    now.relations.length === 1 &&
    compareRealSets(a, mirrored(now.relations[0] as Relation, now) ?? []) === true;
  const point = `${before.name} = ${showPoint(found.point)}`;
  return {
    verdict: "fails",
    reason: { code: turned ? "direction" : found.inFirst ? "lost" : "gained", value: point },
    counterexample: point,
  };
}

/** The solutions with the sign turned round, where that is what went wrong. */
function mirrored(relation: Relation, line: RelationsLine): RealSet | null {
  const [operator] = relation.operators;
  const turned = relation.operators.length === 1 && operator ? TURNED[operator] : undefined;
  if (!turned || !line.name) return null;
  return solutionSet({ ...relation, operators: [turned] }, line.name);
}

function failing(code: "lost" | "gained", value: string): Judgement {
  return { verdict: "fails", reason: { code, value }, counterexample: value };
}

/** Values of the letter tried in the equation before: for roots, absolute values, powers. */
function judgeBySubstitution(before: RelationsLine, now: RelationsLine): Judgement {
  if (!now.solved || before.name === null || before.name !== now.name || before.relations.length !== 1)
    return unchecked("equation");
  const values = now.relations.map(({ sides }) => sides[1] as Expression);
  for (const value of values) {
    const witness = difference(before, before.name, value);
    if (witness !== null)
      return {
        verdict: "fails",
        reason: { code: "gained", value: `${before.name} = ${show(value)}` },
        counterexample: witness,
      };
  }
  const solves = values.every((value) =>
    isSolution(before.relations[0] as Relation, before.name as string, value),
  );
  return solves ? holds({ code: "solves" }) : unchecked("equation");
}

function isSolution(relation: Relation, name: string, value: Expression): boolean {
  const [left, right] = relation.sides.map((side) => substitute(side, name, value));
  return (
    relation.operators.join() === "=" &&
    left !== undefined &&
    right !== undefined &&
    compareValues(left, right).outcome === "equal"
  );
}

/** What a value makes of an equation that it does not solve: `x = 2: 5 ≠ 4`; null where it may solve it. */
function difference(line: RelationsLine, name: string, value: Expression): string | null {
  for (const relation of line.relations) {
    if (relation.operators.join() !== "=") return null;
    const [left, right] = relation.sides.map((side) => substitute(side, name, value));
    const comparison = left && right ? compareValues(left, right) : null;
    if (comparison?.outcome !== "different") return null;
    if (line.relations.length === 1)
      return `${name} = ${show(value)}: ${comparison.left} ≠ ${comparison.right}`;
  }
  return `${name} = ${show(value)}`;
}

function show(value: Expression): string {
  const exact = evaluateExact(value);
  return exact ? showRational(exact) : printLatex(value);
}
