import { powersOf } from "@/lib/algebra/monomial";
import {
  addPolynomials,
  constant,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
} from "@/lib/algebra/normal-form";
import { divideRationals, greatestCommonDivisor, ONE, type Rational, rational } from "@/lib/algebra/rational";
import { squareRoot } from "@/lib/algebra/surd";

const STEPS_MAX = 200;

function monomialOf(powers: ReadonlyMap<string, number>): string {
  return [...powers]
    .filter(([, power]) => power > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, power]) => `${name}^${power}`)
    .join("*");
}

/** By the alphabet: a³ before a²b⁵; an order in which leading terms multiply. */
function compare(a: string, b: string): number {
  const [p, q] = [powersOf(a), powersOf(b)];
  for (const name of [...new Set([...p.keys(), ...q.keys()])].sort()) {
    const gap = (q.get(name) ?? 0) - (p.get(name) ?? 0);
    if (gap !== 0) return gap;
  }
  return 0;
}

function leading(polynomial: Polynomial): [string, Rational] | null {
  return [...polynomial].sort(([a], [b]) => compare(a, b))[0] ?? null;
}

function divideMonomials(top: string, bottom: string): string | null {
  const [p, q] = [powersOf(top), powersOf(bottom)];
  for (const [name, power] of q) {
    const left = (p.get(name) ?? 0) - power;
    if (left < 0) return null;
    p.set(name, left);
  }
  return monomialOf(p);
}

/** The quotient of polynomials in several letters, null where something is left over. */
export function divideExactly(top: Polynomial, bottom: Polynomial): Polynomial | null {
  const lead = leading(bottom);
  let rest = top;
  let quotient: Polynomial = new Map();
  for (let step = 0; rest.size > 0; step++) {
    const next = leading(rest);
    const monomial = next && lead ? divideMonomials(next[0], lead[0]) : null;
    if (!next || !lead || monomial === null || step > STEPS_MAX) return null;
    const term: Polynomial = new Map([[monomial, divideRationals(next[1], lead[1])]]);
    const taken = multiplyPolynomials(term, bottom);
    if (!taken) return null;
    quotient = addPolynomials(quotient, term);
    rest = addPolynomials(rest, negatePolynomial(taken));
  }
  return quotient;
}

/** The polynomial whose square it is, null where it is no square. */
export function polynomialRoot(square: Polynomial): Polynomial | null {
  const lead = leading(square);
  if (!lead) return new Map();
  const halves = new Map([...powersOf(lead[0])].map(([name, power]) => [name, power / 2]));
  const size = lead[1].numerator > 0n ? squareRoot(lead[1]) : null;
  const first = size?.size === 1 ? size.get(1n) : undefined;
  if (!first || [...halves.values()].some((power) => !Number.isInteger(power))) return null;
  const head = monomialOf(halves);
  let root: Polynomial = new Map([[head, first]]);
  for (let step = 0; step < STEPS_MAX; step++) {
    const whole = multiplyPolynomials(root, root);
    const rest = whole && addPolynomials(square, negatePolynomial(whole));
    if (!rest) return null;
    const next = leading(rest);
    if (!next) return root;
    const monomial = divideMonomials(next[0], head);
    if (monomial === null || compare(monomial, head) <= 0) return null;
    const twice = divideRationals(next[1], {
      numerator: 2n * first.numerator,
      denominator: first.denominator,
    });
    root = addPolynomials(root, new Map([[monomial, twice]]));
  }
  return null;
}

/** The coefficients by the powers of one letter: polynomials in the others. */
export function coefficientsIn(polynomial: Polynomial, name: string): Polynomial[] {
  const coefficients: Map<string, Rational>[] = [];
  for (const [monomial, value] of polynomial) {
    const powers = powersOf(monomial);
    const power = powers.get(name) ?? 0;
    powers.delete(name);
    while (coefficients.length <= power) coefficients.push(new Map());
    coefficients[power]?.set(monomialOf(powers), value);
  }
  return coefficients;
}

/** Divided by the number that all coefficients share, so that they are whole and the first is positive. */
export function primitive(polynomial: Polynomial): Polynomial {
  let [top, bottom] = [0n, 1n];
  for (const { numerator, denominator } of polynomial.values()) {
    top = greatestCommonDivisor(top, numerator < 0n ? -numerator : numerator);
    bottom = (bottom * denominator) / greatestCommonDivisor(bottom, denominator);
  }
  const sign = (leading(polynomial)?.[1] ?? ONE).numerator < 0n ? -1n : 1n;
  const share = rational(sign * top, bottom);
  return new Map([...polynomial].map(([monomial, value]) => [monomial, divideRationals(value, share)]));
}

/** A letter alone, as a polynomial. */
export function letter(name: string): Polynomial {
  return new Map([[`${name}^1`, ONE]]);
}

/** A number times a polynomial. */
export function times(value: number, polynomial: Polynomial): Polynomial {
  return multiplyPolynomials(constant(rational(value)), polynomial) ?? new Map();
}
