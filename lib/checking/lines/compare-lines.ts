import type { Expression, Relation } from "@/lib/algebra/expression";
import { NO_CONTEXT } from "../judge/claim-context";
import { judgeEquality } from "../judge/judge-equality";
import { type Judgement, unchecked } from "../judge/judgement";
import { structure } from "../knowledge/school-notation";
import type { RelationsLine } from "./judge-step";

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
  const isEquation = ({ relations }: RelationsLine) =>
    relations.every(({ operators }) => operators.every((operator) => operator === "="));
  return isEquation(a) === isEquation(b);
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
