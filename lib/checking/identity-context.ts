import type { Expression } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { ProblemEquation } from "./check-solution";
import { findFormulas } from "./find-formulas";

/**
 * Whether a problem lets an equality with letters be read as an identity where the step's words say so ("expanding",
 * "化简"). The same words go with solving an equation, whose transformed lines are no identities: so exactly one side must
 * be an expression that the problem states, set equal to something new. Without a problem nothing speaks against it.
 */
export function identityContext(
  problem: string,
  equation: ProblemEquation | null,
): (claim: string) => boolean {
  if (problem.trim() === "") return () => true;
  const given = equation
    ? [equation.left, equation.right]
    : problem.includes("=")
      ? []
      : expressionsOf(problem);
  if (given.length === 0) return () => false;
  return (claim) => {
    const parsed = parseStatement(claim);
    if (!parsed.ok || parsed.value.type !== "relation") return false;
    const known = parsed.value.sides.filter((side) => given.some((other) => sameForm(side, other)));
    return known.length > 0 && known.length < parsed.value.sides.length;
  };
}

/** The expressions with letters that a problem states: in formulas, or typed after its words. */
function expressionsOf(problem: string): Expression[] {
  const typed = problem.replace(/\$[^$]*\$/g, " ").split(/[A-Za-z]{2,}|[\p{Script=Han}：:，。？?]/u);
  return [...findFormulas(problem).map(({ source }) => source), ...typed]
    .map((source) => parseExpression(source.trim()))
    .flatMap((parsed) => (parsed.ok && symbolsOf(parsed.value).size > 0 ? [parsed.value] : []));
}

function sameForm(a: Expression, b: Expression): boolean {
  const [x, y] = [rationalForm(a), rationalForm(b)];
  return x !== null && y !== null && equalForms(x, y) === true;
}
