import type { Expression } from "@/lib/algebra/expression";
import { partsOf, someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";

/** Whether a fraction in the unknown stands in a denominator: tidying it would lose a forbidden value. */
export function hasNestedFraction(e: Expression, name: string): boolean {
  const divides = (part: Expression) =>
    (part.type === "divide" || part.type === "power") && symbolsOf(part).has(name);
  const bottom =
    e.type === "divide" ? e.denominator : e.type === "power" && isNegative(e.exponent) ? e.base : null;
  if (bottom && someExpression(bottom, (part) => divides(part) && univariate(part, name) === null))
    return true;
  return partsOf(e).some((part) => hasNestedFraction(part, name));
}

function isNegative(e: Expression): boolean {
  return e.type === "negate" || (e.type === "number" && e.value.numerator < 0n);
}
