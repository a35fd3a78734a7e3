import type { Expression } from "./expression";
import { type Polynomial, rationalForm } from "./normal-form";
import { printRational } from "./print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  greatestCommonDivisor,
  isInteger,
  multiplyRationals,
  ONE,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "./rational";

/** A polynomial in one letter: coefficients from the constant up; the last is not 0; empty for 0. */
export type Univariate = readonly Rational[];

/** The coefficients of an expression that is a polynomial in `name` alone, or null. */
export function univariate(e: Expression, name: string): Univariate | null {
  const ratio = univariateRatio(e, name);
  const [divisor, ...others] = ratio?.denominator ?? [];
  if (!ratio || !divisor || others.length > 0) return null;
  return ratio.numerator.map((coefficient) => divideRationals(coefficient, divisor));
}

/** Numerator and denominator of an expression that is a fraction of polynomials in `name` alone, or null. */
export function univariateRatio(
  e: Expression,
  name: string,
): { numerator: Univariate; denominator: Univariate } | null {
  const form = rationalForm(e);
  const numerator = form && coefficientsOf(form.numerator, name);
  const denominator = form && coefficientsOf(form.denominator, name);
  return numerator && denominator ? { numerator, denominator } : null;
}

function coefficientsOf(polynomial: Polynomial, name: string): Univariate | null {
  const coefficients: Rational[] = [];
  for (const [monomial, coefficient] of polynomial) {
    const power =
      monomial === "" ? "0" : monomial.startsWith(`${name}^`) ? monomial.slice(name.length + 1) : "";
    if (!/^\d+$/.test(power)) return null;
    coefficients[Number(power)] = coefficient;
  }
  return Array.from(coefficients, (coefficient) => coefficient ?? ZERO);
}

/** `a - b`, without leading zeros. */
export function subtractUnivariates(a: Univariate, b: Univariate): Univariate {
  const length = Math.max(a.length, b.length);
  const result = Array.from({ length }, (_, power) => subtractRationals(a[power] ?? ZERO, b[power] ?? ZERO));
  while (result.at(-1)?.numerator === 0n) result.pop();
  return result;
}

/** The polynomial as LaTeX, highest power first. */
export function printUnivariate(polynomial: Univariate, name: string): string {
  const terms = polynomial
    .flatMap((coefficient, power) => (coefficient.numerator === 0n ? [] : [{ coefficient, power }]))
    .reverse();
  if (terms.length === 0) return "0";
  return terms
    .map(({ coefficient, power }, index) => {
      const negative = coefficient.numerator < 0n;
      const size = { ...coefficient, numerator: negative ? -coefficient.numerator : coefficient.numerator };
      const letters = power === 0 ? "" : power === 1 ? name : `${name}^{${power}}`;
      const digits = letters && equalRationals(size, ONE) ? "" : printRational(size);
      const sign = index === 0 ? (negative ? "-" : "") : negative ? " - " : " + ";
      return `${sign}${digits}${letters}`;
    })
    .join("");
}

/** The value at `x`, by Horner's rule. */
export function valueAt(polynomial: Univariate, x: Rational): Rational {
  return polynomial.reduceRight(
    (value, coefficient) => addRationals(multiplyRationals(value, x), coefficient),
    ZERO,
  );
}

/** The quotient by `x - root`; the remainder must be 0. */
export function divideByRoot(polynomial: Univariate, root: Rational): Univariate {
  const quotient: Rational[] = [];
  let carried = ZERO;
  for (let power = polynomial.length - 1; power > 0; power--) {
    carried = addRationals(multiplyRationals(carried, root), polynomial[power] ?? ZERO);
    quotient[power - 1] = carried;
  }
  return quotient;
}

const DIVISORS_MAX = 20_000n;

/** One rational root by the rational root theorem, or null when there is none; undefined when the search would be long. */
export function rationalRoot(polynomial: Univariate): Rational | null | undefined {
  const scale = polynomial.reduce(
    (product, { denominator }) => (product * denominator) / greatestCommonDivisor(product, denominator),
    1n,
  );
  const whole = polynomial.map(({ numerator, denominator }) => (numerator * scale) / denominator);
  if (whole[0] === 0n) return ZERO;
  const [last, first] = [whole[0] ?? 0n, whole.at(-1) ?? 0n].map((value) =>
    value < 0n ? -value : value,
  ) as [bigint, bigint];
  if (last > DIVISORS_MAX ** 2n || first > DIVISORS_MAX) return undefined;
  for (const numerator of divisors(last)) {
    for (const denominator of divisors(first)) {
      for (const candidate of [rational(numerator, denominator), rational(-numerator, denominator)]) {
        if (valueAt(polynomial, candidate).numerator === 0n) return candidate;
      }
    }
  }
  return null;
}

function divisors(value: bigint): bigint[] {
  const found: bigint[] = [];
  for (let divisor = 1n; divisor * divisor <= value; divisor++) {
    if (value % divisor !== 0n) continue;
    found.push(divisor);
    if (divisor * divisor !== value) found.push(value / divisor);
  }
  return found;
}

/** Whether every coefficient is a whole number. */
export function hasIntegerCoefficients(polynomial: Univariate): boolean {
  return polynomial.every(isInteger);
}
