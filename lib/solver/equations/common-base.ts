import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { type Rational, rational } from "@/lib/algebra/rational";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";

/** The base of exponentials: a whole number of at least 2, or e. */
export type Base = bigint | "e";

const POWER_MAX = 64n;

/** `value = base^exponent` with a whole exponent, or null. */
export function exponentOf(value: Rational, base: Base): bigint | null {
  if (base === "e") return value.numerator === 1n && value.denominator === 1n ? 0n : null;
  if (value.numerator <= 0n) return null;
  if (value.numerator === 1n && value.denominator === 1n) return 0n;
  const big = value.denominator === 1n ? value.numerator : value.numerator === 1n ? value.denominator : null;
  if (big === null) return null;
  let [rest, exponent] = [big, 0n];
  while (rest % base === 0n && exponent < POWER_MAX) [rest, exponent] = [rest / base, exponent + 1n];
  return rest !== 1n ? null : value.denominator === 1n ? exponent : -exponent;
}

/** The smallest base of which all the bases of powers with the unknown above are whole powers; null when there is none. */
export function commonBase(sides: readonly Expression[], name: string): Base | null {
  const bases = sides.flatMap((side) => basesOf(side, name));
  if (bases.length === 0) return null;
  if (bases.every((base) => base === "e")) return "e";
  const sizes = bases.map((base) =>
    base === null || typeof base === "string"
      ? null
      : base.denominator === 1n
        ? base.numerator
        : base.numerator === 1n
          ? base.denominator
          : null,
  );
  if (!sizes.every((size): size is bigint => size !== null && size > 1n)) return null;
  const [smallest] = [...sizes].sort((a, b) => (a < b ? -1 : 1));
  if (smallest === undefined) return null;
  for (let root = 2n; root <= smallest; root++) {
    if (root > 1000n && root < smallest) root = smallest;
    if (sizes.every((size) => exponentOf(rational(size), root) !== null)) return root;
  }
  return null;
}

function basesOf(e: Expression, name: string): (Rational | "e" | null)[] {
  if (e.type === "power" && symbolsOf(e.exponent).has(name)) {
    if (e.base.type === "constant" && e.base.name === "e") return ["e"];
    return [evaluateExact(e.base)];
  }
  if (e.type === "function" && e.name === "exp") return ["e"];
  return partsOf(e).flatMap((part) => basesOf(part, name));
}
