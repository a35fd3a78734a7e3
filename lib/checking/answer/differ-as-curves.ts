import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Relation } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";

const GRID = 200;
const REACH = 40;
const LETTERS_MAX = 3;
const SIZE_MAX = 50;

/** Values of all letters but the last, by which the last is found. */
const PLACES = [0.11, -0.07, 0.37, -0.61, 1.29, -1.83, 2.71, -3.17, 5.3, -7.9];

type Point = Readonly<Record<string, number>>;

/** Whether points of one equation's curve or surface clearly lie off the other's: then the two are not one. Up to three letters, the same in both. */
export function differAsCurves(a: Relation, b: Relation): boolean {
  const names = [...lettersOf(a)].sort();
  if (names.join() !== [...lettersOf(b)].sort().join()) return false;
  if (names.length === 0 || names.length > LETTERS_MAX) return false;
  return isOff(a, b, names) || isOff(b, a, names);
}

function lettersOf({ sides }: Relation): Set<string> {
  return new Set(sides.flatMap((side) => [...symbolsOf(side)]));
}

function valueAt({ sides: [left, right] }: Relation, point: Point): number {
  return left && right ? evaluateNumber(left, point) - evaluateNumber(right, point) : Number.NaN;
}

/** Points of the first, found by a change of sign, at all of which the second is far from 0. */
function isOff(first: Relation, second: Relation, names: readonly string[]): boolean {
  const last = names.at(-1) ?? "";
  const starts = names.length === 1 ? [{}] : PLACES.map((_, index) => startAt(names.slice(0, -1), index));
  let off = 0;
  for (const start of starts) {
    for (const point of rootsFrom(first, start, last)) {
      const size = Object.values(point).reduce((sum, value) => sum + value * value, 1);
      if (Math.abs(valueAt(second, point)) > 1e-3 * Math.min(size, SIZE_MAX)) off++;
      else return false;
    }
  }
  return off >= (names.length === 1 ? 1 : 2);
}

function startAt(names: readonly string[], index: number): Point {
  return Object.fromEntries(
    names.map((name, shift) => [name, (PLACES[(index + 3 * shift) % PLACES.length] ?? 0) / (1 + shift)]),
  );
}

/** The least root in the last letter, or with no other letter all within reach. */
function rootsFrom(relation: Relation, start: Point, last: string): Point[] {
  const roots: Point[] = [];
  const isAlone = Object.keys(start).length === 0;
  const at = (value: number) => valueAt(relation, { ...start, [last]: value });
  for (let index = 0; index < GRID && (isAlone || roots.length === 0); index++) {
    let [low, high] = [-REACH, -REACH].map(
      (from, side) => from + ((index + side) * 2 * REACH) / GRID + 1e-7,
    ) as [number, number];
    const sign = Math.sign(at(low));
    if (sign === 0 || Number.isNaN(sign) || sign * Math.sign(at(high)) !== -1) continue;
    for (let round = 0; round < 60; round++) {
      const middle = (low + high) / 2;
      if (Math.sign(at(middle)) === sign) low = middle;
      else high = middle;
    }
    const point = { ...start, [last]: low };
    const size = Object.values(point).reduce((sum, value) => sum + value * value, 1);
    // A change of sign across a pole is no point.
    if (Math.abs(at(low)) < 1e-6 * size) roots.push(point);
  }
  return roots;
}
