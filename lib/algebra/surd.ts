import type { Expression } from "./expression";
import { printRational } from "./print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from "./rational";

/** A sum of rational multiples of square roots: square-free radicand to coefficient, none of them 0. */
export type Surd = ReadonlyMap<bigint, Rational>;

const TRIAL_MAX = 10_000n;
const TERMS_MAX = 32;
const EXPONENT_MAX = 12n;

/** An expression of numbers and square roots in lowest form, or null when it is of another kind or too large to be sure. */
export function evaluateSurd(e: Expression): Surd | null {
  switch (e.type) {
    case "number":
      return surd([[1n, e.value]]);
    case "negate":
      return scale(evaluateSurd(e.operand), rational(-1));
    case "add":
      return e.terms.reduce<Surd | null>((sum, term) => addSurds(sum, evaluateSurd(term)), surd([]));
    case "multiply":
      return e.factors.reduce<Surd | null>(
        (product, factor) => multiplySurds(product, evaluateSurd(factor)),
        surd([[1n, ONE]]),
      );
    case "divide":
      return multiplySurds(evaluateSurd(e.numerator), invert(evaluateSurd(e.denominator)));
    case "power": {
      const exponent =
        e.exponent.type === "number" && isInteger(e.exponent.value) ? e.exponent.value.numerator : null;
      if (exponent === null || exponent < 0n || exponent > EXPONENT_MAX) return null;
      let result: Surd | null = surd([[1n, ONE]]);
      const base = evaluateSurd(e.base);
      for (let count = 0n; count < exponent; count++) result = multiplySurds(result, base);
      return result;
    }
    case "root": {
      const square = e.index.type === "number" && equalRationals(e.index.value, rational(2));
      const inner = square ? evaluateSurd(e.radicand) : null;
      if (!inner || [...inner.keys()].some((radicand) => radicand !== 1n)) return null;
      return squareRoot(inner.get(1n) ?? ZERO);
    }
    default:
      return null;
  }
}

/** The square root of a fraction that is not negative, in lowest form; null when its radicand is too large to be sure. */
export function squareRoot({ numerator, denominator }: Rational): Surd | null {
  if (numerator < 0n) return null;
  if (numerator === 0n) return surd([]);
  const split = splitSquare(numerator * denominator);
  return split && surd([[split.rest, rational(split.root, denominator)]]);
}

/** `root² · rest` with `rest` square-free. */
function splitSquare(value: bigint): { root: bigint; rest: bigint } | null {
  let [root, rest, left] = [1n, 1n, value];
  for (let factor = 2n; factor <= TRIAL_MAX && factor * factor <= left; factor++) {
    while (left % (factor * factor) === 0n) {
      left /= factor * factor;
      root *= factor;
    }
    if (left % factor === 0n) {
      left /= factor;
      rest *= factor;
    }
  }
  // A square of a larger prime could still hide in what is left.
  if (left > TRIAL_MAX * TRIAL_MAX) return null;
  return { root, rest: rest * left };
}

export function addSurds(a: Surd | null, b: Surd | null): Surd | null {
  return a && b && surd([...a, ...b]);
}

export function multiplySurds(a: Surd | null, b: Surd | null): Surd | null {
  if (!a || !b || a.size * b.size > TERMS_MAX) return null;
  const terms: [bigint, Rational][] = [];
  for (const [x, p] of a) {
    for (const [y, q] of b) {
      const split = splitSquare(x * y);
      if (!split) return null;
      terms.push([split.rest, multiplyRationals(multiplyRationals(p, q), rational(split.root))]);
    }
  }
  return surd(terms);
}

/** The reciprocal of one or two terms, by the conjugate. */
function invert(a: Surd | null): Surd | null {
  if (!a || a.size === 0 || a.size > 2) return null;
  const [first, second] = [...a];
  if (!first) return null;
  const conjugate = surd(second ? [first, [second[0], negateRational(second[1])]] : [first]);
  const norm = multiplySurds(a, conjugate)?.get(1n);
  return norm ? scale(conjugate, divideRationals(ONE, norm)) : null;
}

function scale(a: Surd | null, factor: Rational): Surd | null {
  return (
    a &&
    surd([...a].map(([radicand, value]): [bigint, Rational] => [radicand, multiplyRationals(value, factor)]))
  );
}

function surd(terms: Iterable<[bigint, Rational]>): Surd {
  const sum = new Map<bigint, Rational>();
  for (const [radicand, value] of terms) sum.set(radicand, addRationals(sum.get(radicand) ?? ZERO, value));
  for (const [radicand, value] of sum) if (value.numerator === 0n) sum.delete(radicand);
  return sum;
}

/** As LaTeX, the rational part first: `\frac{1}{2} + \frac{3\sqrt{5}}{2}`. */
export function printSurd(value: Surd): string {
  const terms = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  if (terms.length === 0) return "0";
  return terms
    .map(([radicand, coefficient], index) => {
      const negative = coefficient.numerator < 0n;
      const size = negative ? negateRational(coefficient) : coefficient;
      const sign = index === 0 ? (negative ? "-" : "") : negative ? " - " : " + ";
      if (radicand === 1n) return sign + printRational(size);
      const top = `${size.numerator === 1n ? "" : size.numerator}\\sqrt{${radicand}}`;
      return sign + (size.denominator === 1n ? top : `\\frac{${top}}{${size.denominator}}`);
    })
    .join("");
}

/** As plain text over one denominator: `√2`, `-2√3/3`, `(1 + √5)/2`. */
export function printSurdPlainly(value: Surd): string {
  const below = [...value.values()].reduce((common, { denominator }) => lcm(common, denominator), 1n);
  const terms = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  const top = terms
    .map(([radicand, { numerator, denominator }], index) => {
      const whole = (numerator * below) / denominator;
      const size = whole < 0n ? -whole : whole;
      const sign = index === 0 ? (whole < 0n ? "-" : "") : whole < 0n ? " - " : " + ";
      return sign + (radicand === 1n ? `${size}` : `${size === 1n ? "" : size}√${radicand}`);
    })
    .join("");
  if (below === 1n) return top || "0";
  return terms.length > 1 ? `(${top})/${below}` : `${top}/${below}`;
}

function lcm(a: bigint, b: bigint): bigint {
  const gcd = (x: bigint, y: bigint): bigint => (y === 0n ? x : gcd(y, x % y));
  return (a / gcd(a, b)) * b;
}
