import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { someExpression } from "@/lib/algebra/symbols";

/** Whether 0 to the power of 0 stands in an expression: some books call it 1, others leave it without a value. */
export function hasZeroToZero(e: Expression): boolean {
  return someExpression(e, (part) => part.type === "power" && isZero(part.base) && isZero(part.exponent));
}

function isZero(e: Expression): boolean {
  return evaluateExact(e)?.numerator === 0n;
}
