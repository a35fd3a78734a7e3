import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { choicesOf } from "../choices";
import { solutionsOf } from "../final/solution-cases";
import { pointsOf } from "../lines/solution-set";
import { compareRealSets, intersectionOf, type RealSet, unionOf } from "../sets/real-set";
import type { GivenSolutions } from "./claim-context";
import type { OrderSign } from "./judge-order";
import { holds, type Judgement, unchecked } from "./judgement";
import { leastSign } from "./least-sign";

/**
 * Judges an inequality in letters: it holds for all real numbers, or wherever the problem's own relations do.
 * Never `fails`: what else the words ruled out is not known here.
 */
export function judgeInequality(
  left: Expression,
  right: Expression,
  operator: OrderSign,
  given: GivenSolutions,
): Judgement {
  if (isAlways(left, right, operator)) return holds({ code: "always" });
  const relation: Relation = { type: "relation", sides: [left, right], operators: [operator] };
  return judgeRelation(relation, given) ?? unchecked("relation");
}

/** Whether every solution of the problem makes a relation in its letter true, or a value told is one; null where that is not so or not known. */
export function judgeRelation(relation: Relation, given: GivenSolutions): Judgement | null {
  const [name, ...others] = new Set(relation.sides.flatMap((side) => [...symbolsOf(side)]));
  if (name === undefined || others.length > 0) return null;
  const set = solutionsOf([relation], name);
  if (!set) return null;
  const judged = judgeSet(set, given.get(name));
  return judged ?? (isValue(relation) ? judgeValues(set, given.get(name)) : null);
}

/** Judges `x < -2 \text{ or } x \ge 1`; null for what is no choice between relations in one letter. */
export function judgeAlternatives(statement: string, given: GivenSolutions): Judgement | null {
  const parts = choicesOf(statement).map((part) => parseStatement(part));
  const relations = parts.flatMap((part) => (part.ok && part.value.type === "relation" ? [part.value] : []));
  const [name, ...others] = new Set(
    relations.flatMap(({ sides }) => sides.flatMap((side) => [...symbolsOf(side)])),
  );
  if (parts.length < 2 || relations.length < parts.length || name === undefined || others.length > 0)
    return null;
  const set = relations
    .map((relation) => solutionsOf([relation], name))
    .reduce((a, b) => (a && b ? unionOf(a, b) : null));
  const onlyValues = relations.every(isValue);
  return (set && judgeSet(set, given.get(name))) ?? unchecked(onlyValues ? "definition" : "relation");
}

function judgeSet(set: RealSet, before: RealSet | undefined): Judgement | null {
  const [first] = set;
  if (set.length === 1 && first?.low === null && first.high === null) return holds({ code: "always" });
  // From a contradiction everything would follow.
  if (!before || before.length === 0) return null;
  if (compareRealSets(before, set)) return holds({ code: "same_solutions" });
  const met = intersectionOf(before, set);
  return met && compareRealSets(met, before) ? holds({ code: "follows_given" }) : null;
}

function judgeValues(set: RealSet, before: RealSet | undefined): Judgement | null {
  if (!before || set.length === 0 || !pointsOf(set) || !pointsOf(before)) return null;
  const met = intersectionOf(before, set);
  return met && compareRealSets(met, set) ? holds({ code: "solves" }) : null;
}

/** `x = 3`. */
function isValue({ sides, operators }: Relation): boolean {
  const [left, right] = sides;
  return (
    operators.join() === "=" && left?.type === "symbol" && right !== undefined && symbolsOf(right).size === 0
  );
}

function isAlways(left: Expression, right: Expression, operator: OrderSign): boolean {
  const [greater, less] = operator === "<" || operator === "<=" ? [right, left] : [left, right];
  const sign = leastSign({ type: "add", terms: [greater, { type: "negate", operand: less }] });
  return sign !== null && (operator === ">=" || operator === "<=" ? sign >= 0 : sign > 0);
}
