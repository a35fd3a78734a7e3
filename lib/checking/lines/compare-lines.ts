import type { Expression, Relation } from "@/lib/algebra/expression";
import { solutionsOf } from "../final/solution-cases";
import { NO_CONTEXT } from "../judge/claim-context";
import { judgeEquality } from "../judge/judge-equality";
import { type Judgement, unchecked } from "../judge/judgement";
import { structure } from "../knowledge/school-notation";
import { compareRealSets } from "../sets/real-set";
import { isEquation, type RelationsLine } from "./read-line";

/** What a line says, for finding it again: its relations, whichever way round equations are written. */
export function keyOfLine({ relations }: RelationsLine): string {
  return relations
    .map(({ sides, operators }) => {
      const written = sides.map(structure);
      return (operators.join() === "=" ? written.sort() : written).join(operators.join());
    })
    .join(" and ");
}

/** Equations both, or inequalities both. */
export function isOfOneKind(a: RelationsLine, b: RelationsLine): boolean {
  return a.relations.every(isEquation) === b.relations.every(isEquation);
}

/** Whether a line's equations in one letter all have the same solutions: `2x = 9 and x = 4.5`. */
export function saysOneThing({ relations, name }: RelationsLine): boolean {
  if (name === null || relations.length < 2) return false;
  const [first, ...others] = relations.map((relation) => solutionsOf([relation], name));
  return (
    first !== undefined &&
    first !== null &&
    first.length > 0 &&
    others.every((set) => set !== null && compareRealSets(first, set) === true)
  );
}

export function isAnIdentity(relation: Relation): boolean {
  const [left, right] = relation.sides;
  return (
    relation.operators.join() === "=" &&
    left !== undefined &&
    right !== undefined &&
    sameValue(left, right).verdict === "holds"
  );
}

/** Whether two expressions are one wherever they are defined. */
export function sameValue(left: Expression, right: Expression): Judgement {
  const side = (bare: Expression) => ({
    text: "",
    bare,
    withUnits: bare,
    units: [],
    measured: true,
    soft: false,
  });
  const judged = judgeEquality(side(left), side(right), false, { ...NO_CONTEXT, assertsIdentity: true });
  return judged.reason.code === "definition" ? unchecked("letters") : judged;
}
