import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { isInteger } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { subtractUnivariates, univariate } from "@/lib/algebra/univariate";

/** `slope·x ≡ value (mod modulus)`. */
export type Congruence = { slope: bigint; value: bigint; modulus: bigint; name: string };

export const MODULUS_MAX = 10n ** 12n;

/** Reads `3x ≡ 2 (mod 7)`, linear in one letter; null for anything else. */
export function readCongruence(source: string): Congruence | null {
  const match =
    /^(.+?)\s*(?:≡|\\equiv|=(?=.*mod))\s*(.+?)\s*(?:,\s*)?(?:\\pmod\s*\{?\s*(\d+)\s*\}?|\(?\s*(?:\\bmod|\\mod|\\text\{mod\}|\\mathrm\{mod\}|mod)\s*\{?\s*(\d+)\s*\}?\s*\)?)$/.exec(
      source.trim(),
    );
  const digits = match?.[3] ?? match?.[4];
  if (!match || !digits || digits.length > 12 || BigInt(digits) < 2n) return null;
  const [left, right] = [parseExpression(match[1] ?? ""), parseExpression(match[2] ?? "")];
  if (!left.ok || !right.ok) return null;
  const [name, ...others] = new Set([...symbolsOf(left.value), ...symbolsOf(right.value)]);
  return name && others.length === 0 ? linear(left.value, right.value, BigInt(digits), name) : null;
}

function linear(left: Expression, right: Expression, modulus: bigint, name: string): Congruence | null {
  const [a, b] = [univariate(left, name), univariate(right, name)];
  const difference = a && b && subtractUnivariates(a, b);
  const [constant, slope] = difference ?? [];
  if (difference?.length !== 2 || !slope || !constant || !isInteger(slope) || !isInteger(constant))
    return null;
  return {
    slope: remainder(slope.numerator, modulus),
    value: remainder(-constant.numerator, modulus),
    modulus,
    name,
  };
}

/** The remainder from 0 to `modulus - 1`. */
export function remainder(value: bigint, modulus: bigint): bigint {
  return ((value % modulus) + modulus) % modulus;
}

/** The lines of Euclid's algorithm, and x with `a·x ≡ gcd (mod m)`. */
export function extendedEuclid(a: bigint, m: bigint): { divisor: bigint; factor: bigint; lines: string[] } {
  let [r0, r1, s0, s1] = [m, a, 0n, 1n];
  const lines: string[] = [];
  while (r1 !== 0n) {
    const q = r0 / r1;
    lines.push(`$$${r0} = ${r1} \\times ${q} + ${r0 % r1}$$`);
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  return { divisor: r0, factor: remainder(s0, m), lines };
}

export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, rest] = [1n % modulus, remainder(base, modulus), exponent];
  while (rest > 0n) {
    if (rest % 2n === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
    rest /= 2n;
  }
  return result;
}
