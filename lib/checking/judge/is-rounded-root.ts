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
    return meetsZero(near.map((x) => residual(left, right, { [name]: x })));
  });
}

/** The same for a point that solves several equations: each of them changes its sign, or is met, within the rounding. */
export function isRoundedPoint(
  relations: readonly Relation[],
  point: ReadonlyMap<string, Expression>,
): boolean {
  const spans = [...point].map(([name, value]) => {
    const [at, places] = [evaluateNumber(value), decimalPlaces(value)];
    const unit = places === null ? 0 : 10 ** -places;
    return unit === 0 ? [{ [name]: at }] : [{ [name]: at - unit }, { [name]: at + unit }];
  });
  if (spans.every(({ length }) => length === 1)) return false;
  const corners = spans.reduce<Record<string, number>[]>(
    (found, span) => found.flatMap((corner) => span.map((edge) => ({ ...corner, ...edge }))),
    [{}],
  );
  return relations.every(({ sides, operators }) => {
    const [left, right] = sides;
    if (operators.join() !== "=" || !left || !right) return true;
    return meetsZero(corners.map((corner) => residual(left, right, corner)));
  });
}

/** By how much the left side is more than the right one; 0 where that cannot be said, which counts for the answer. */
function residual(left: Expression, right: Expression, values: Record<string, number>): number {
  const [a, b] = [evaluateBounds(left, values), evaluateBounds(right, values)];
  return a && b ? a.value - b.value : 0;
}

function meetsZero(residuals: readonly number[]): boolean {
  return Math.min(...residuals) <= 0 && Math.max(...residuals) >= 0;
}
