import { evaluateBounds } from "./evaluate-bounds";
import type { Expression } from "./expression";

/** The value in double precision, angles in radians unless they carry a degree sign; NaN off the real domain or where not known. */
export function evaluateNumber(e: Expression, values: Readonly<Record<string, number>> = {}): number {
  return evaluateBounds(e, values)?.value ?? Number.NaN;
}
