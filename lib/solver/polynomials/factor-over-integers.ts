import {
  addRationals,
  divideRationals,
  greatestCommonDivisor,
  isInteger,
  multiplyRationals,
  ONE,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { type Univariate, valueAt } from "@/lib/algebra/univariate";
import { divideUnivariates, multiplyUnivariates } from "@/lib/algebra/univariate-ring";

/** `content` times the product of the factors: irreducible, whole coefficients without a common divisor, a positive lead. */
export type Factored = { content: Rational; factors: Univariate[] };

const DEGREE_MAX = 10;
const VALUE_MAX = 4_000_000n;
const TRIALS_MAX = 60_000;

/** The irreducible factors over the integers by Kronecker's method, small degrees first; null when the search would be long. */
export function factorOverIntegers(polynomial: Univariate): Factored | null {
  if (polynomial.length < 2 || polynomial.length - 1 > DEGREE_MAX) return null;
  const content = contentOf(polynomial);
  let rest: Univariate = polynomial.map((coefficient) => divideRationals(coefficient, content));
  const factors: Univariate[] = [];
  for (let degree = 1; 2 * degree <= rest.length - 1; ) {
    const factor = factorOfDegree(rest, degree);
    if (factor === undefined) return null;
    if (factor === null) degree++;
    else {
      factors.push(factor);
      rest = divideUnivariates(rest, factor).quotient;
    }
  }
  if (rest.length > 1) factors.push(rest);
  return { content, factors };
}

/** The fraction to take out so that whole coefficients without a common divisor and a positive lead remain. */
export function contentOf(polynomial: Univariate): Rational {
  const scale = polynomial.reduce(
    (product, { denominator }) => (product * denominator) / greatestCommonDivisor(product, denominator),
    1n,
  );
  const whole = polynomial.map(({ numerator, denominator }) => (numerator * scale) / denominator);
  const divisor = whole.reduce(greatestCommonDivisor, 0n);
  return rational((whole.at(-1) ?? 1n) < 0n ? -divisor : divisor, scale);
}

/** A factor of this degree, null when there is none, undefined when the search would be long. */
function factorOfDegree(polynomial: Univariate, degree: number): Univariate | null | undefined {
  const points = pointsFor(polynomial, degree + 1);
  const root = points.find(({ value }) => value === 0n);
  if (root) return degree === 1 ? [rational(-root.at), ONE] : undefined;
  if (points.some(({ value }) => (value < 0n ? -value : value) > VALUE_MAX)) return undefined;
  const choices = points.map(({ value }, index) => {
    const positive = divisors(value < 0n ? -value : value);
    return index === 0 ? positive : positive.flatMap((divisor) => [divisor, -divisor]);
  });
  if (choices.reduce((product, { length }) => product * length, 1) > TRIALS_MAX) return undefined;
  const basis = lagrangeBasis(points.map(({ at }) => at));
  for (const values of combinations(choices)) {
    const found = interpolate(basis, values);
    if (found.length !== degree + 1 || !found.every(isInteger)) continue;
    const factor = found.map((c) => divideRationals(c, contentOf(found)));
    if (divideUnivariates(polynomial, factor).remainder.length === 0) return factor;
  }
  return null;
}

/** Whole numbers where the value has the fewest divisors, or is 0. */
function pointsFor(polynomial: Univariate, count: number): { at: bigint; value: bigint }[] {
  const all = [0n, 1n, -1n, 2n, -2n, 3n, -3n, 4n, -4n].map((at) => ({
    at,
    value: valueAt(polynomial, rational(at)).numerator,
  }));
  const size = (value: bigint) => (value < 0n ? -value : value);
  return all
    .map((point) => ({
      ...point,
      cost: size(point.value) > VALUE_MAX ? Number.POSITIVE_INFINITY : divisors(size(point.value)).length,
    }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count);
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

function* combinations(choices: bigint[][]): Generator<bigint[]> {
  const [first, ...others] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first) for (const rest of combinations(others)) yield [value, ...rest];
}

function lagrangeBasis(points: bigint[]): Univariate[] {
  return points.map((at) =>
    points
      .filter((other) => other !== at)
      .reduce<Univariate>(
        (product, other) =>
          multiplyUnivariates(product, [rational(-other, at - other), rational(1n, at - other)]),
        [ONE],
      ),
  );
}

function interpolate(basis: Univariate[], values: bigint[]): Univariate {
  const length = basis.length;
  const sum = Array.from({ length }, (_, power) =>
    basis.reduce(
      (total, polynomial, index) =>
        addRationals(
          total,
          multiplyRationals(polynomial[power] ?? rational(0), rational(values[index] ?? 0n)),
        ),
      rational(0),
    ),
  );
  while (sum.length > 0 && sum.at(-1)?.numerator === 0n) sum.pop();
  return sum;
}

/** The product of all factors and the content. */
export function multiplyBack({ content, factors }: Factored): Univariate {
  return factors.reduce<Univariate>((product, factor) => multiplyUnivariates(product, factor), [content]);
}

/** Whether two polynomials are the same. */
export function samePolynomial(a: Univariate, b: Univariate): boolean {
  return (
    a.length === b.length &&
    a.every((coefficient, power) => subtractRationals(coefficient, b[power] ?? rational(0)).numerator === 0n)
  );
}
