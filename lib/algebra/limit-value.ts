import type { Bounded } from "./bounded";

type Evaluate = (x: number) => Bounded | null;

/** The value that `f` settles to, seen along a sequence; null where it does not settle, or not alike from both sides. */
export function limitValue(f: Evaluate, to: number | null, side?: "above" | "below"): Bounded | null {
  if (to === null || Number.isNaN(to)) return null;
  if (!Number.isFinite(to)) return settle(f, (step) => Math.sign(to) * 2 ** (step + 3));
  const above = side === "below" ? null : settle(f, (step) => to + 2 ** -(step + 2));
  const below = side === "above" ? null : settle(f, (step) => to - 2 ** -(step + 2));
  if (side) return above ?? below;
  if (!above || !below) return null;
  const apart = Math.abs(above.value - below.value);
  if (apart > 10 * (above.radius + below.radius)) return null;
  return { value: (above.value + below.value) / 2, radius: apart + Math.max(above.radius, below.radius) };
}

/** Aitken's extrapolation along the sequence; its own change from step to step is the error. */
function settle(f: Evaluate, at: (step: number) => number): Bounded | null {
  const values: number[] = [];
  for (let step = 0; step < 16; step++) {
    const value = f(at(step));
    // What rounding has eaten says nothing.
    if (!value || value.radius > 1e-7 * Math.max(1, Math.abs(value.value))) break;
    values.push(value.value);
  }
  if (values.length < 8) return null;
  const improved = values.slice(2).map((last, index) => {
    const [first, middle] = [values[index] ?? 0, values[index + 1] ?? 0];
    const second = last - middle - (middle - first);
    return Math.abs(second) < 1e-14 ? last : last - (last - middle) ** 2 / second;
  });
  const [earlier, before, last] = improved.slice(-3) as [number, number, number];
  const radius = Math.abs(last - before) + Math.abs(before - earlier) + 1e-9;
  return radius < 1e-3 * Math.max(1, Math.abs(last)) ? { value: last, radius: radius * 3 } : null;
}
