import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Relation } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";

const GRID = 400;
const REACH = 40;

/** Whether a point of one curve in x and y clearly lies off the other: then the two equations are not one. */
export function differAsCurves(a: Relation, b: Relation): boolean {
  const names = [...new Set([...lettersOf(a), ...lettersOf(b)])].sort();
  if (names.join() !== "x,y" || lettersOf(a).size !== 2 || lettersOf(b).size !== 2) return false;
  return isOff(a, b) || isOff(b, a);
}

function lettersOf({ sides }: Relation): Set<string> {
  return new Set(sides.flatMap((side) => [...symbolsOf(side)]));
}

function valueAt({ sides: [left, right] }: Relation, x: number, y: number): number {
  return left && right ? evaluateNumber(left, { x, y }) - evaluateNumber(right, { x, y }) : Number.NaN;
}

/** Three points of the first, found by a change of sign, at which the second is far from 0. */
function isOff(first: Relation, second: Relation): boolean {
  let off = 0;
  for (const x of [0.37, -0.61, 1.29, -1.83, 2.71, -3.17, 5.3, -7.9]) {
    const y = rootAbove(first, x);
    if (y === null) continue;
    const size = 1 + x * x + y * y;
    if (Math.abs(valueAt(second, x, y)) > 1e-3 * size) off++;
    else return false;
  }
  return off >= 2;
}

function rootAbove(relation: Relation, x: number): number | null {
  const step = (2 * REACH) / GRID;
  for (let index = 0; index < GRID; index++) {
    let [low, high] = [-REACH + index * step, -REACH + (index + 1) * step];
    const sign = Math.sign(valueAt(relation, x, low));
    const other = Math.sign(valueAt(relation, x, high));
    if (sign === 0 || Number.isNaN(sign) || sign * other !== -1) continue;
    for (let round = 0; round < 60; round++) {
      const middle = (low + high) / 2;
      if (Math.sign(valueAt(relation, x, middle)) === sign) low = middle;
      else high = middle;
    }
    // A change of sign across a pole is no point.
    if (Math.abs(valueAt(relation, x, low)) < 1e-6 * (1 + low * low + x * x)) return low;
  }
  return null;
}
