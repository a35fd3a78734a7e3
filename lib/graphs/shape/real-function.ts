import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";

/** The value at `x`, or null where there is none. */
export type RealFunction = (x: number) => number | null;

/** An expression in one letter as a function of doubles, angles in radians unless they carry a degree sign. */
export function realFunction(e: Expression, name: string): RealFunction {
  return (x) => evaluateBounds(e, { [name]: x })?.value ?? null;
}

/** `f - g`, where both have a value. */
export function difference(f: RealFunction, g: RealFunction): RealFunction {
  return (x) => {
    const [a, b] = [f(x), g(x)];
    return a === null || b === null ? null : a - b;
  };
}
