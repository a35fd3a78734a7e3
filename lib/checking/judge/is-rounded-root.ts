import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { decimalPlaces } from "./rounding";

/** Whether a decimal has a root so near that it may be that root, rounded or cut: 3.32 where 2 to the power x is 10. */
export function isRoundedRoot(relations: readonly Relation[], name: string, value: Expression): boolean {
  const places = decimalPlaces(value);
  if (places === null) return false;
  const [at, unit] = [evaluateNumber(value), 10 ** -places];
  const near = at < 0 ? [at - unit, at + unit / 2] : [at - unit / 2, at + unit];
  return relations.every(({ sides, operators }) => {
    const [left, right] = sides;
    if (operators.join() !== "=" || !left || !right) return true;
    const [low = null, high = null] = near.map((x) => {
      const [a, b] = [evaluateBounds(left, { [name]: x }), evaluateBounds(right, { [name]: x })];
      return a && b ? a.value - b.value : null;
    });
    return low === null || high === null || low * high <= 0;
  });
}
