import { evaluateExact } from "./evaluate-exact";
import type { Expression } from "./expression";
import {
  addRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  ZERO,
} from "./rational";

/** Rows of fractions; one row and column for a plain number. `tuple`: written as a point or vector. */
export type Matrix = { rows: readonly (readonly Rational[])[]; tuple: boolean };

const POWER_MAX = 12n;

/** The exact value of an expression with matrices or vectors; null where sizes do not fit or an entry is not a fraction. */
export function evaluateMatrix(e: Expression): Matrix | Rational | null {
  const exact = evaluateExact(e);
  if (exact) return exact;
  switch (e.type) {
    case "matrix": {
      const rows = e.rows.map((row) => row.map(evaluateExact));
      const whole = rows.every((row) => row.every((entry) => entry !== null));
      return whole ? { rows: rows as Rational[][], tuple: e.tuple === true } : null;
    }
    case "add":
      return e.terms.map(evaluateMatrix).reduce((a, b) => a && b && plus(a, b));
    case "negate": {
      const value = evaluateMatrix(e.operand);
      return value && times(negateRational(ONE), value);
    }
    case "multiply":
      return e.factors.map(evaluateMatrix).reduce((a, b) => a && b && times(a, b));
    case "divide": {
      const [top, bottom] = [evaluateMatrix(e.numerator), evaluateExact(e.denominator)];
      if (!top || !bottom || bottom.numerator === 0n) return null;
      const negative = bottom.numerator < 0n ? -1n : 1n;
      return times(
        { numerator: negative * bottom.denominator, denominator: negative * bottom.numerator },
        top,
      );
    }
    case "power": {
      const [base, exponent] = [evaluateMatrix(e.base), evaluateExact(e.exponent)];
      if (
        !base ||
        !exponent ||
        !isInteger(exponent) ||
        exponent.numerator < 1n ||
        exponent.numerator > POWER_MAX
      )
        return null;
      // The square of a vector has no agreed meaning.
      if (isMatrix(base) && base.tuple) return null;
      let value: Matrix | Rational | null = base;
      for (let count = 1n; count < exponent.numerator; count++) value = value && times(value, base);
      return value;
    }
    default:
      return null;
  }
}

export function isMatrix(value: Matrix | Rational): value is Matrix {
  return "rows" in value;
}

function plus(a: Matrix | Rational, b: Matrix | Rational): Matrix | Rational | null {
  if (!isMatrix(a) || !isMatrix(b)) return isMatrix(a) || isMatrix(b) ? null : addRationals(a, b);
  if (a.rows.length !== b.rows.length || a.rows[0]?.length !== b.rows[0]?.length) return null;
  const rows = a.rows.map((row, i) => row.map((entry, j) => addRationals(entry, b.rows[i]?.[j] ?? ZERO)));
  return { rows, tuple: a.tuple && b.tuple };
}

function times(a: Matrix | Rational, b: Matrix | Rational): Matrix | Rational | null {
  if (!isMatrix(a)) return isMatrix(b) ? scale(b, a) : multiplyRationals(a, b);
  if (!isMatrix(b)) return scale(a, b);
  if (a.tuple || b.tuple) return a.tuple && b.tuple ? scalarProduct(a, b) : null;
  const [columns, shared] = [b.rows[0]?.length ?? 0, b.rows.length];
  if (a.rows[0]?.length !== shared) return null;
  const rows = a.rows.map((row) =>
    Array.from({ length: columns }, (_, j) =>
      sum(row.map((entry, k) => multiplyRationals(entry, b.rows[k]?.[j] ?? ZERO))),
    ),
  );
  return { rows, tuple: false };
}

function scale(a: Matrix, factor: Rational): Matrix {
  return { ...a, rows: a.rows.map((row) => row.map((entry) => multiplyRationals(entry, factor))) };
}

function scalarProduct(a: Matrix, b: Matrix): Rational | null {
  const [x, y] = [a.rows[0] ?? [], b.rows[0] ?? []];
  return x.length === y.length
    ? sum(x.map((entry, index) => multiplyRationals(entry, y[index] ?? ZERO)))
    : null;
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce(addRationals, ZERO);
}
