import type { Bounded } from "./bounded";

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
  let before: { value: number; size: number } | null = null;
  for (const panels of [8, 16, 32, 64]) {
    const now = composite(f, from, to, panels);
    if (now === null) return null;
    const scale = Math.max(1, Math.abs(now.value));
    // The size must settle too: the halves of ∫ 1/x from -1 to 1 only seem to cancel.
    const settled = before !== null && Math.abs(now.size - before.size) < 1e-3 * Math.max(1, now.size);
    const change = before === null ? Number.POSITIVE_INFINITY : Math.abs(now.value - before.value);
    if (settled && change < 1e-10 * scale) return { value: now.value, radius: 10 * change + 1e-10 * scale };
    before = now;
  }
  return null;
}

function composite(
  f: Evaluate,
  from: number,
  to: number,
  panels: number,
): { value: number; size: number } | null {
  const half = (to - from) / panels / 2;
  let [total, size] = [0, 0];
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (const [node, weight] of NODES) {
      const [left, right] = [f(middle - node * half), f(middle + node * half)];
      if (!left || !right) return null;
      total += weight * (left.value + right.value);
      size += weight * (Math.abs(left.value) + Math.abs(right.value));
    }
  }
  return { value: total * half, size: Math.abs(size * half) };
}
