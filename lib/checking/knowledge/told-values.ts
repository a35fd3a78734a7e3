import type { Expression } from "@/lib/algebra/expression";
import { substitute } from "@/lib/algebra/substitute";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { isSolution } from "../judge/judge-letters";
import { holds, type Judgement } from "../judge/judgement";
import type { Fact } from "./facts";

/** `A = π/3` where cos A is known to be a half. */
export function solvesFact(left: Expression, right: Expression, facts: readonly Fact[]): Judgement | null {
  const told = valueTold(left, right);
  if (!told) return null;
  // `x_1 = 2` is one of the solutions for x.
  const isKnown = facts.some(
    ({ left: a, right: b }) => symbolsOf(a).has(told.name) || symbolsOf(b).has(told.name),
  );
  const name = isKnown ? told.name : told.name.replace(/_[12]$/, "");
  const solved = facts.some((fact) => isSolution(fact, name, told.value));
  return solved ? holds({ code: "solves" }) : null;
}

/** Whether a value told makes an equation in that letter alone untrue, which the algebra of roots may not see. */
export function isRefuted(left: Expression, right: Expression, facts: readonly Fact[]): boolean {
  const told = valueTold(left, right);
  if (!told) return false;
  return facts.some((fact) => {
    const special = [fact.left, fact.right].some((side) =>
      someExpression(side, ({ type }) => type === "root" || type === "function"),
    );
    return (
      special &&
      fact.valued === null &&
      isAbout(fact, told.name) &&
      outcome(fact, told.name, told.value) === "different"
    );
  });
}

function valueTold(left: Expression, right: Expression): { name: string; value: Expression } | null {
  if (left.type === "symbol" && symbolsOf(right).size === 0) return { name: left.name, value: right };
  return right.type === "symbol" && symbolsOf(left).size === 0 ? { name: right.name, value: left } : null;
}

function isAbout({ left, right }: Fact, name: string): boolean {
  const names = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  return names.size === 1 && names.has(name);
}

function outcome({ left, right }: Fact, name: string, value: Expression) {
  return compareValues(substitute(left, name, value), substitute(right, name, value)).outcome;
}
