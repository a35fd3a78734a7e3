import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import {
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { factorsOf } from "../final/polynomial-terms";

const LETTERS_MAX = 8;

/**
 * The sign of the least value of a polynomial of degree 2 at most, over all real values of its letters: 1 or 0; null
 * where it falls below 0 or is of another kind. It is the quadratic form of its letters and 1, each letter's square
 * completed in turn (Lagrange's reduction); what is left at the end is the least value.
 */
export function leastSign(e: Expression): 0 | 1 | null {
  const form = rationalForm(e);
  const divisor = form?.denominator.get("");
  if (!form || !divisor || form.denominator.size !== 1) return null;
  const names = new Set([...form.numerator.keys()].flatMap(lettersOf));
  if (names.size > LETTERS_MAX) return null;
  const order = [...names, ""];
  const matrix = order.map(() => order.map(() => ZERO));
  for (const [monomial, coefficient] of form.numerator) {
    const factors = lettersOf(monomial);
    if (factors.length > 2) return null;
    const [a = "", b = ""] = factors;
    const [row, column] = [order.indexOf(a), order.indexOf(b)];
    const value = divideRationals(coefficient, divisor);
    const half = row === column ? value : divideRationals(value, rational(2));
    (matrix[row] as Rational[])[column] = half;
    (matrix[column] as Rational[])[row] = half;
  }
  return leastOf(matrix);
}

function leastOf(matrix: Rational[][]): 0 | 1 | null {
  for (let pivot = 0; pivot < matrix.length - 1; pivot++) {
    const row = matrix[pivot] as Rational[];
    const square = row[pivot] as Rational;
    const rest = row.slice(pivot + 1);
    if (square.numerator < 0n) return null;
    if (square.numerator === 0n) {
      // Without its square, a letter may not occur at all.
      if (rest.some(({ numerator }) => numerator !== 0n)) return null;
      continue;
    }
    for (let i = pivot + 1; i < matrix.length; i++)
      for (let j = pivot + 1; j < matrix.length; j++) {
        const taken = divideRationals(multiplyRationals(row[i] as Rational, row[j] as Rational), square);
        const target = matrix[i] as Rational[];
        target[j] = subtractRationals(target[j] as Rational, taken);
      }
  }
  const least = matrix.at(-1)?.at(-1) ?? ZERO;
  return least.numerator < 0n ? null : least.numerator === 0n ? 0 : 1;
}

/** `x^2*y^1` is x, x, y. */
function lettersOf(monomial: string): string[] {
  return factorsOf(monomial).flatMap(([name, power]) => Array<string>(power).fill(name));
}
