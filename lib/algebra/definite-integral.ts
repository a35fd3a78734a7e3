import type { Bounded } from "./evaluate-bounds";

type Evaluate = (x: number) => Bounded | null;

/** Nodes and weights of Gauss and Legendre with 8 points on [-1, 1], by symmetry (Abramowitz and Stegun, table 25.4). */
const NODES: readonly (readonly [number, number])[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
];

/** The integral over `[from, to]`, by Gauss and Legendre on halving panels; null where it does not settle. */
export function definiteIntegral(f: Evaluate, from: number, to: number): Bounded | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  let before: number | null = null;
  for (const panels of [8, 16, 32, 64]) {
    const value = composite(f, from, to, panels);
    if (value === null) return null;
    const scale = Math.max(1, Math.abs(value));
    if (before !== null && Math.abs(value - before) < 1e-10 * scale)
      return { value, radius: 10 * Math.abs(value - before) + 1e-10 * scale };
    before = value;
  }
  return null;
}

function composite(f: Evaluate, from: number, to: number, panels: number): number | null {
  const half = (to - from) / panels / 2;
  let total = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (const [node, weight] of NODES) {
      const [left, right] = [f(middle - node * half), f(middle + node * half)];
      if (!left || !right) return null;
      total += weight * (left.value + right.value);
    }
  }
  return total * half;
}
