import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, RelationOperator } from "@/lib/algebra/expression";
import { TURNED } from "@/lib/algebra/turned-operators";
import { univariate } from "@/lib/algebra/univariate";
import { solutionSet } from "../lines/solution-set";
import { boundBy } from "../sets/read-real-set";
import type { RealSet } from "../sets/real-set";
import { numberOf } from "./polynomial-terms";

/**
 * Where a polynomial is equal to, above or below a number without letters: any number where it is linear, else a
 * fraction. Null where that is not known.
 */
export function solveAgainst(
  polynomial: Expression,
  operator: RelationOperator,
  value: Expression,
  name: string,
): RealSet | null {
  if (evaluateExact(value))
    return solutionSet({ type: "relation", sides: [polynomial, value], operators: [operator] }, name);
  const linear = univariate(polynomial, name);
  const [shift, slope] = linear ?? [];
  if (linear?.length !== 2 || !shift || !slope || slope.numerator === 0n) return null;
  const root: Expression = {
    type: "divide",
    numerator: { type: "add", terms: [value, { type: "negate", operand: numberOf(shift) }] },
    denominator: numberOf(slope),
  };
  return boundBy(slope.numerator < 0n ? (TURNED[operator] ?? operator) : operator, root);
}
