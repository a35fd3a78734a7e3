import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { isInteger } from "@/lib/algebra/rational";

const FACTORIAL_MAX = 100_000n;
const MODULUS_MAX = 10n ** 9n;

/** The remainder of a whole number by `modulus`, worked out without the number itself: 7 to the power 100 to the power 100; null for others. */
export function remainderOf(e: Expression, modulus: bigint): bigint | null {
  if (modulus < 1n || modulus > MODULUS_MAX) return null;
  const rest = (value: bigint) => ((value % modulus) + modulus) % modulus;
  const of = (part: Expression) => remainderOf(part, modulus);
  switch (e.type) {
    case "add":
      return fold(e.terms.map(of), 0n, (a, b) => rest(a + b));
    case "multiply":
      return fold(e.factors.map(of), rest(1n), (a, b) => rest(a * b));
    case "negate": {
      const value = of(e.operand);
      return value === null ? null : rest(-value);
    }
    case "power":
      return powerRemainder(e.base, e.exponent, modulus);
    case "factorial":
      return factorialRemainder(e.operand, modulus);
    default: {
      const exact = evaluateExact(e);
      return exact && isInteger(exact) ? rest(exact.numerator) : null;
    }
  }
}

function fold(parts: (bigint | null)[], start: bigint, how: (a: bigint, b: bigint) => bigint): bigint | null {
  return parts.reduce<bigint | null>(
    (total, part) => (total === null || part === null ? null : how(total, part)),
    start,
  );
}

function powerRemainder(base: Expression, exponent: Expression, modulus: bigint): bigint | null {
  const rest = remainderOf(base, modulus);
  const exact = evaluateExact(exponent);
  if (rest === null) return null;
  if (exact)
    return isInteger(exact) && exact.numerator >= 0n ? powerModulo(rest, exact.numerator, modulus) : null;
  // a^n = a^(n mod φ + φ) for n ≥ log2(m), Euler's theorem extended to any a; only a tower of powers is that large for certain.
  if (!isTower(exponent)) return null;
  const totient = totientOf(modulus);
  const reduced = remainderOf(exponent, totient);
  return reduced === null ? null : powerModulo(rest, reduced + totient, modulus);
}

/** A power of whole numbers from 2 up that is too long to write out: far larger than any modulus here. */
function isTower(e: Expression): boolean {
  if (e.type !== "power") return false;
  const base = evaluateExact(e.base);
  const exponent = evaluateExact(e.exponent);
  if (!base || !isInteger(base) || base.numerator < 2n) return false;
  return exponent ? isInteger(exponent) && exponent.numerator > 64n : isTower(e.exponent);
}

export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, left] = [1n % modulus, base % modulus, exponent];
  while (left > 0n) {
    if (left % 2n === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
    left /= 2n;
  }
  return result;
}

function totientOf(number: bigint): bigint {
  let [result, left] = [number, number];
  for (let factor = 2n; factor * factor <= left; factor++) {
    if (left % factor !== 0n) continue;
    while (left % factor === 0n) left /= factor;
    result -= result / factor;
  }
  return left > 1n ? result - result / left : result;
}

function factorialRemainder(operand: Expression, modulus: bigint): bigint | null {
  const exact = evaluateExact(operand);
  if (!exact || !isInteger(exact) || exact.numerator < 0n || exact.numerator > FACTORIAL_MAX) return null;
  let product = 1n % modulus;
  for (let factor = 2n; factor <= exact.numerator && product !== 0n; factor++)
    product = (product * factor) % modulus;
  return product;
}
