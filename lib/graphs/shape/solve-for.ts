import type { Expression } from "@/lib/algebra/expression";
import { equalRationals, type Rational, rational, rationalToNumber } from "@/lib/algebra/rational";
import { exactAt } from "./exact-at";
import { findZeros } from "./find-zeros";
import { difference, realFunction } from "./real-function";
import { solveExactly } from "./solve-exactly";

/** A place on the axis: the nearest double, and the value itself where it is known. */
export type Solved = { x: number; exact: Expression | null; latex?: string };

const DENOMINATOR_MAX = 60;

/** The solutions of `left = right`, ascending; `complete` where they were solved for, not only looked for. */
export function solveFor(
  left: Expression,
  right: Expression,
  name: string,
  places: readonly number[],
): { solutions: Solved[]; complete: boolean } {
  const exact = solveExactly(left, right, name);
  if (exact)
    return {
      solutions: exact.map(({ size, value, latex }) => ({ x: size, exact: value, latex })),
      complete: true,
    };
  const h = difference(realFunction(left, name), realFunction(right, name));
  const solutions = findZeros(h, places).map((x) => {
    const value = fractionNear(x);
    return value && holdsAt(left, right, name, value)
      ? { x: rationalToNumber(value), exact: { type: "number" as const, value } }
      : { x, exact: null };
  });
  return { solutions, complete: false };
}

/** The simple fraction that a double may stand for. */
function fractionNear(x: number): Rational | null {
  for (let denominator = 1; denominator <= DENOMINATOR_MAX; denominator++) {
    const numerator = Math.round(x * denominator);
    if (!Number.isSafeInteger(numerator)) return null;
    if (Math.abs(x - numerator / denominator) <= (1e-7 * Math.max(1, Math.abs(x))) / denominator)
      return rational(numerator, denominator);
  }
  return null;
}

function holdsAt(left: Expression, right: Expression, name: string, value: Rational): boolean {
  const [a, b] = [left, right].map((side) => exactAt(side, name, { type: "number", value }));
  if (!a || !b || !("numerator" in a) || !("numerator" in b)) return false;
  return equalRationals(a, b);
}
