import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression } from "@/lib/algebra/expression";
import { someExpression } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { holds, type Judgement } from "../judge/judgement";

/** A function by its variable and what it is made of. */
export type Definition = { variable: string; body: Expression };

/** `k = ±2` is two equalities, with the upper signs and with the lower ones; null for too many signs. */
export function signedPairs(left: Expression, right: Expression): [Expression, Expression][] | null {
  const [lefts, rights] = [expandSigns(left), expandSigns(right)];
  if (!lefts || !rights || lefts.length > 2 || rights.length > 2) return null;
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => [
    lefts[index % lefts.length] as Expression,
    rights[index % rights.length] as Expression,
  ]);
}

/** Two sides without letters that come to one number; null where they do not. */
export function sameValue(left: Expression, right: Expression): Judgement | null {
  const comparison = compareValues(left, right);
  return comparison.outcome === "equal" ? holds({ code: "computed", value: comparison.value }) : null;
}

/** What a function is, differentiated so many times. */
export function derivative({ variable, body }: Definition, times: number): Expression {
  return times === 0
    ? body
    : derivative({ variable, body: { type: "bound", kind: "derivative", variable, body } }, times - 1);
}

export function hasDerivative(e: Expression): boolean {
  return someExpression(e, (part) => part.type === "bound");
}
