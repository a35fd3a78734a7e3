import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, FunctionName } from "@/lib/algebra/expression";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";

const TRIGONOMETRIC = new Set<FunctionName>(["sin", "cos", "tan", "cot", "sec", "csc"]);
const NEAR = 10;
const FAR = 1e4;
const NEAR_STEPS = 400;
const GROWTH = 1.06;

/** The longest period of the sines and their like in these functions, or null where there are none. */
export function periodOf(bodies: readonly Expression[], name: string): number | null {
  const periods = bodies.flatMap((body) => periodsIn(body, name));
  return periods.length === 0 ? null : Math.min(Math.max(...periods), FAR);
}

function periodsIn(e: Expression, name: string): number[] {
  const inner = partsOf(e).flatMap((part) => periodsIn(part, name));
  const [argument] = e.type === "function" && TRIGONOMETRIC.has(e.name) ? e.operands : [];
  if (!argument || !symbolsOf(argument).has(name)) return inner;
  const at = (x: number) => evaluateNumber(argument, { [name]: x });
  const rate = Math.abs(at(2) - at(1));
  const even = Math.abs(at(3) - at(2) - (at(2) - at(1))) <= 1e-9 * rate;
  return [...inner, even && rate > 0 ? (2 * Math.PI) / rate : 2 * Math.PI];
}

/** Where solutions are looked for by trying, ascending: close together near 0, and in growing steps far out. */
export function placesToTry(period: number | null): number[] {
  // Not symmetrical about 0, so that a place seldom hits a turning point between two neighbours alike.
  if (period !== null) return even(-period * 1.0003, period * 1.0007, 2 * NEAR_STEPS);
  const far: number[] = [];
  for (let x = NEAR * GROWTH; x <= FAR; x *= GROWTH) far.push(x);
  return [...far.map((x) => -x).reverse(), ...even(-NEAR, NEAR, NEAR_STEPS), ...far];
}

/** `count + 1` places from `from` to `to`. */
export function even(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
}
