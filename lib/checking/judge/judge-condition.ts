import type { Expression } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { solutionSet } from "../lines/solution-set";
import { compareRealSets, intersectionOf } from "../sets/real-set";
import type { GivenConditions } from "./claim-context";
import type { OrderSign } from "./judge-order";
import { holds, type Judgement, unchecked } from "./judgement";
import { leastSign } from "./least-sign";

/**
 * Judges an inequality in letters: it holds for all real numbers, or wherever the problem's own inequalities do.
 * Never `fails`: what else the words ruled out is not known here.
 */
export function judgeCondition(
  left: Expression,
  right: Expression,
  operator: OrderSign,
  given: GivenConditions,
): Judgement {
  if (isAlways(left, right, operator)) return holds({ code: "always" });
  const [name, ...others] = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  if (name === undefined || others.length > 0) return unchecked("relation");
  const set = solutionSet({ type: "relation", sides: [left, right], operators: [operator] }, name);
  if (!set) return unchecked("relation");
  const [first] = set;
  if (set.length === 1 && first?.low === null && first.high === null) return holds({ code: "always" });
  const before = given.get(name);
  // From a contradiction everything would follow.
  if (!before || before.length === 0) return unchecked("relation");
  if (compareRealSets(before, set)) return holds({ code: "same_solutions" });
  const met = intersectionOf(before, set);
  return met && compareRealSets(met, before) ? holds({ code: "follows_given" }) : unchecked("relation");
}

function isAlways(left: Expression, right: Expression, operator: OrderSign): boolean {
  const [greater, less] = operator === "<" || operator === "<=" ? [right, left] : [left, right];
  const sign = leastSign({ type: "add", terms: [greater, { type: "negate", operand: less }] });
  return sign !== null && (operator === ">=" || operator === "<=" ? sign >= 0 : sign > 0);
}
