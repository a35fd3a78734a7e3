import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { equalRationals } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { findClaims } from "./find-claims";

export type ProblemEquation = { unknown: string; left: Expression; right: Expression };

/** The one equation in one unknown that a problem asks about, or null when there is none or more than one. */
export function problemEquation(problem: string): ProblemEquation | null {
  const sources = findClaims(problem).map((claim) => claim.text);
  if (sources.length === 0) {
    const plain = /[-+*/^().\d\s=a-z²³]+/gi;
    const words = problem.replace(/[A-Za-z]{2,}|\p{Script=Han}+|[：:，。？?]/gu, " ; ");
    for (const match of words.matchAll(plain))
      if (match[0].includes("=")) sources.push(match[0].trim().replace(/\.$/, ""));
  }
  const equations = sources
    .map(parseStatement)
    .flatMap((parsed) => (parsed.ok && isEquation(parsed.value) ? [parsed.value] : []));
  const [equation] = equations;
  const [left, right] = equation?.sides ?? [];
  if (equations.length !== 1 || sources.length !== 1 || !left || !right) return null;
  const [unknown] = unknowns(left, right);
  return unknown === undefined ? null : { unknown, left, right };
}

function isEquation(value: Expression | Relation): value is Relation {
  if (value.type !== "relation" || value.operators.length !== 1 || value.operators[0] !== "=") return false;
  const [left, right] = value.sides;
  return left !== undefined && right !== undefined && unknowns(left, right).size === 1;
}

function unknowns(left: Expression, right: Expression): Set<string> {
  return new Set([...symbolsOf(left), ...symbolsOf(right)]);
}

/** Whether the claim is `x = value` for the equation's unknown and the value makes it true. */
export function solvesEquation(claim: string, equation: ProblemEquation): boolean {
  const parsed = parseStatement(claim);
  if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return false;
  const [name, value] = parsed.value.sides;
  if (name?.type !== "symbol" || name.name !== equation.unknown || !value || symbolsOf(value).size > 0)
    return false;
  const [left, right] = [
    substitute(equation.left, name.name, value),
    substitute(equation.right, name.name, value),
  ];
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  if (a && b) return equalRationals(a, b);
  const [x, y] = [evaluateNumber(left), evaluateNumber(right)];
  return Math.abs(x - y) <= 1e-11 * Math.max(1, Math.abs(x), Math.abs(y));
}
