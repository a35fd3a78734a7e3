import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { rationalToNumber } from "@/lib/algebra/rational";
import { partsOf } from "@/lib/algebra/symbols";
import { univariateRatio } from "@/lib/algebra/univariate";
import { type ExactSolution, exactSolutions } from "@/lib/solver/exact-solutions";

/** Multiplying out and factoring beyond these would hold up the page; curves are then searched for zeros instead. */
const EXPANDED_MAX = 40;
const DEGREE_MAX = 6;

/** The solver's solutions, where it takes no noticeable time to find them; else null. */
export function solveExactly(left: Expression, right: Expression, name: string): ExactSolution[] | null {
  const whole: Expression = { type: "add", terms: [left, { type: "negate", operand: right }] };
  if (degreeBound(whole) > EXPANDED_MAX) return null;
  const ratio = univariateRatio(whole, name);
  if (ratio && ratio.numerator.length > DEGREE_MAX + 1) return null;
  return exactSolutions(left, right, name);
}

/** No power of the letter is higher than this when all is multiplied out. */
function degreeBound(e: Expression): number {
  const degrees = partsOf(e).map(degreeBound);
  if (e.type === "symbol") return 1;
  if (e.type !== "power") return e.type === "negate" ? (degrees[0] ?? 0) : degrees.reduce((a, b) => a + b, 0);
  const exponent = evaluateExact(e.exponent);
  return (
    (degrees[0] ?? 0) * Math.max(1, exponent ? Math.abs(rationalToNumber(exponent)) : 1) + (degrees[1] ?? 0)
  );
}
