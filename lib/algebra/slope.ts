import type { Bounded } from "./bounded";

type Evaluate = (x: number) => Bounded | null;

/** The derivative at a point by Richardson's extrapolation of central differences, with its estimated error. */
export function slope(f: Evaluate, x: number): Bounded | null {
  const steps = [1e-2, 5e-3, 2.5e-3].map((h) => h * Math.max(1, Math.abs(x)));
  const differences: number[] = [];
  for (const h of steps) {
    const [low, high] = [f(x - h), f(x + h)];
    if (!low || !high) return null;
    differences.push((high.value - low.value) / (2 * h));
  }
  const [a, b, c] = differences as [number, number, number];
  const [first, second] = [(4 * b - a) / 3, (4 * c - b) / 3];
  const value = (16 * second - first) / 15;
  const radius = Math.abs(value - second) * 2 + 1e-9 * Math.max(1, Math.abs(value));
  // Where the differences do not settle there is a corner or a pole.
  return radius > 1e-3 * Math.max(1, Math.abs(value)) ? null : { value, radius };
}
