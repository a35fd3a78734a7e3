import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { findClaims } from "./find-claims";

export type ProblemEquation = { unknown: string; left: Expression; right: Expression };

/** The one equation in one unknown that a problem asks about, or null when there is none or more than one. */
export function problemEquation(problem: string): ProblemEquation | null {
  const { sources, relations } = statedEquations(problem);
  const equations = relations.filter(isInOneUnknown);
  const [left, right] = equations[0]?.sides ?? [];
  if (equations.length !== 1 || sources !== 1 || !left || !right) return null;
  const [unknown] = unknowns(left, right);
  return unknown === undefined ? null : { unknown, left, right };
}

/** Every equation that a problem states, one link of a chain at a time. */
export function equationsOfProblem(problem: string): { left: Expression; right: Expression }[] {
  return statedEquations(problem).relations.flatMap(({ sides, operators }) =>
    operators.flatMap((operator, index) => {
      const [left, right] = [sides[index], sides[index + 1]];
      return operator === "=" && left && right ? [{ left, right }] : [];
    }),
  );
}

/** Marks and names that the search in plain words would cut out of an equation, leaving another one. */
const BEYOND_PLAIN =
  /[√∛|\\_$]|\b(?:sqrt|cbrt|root|abs|exp|log|ln|lg|sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|mod)(?![a-z])|≡/i;

function statedEquations(problem: string): { sources: number; relations: Relation[] } {
  const sources = findClaims(problem).flatMap((claim) => (claim.fact ? [] : [claim.text]));
  if (sources.length === 0 && !BEYOND_PLAIN.test(problem)) {
    const plain = /[-+*/^().\d\s=a-z²³]+/gi;
    const words = problem.replace(/[A-Za-z]{2,}|\p{Script=Han}+|[：:，。？?]/gu, " ; ");
    for (const match of words.matchAll(plain))
      if (match[0].includes("=")) sources.push(match[0].trim().replace(/\.$/, ""));
  }
  const relations = sources
    .map(parseStatement)
    .flatMap((parsed) => (parsed.ok && parsed.value.type === "relation" ? [parsed.value] : []));
  return { sources: sources.length, relations };
}

function isInOneUnknown({ sides, operators }: Relation): boolean {
  if (operators.join() !== "=") return false;
  const [left, right] = sides;
  return left !== undefined && right !== undefined && unknowns(left, right).size === 1;
}

function unknowns(left: Expression, right: Expression): Set<string> {
  return new Set([...symbolsOf(left), ...symbolsOf(right)]);
}
