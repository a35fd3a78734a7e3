import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { rationalToNumber } from "@/lib/algebra/rational";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { type Univariate, univariate } from "@/lib/algebra/univariate";
import { polynomialRoots, surdToRational } from "../equations/polynomial-roots";

const NEAR = 1e-9;

/** Whether a function is certainly nowhere negative between two ends, where it has a value; what is not sure counts as below. */
export function isNowhereBelow(e: Expression, name: string, ends: readonly [number, number]): boolean {
  if (!symbolsOf(e).has(name)) return evaluateNumber(e) >= 0;
  const polynomial = univariate(e, name);
  if (polynomial) return polynomialIsNowhereBelow(polynomial, name, ends);
  switch (e.type) {
    case "add":
    case "multiply":
    case "divide":
      return partsOf(e).every((part) => isNowhereBelow(part, name, ends));
    case "root":
      return e.index.type === "number" && e.index.value.numerator === 2n && e.index.value.denominator === 1n;
    case "power":
      return e.base.type === "constant" && e.base.name === "e";
    case "function": {
      const angle = e.operands[0] && !e.base ? linear(e.operands[0], name) : null;
      if (!angle) return e.name === "exp";
      const [from, to] = ends.map((end) => angle.shift + angle.slope * end).sort((a, b) => a - b);
      if (from === undefined || to === undefined) return false;
      if (e.name === "ln") return from >= 1 - NEAR;
      // In half turns the sine is not negative from 2k to 2k + 1, the cosine half a unit before.
      const before = e.name === "cos" ? 0.5 : e.name === "sin" ? 0 : Number.NaN;
      const [low, high] = [from / Math.PI + before, to / Math.PI + before];
      const turn = 2 * Math.floor((low + NEAR) / 2);
      return low >= turn - NEAR && high <= turn + 1 + NEAR;
    }
    default:
      return e.type === "constant";
  }
}

function linear(e: Expression, name: string): { shift: number; slope: number } | null {
  const polynomial = univariate(e, name);
  const [shift, slope] = polynomial ?? [];
  return polynomial?.length === 2 && shift && slope
    ? { shift: rationalToNumber(shift), slope: rationalToNumber(slope) }
    : null;
}

function polynomialIsNowhereBelow(
  f: Univariate,
  name: string,
  [from, to]: readonly [number, number],
): boolean {
  const at = (x: number) => f.reduceRight((sum, value) => sum * x + rationalToNumber(value), 0);
  const roots = f.length > 1 ? polynomialRoots(f, name, "en")?.roots.map(surdToRational) : [];
  if (!roots?.every((root) => root !== null)) return false;
  const isInside = (x: number) => x > from + NEAR && x < to - NEAR;
  return !roots.map(rationalToNumber).some(isInside) && at((from + to) / 2) > 0;
}
