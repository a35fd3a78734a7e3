import type { Expression } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { parseStatement } from "@/lib/algebra/parse-expression";
import type { ProblemEquation } from "./check-solution";

const LETTER_FORMULA = /\$[^$]*[a-z][^$]*\$|[a-z]\s*(?:\^|[²³])|\d\s*[a-z]\b|\(\s*[a-z]\s*[-+]/i;

/**
 * Whether a problem lets an equality with letters be read as an identity where the step's words say so ("expanding",
 * "化简"). The same words go with solving an equation, whose transformed lines are no identities: there only a side
 * of the equation itself, set equal to something new, is one. A problem in words defines letters of its own: never. `equation` is the problem's one equation, if it has one.
 */
export function identityContext(
  problem: string,
  equation: ProblemEquation | null,
): (claim: string) => boolean {
  if (problem.trim() === "") return () => true;
  if (!problem.includes("=")) {
    const allowed = LETTER_FORMULA.test(problem);
    return () => allowed;
  }
  if (!equation) return () => false;
  const given = [equation.left, equation.right];
  return (claim) => {
    const parsed = parseStatement(claim);
    if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.sides.length !== 2) return false;
    const known = parsed.value.sides.filter((side) => given.some((other) => sameForm(side, other)));
    return known.length === 1;
  };
}

function sameForm(a: Expression, b: Expression): boolean {
  const [x, y] = [rationalForm(a), rationalForm(b)];
  return x !== null && y !== null && equalForms(x, y) === true;
}
