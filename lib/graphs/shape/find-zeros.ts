import type { RealFunction } from "./real-function";

const HALVINGS = 80;
/** A minimum of the size this much smaller than its surroundings is taken for a zero that is only touched. */
const TOUCHING = 1e-9;

/** Zeros found by trying: between places where the sign changes, and where a curve touches the axis; rounded to doubles. */
export function findZeros(f: RealFunction, places: readonly number[]): number[] {
  const values = places.map(f);
  const zeros: number[] = [];
  for (let index = 0; index < places.length; index++) {
    const [x, y] = [places[index] ?? 0, values[index] ?? null];
    const [next, after] = [places[index + 1], values[index + 1] ?? null];
    if (y === 0) zeros.push(x);
    if (y === null || next === undefined || after === null || y === 0 || after === 0) continue;
    if (y < 0 !== after < 0) push(zeros, crossing(f, x, next, y));
    else push(zeros, touching(f, places, values, index));
  }
  return zeros;
}

function push(zeros: number[], zero: number | null): void {
  if (zero !== null) zeros.push(zero);
}

/** By halving; null where the sign changes at a jump or a pole. */
function crossing(f: RealFunction, from: number, to: number, at: number): number | null {
  let [low, high] = [from, to];
  for (let count = 0; count < HALVINGS; count++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const y = f(middle);
    if (y === null) return null;
    if (y === 0) return middle;
    if (y < 0 === at < 0) low = middle;
    else high = middle;
  }
  const size = Math.max(
    Math.abs(f(low) ?? Number.POSITIVE_INFINITY),
    Math.abs(f(high) ?? Number.POSITIVE_INFINITY),
  );
  const around = Math.max(Math.abs(at), Math.abs(f(to) ?? 0));
  return size <= 1e-6 * around ? low : null;
}

/** A zero at a turning point after `places[index]`. */
function touching(
  f: RealFunction,
  places: readonly number[],
  values: readonly (number | null)[],
  index: number,
): number | null {
  const [before, here, after] = [values[index - 1], values[index], values[index + 1]];
  const [from, to] = [places[index - 1], places[index + 1]];
  if (before == null || here == null || after == null || from === undefined || to === undefined) return null;
  if (Math.abs(here) > Math.abs(before) || Math.abs(here) >= Math.abs(after) || before < 0 !== here < 0)
    return null;
  const x = lowest((at) => size(f(at)), from, to);
  return size(f(x)) <= TOUCHING * Math.max(Math.abs(before), Math.abs(after)) ? x : null;
}

function size(y: number | null): number {
  return y === null ? Number.POSITIVE_INFINITY : Math.abs(y);
}

/** Where a function with one valley between `from` and `to` is lowest, by the golden section. */
export function lowest(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [fa, fb] = [f(a), f(b)];
  for (let count = 0; count < HALVINGS && high - low > 1e-14 * Math.max(1, Math.abs(low)); count++) {
    if (fa <= fb) {
      [high, b, fb] = [b, a, fa];
      a = high - ratio * (high - low);
      fa = f(a);
    } else {
      [low, a, fa] = [a, b, fb];
      b = low + ratio * (high - low);
      fb = f(b);
    }
  }
  return (low + high) / 2;
}
