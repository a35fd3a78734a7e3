import { evaluateExact } from "./evaluate-exact";
import type { Expression } from "./expression";
import { addRationals, isInteger, multiplyRationals, negateRational, ONE, type Rational } from "./rational";

/** A polynomial: coefficient by monomial, a monomial being its letters with powers, `x^2*y`, "" for 1. No zero coefficient. */
export type Polynomial = ReadonlyMap<string, Rational>;

/** A quotient of polynomials; not reduced. */
export type RationalForm = { numerator: Polynomial; denominator: Polynomial };

const TERMS_MAX = 300;
const PRODUCTS_MAX = 10_000;
const POWER_MAX = 40;
const CONSTANT_ONE: Polynomial = new Map([["", ONE]]);

/** The quotient of polynomials that an expression is, exactly; null when it is none or grows beyond 300 terms. */
export function rationalForm(e: Expression): RationalForm | null {
  const exact = evaluateExact(e);
  if (exact) return { numerator: constant(exact), denominator: CONSTANT_ONE };
  switch (e.type) {
    case "symbol":
      return { numerator: new Map([[`${e.name}^1`, ONE]]), denominator: CONSTANT_ONE };
    case "add":
      return fold(e.terms, addForms);
    case "multiply":
      return fold(e.factors, multiplyForms);
    case "negate":
      return combine(
        rationalForm(e.operand),
        { numerator: constant(negateRational(ONE)), denominator: CONSTANT_ONE },
        multiplyForms,
      );
    case "divide":
      return combine(rationalForm(e.numerator), invert(rationalForm(e.denominator)), multiplyForms);
    case "power":
      return powerForm(e.base, e.exponent);
    default:
      return null;
  }
}

/** Whether two quotients are the same one, wherever both are defined. Null when the comparison grows too large. */
export function equalForms(a: RationalForm, b: RationalForm): boolean | null {
  const left = multiplyPolynomials(a.numerator, b.denominator);
  const right = multiplyPolynomials(b.numerator, a.denominator);
  if (!left || !right) return null;
  return addPolynomials(left, negatePolynomial(right)).size === 0;
}

export function constant(value: Rational): Polynomial {
  return value.numerator === 0n ? new Map() : new Map([["", value]]);
}

export function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map(a);
  for (const [monomial, coefficient] of b) {
    const total = addRationals(sum.get(monomial) ?? { numerator: 0n, denominator: 1n }, coefficient);
    if (total.numerator === 0n) sum.delete(monomial);
    else sum.set(monomial, total);
  }
  return sum;
}

export function negatePolynomial(a: Polynomial): Polynomial {
  return new Map([...a].map(([monomial, coefficient]) => [monomial, negateRational(coefficient)]));
}

/** The product, or null when it has more than 300 terms. */
export function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial | null {
  if (a.size * b.size > PRODUCTS_MAX) return null;
  const product = new Map<string, Rational>();
  for (const [left, x] of a) {
    for (const [right, y] of b) {
      const monomial = multiplyMonomials(left, right);
      const known = product.get(monomial);
      const term = multiplyRationals(x, y);
      product.set(monomial, known ? addRationals(known, term) : term);
    }
    if (product.size > 2 * TERMS_MAX) return null;
  }
  for (const [monomial, { numerator }] of product) if (numerator === 0n) product.delete(monomial);
  if (product.size > TERMS_MAX) return null;
  return product;
}

function multiplyMonomials(a: string, b: string): string {
  if (a === "" || b === "") return a + b;
  const powers = new Map<string, number>();
  for (const part of [...a.split("*"), ...b.split("*")]) {
    if (!part) continue;
    const at = part.lastIndexOf("^");
    const name = part.slice(0, at);
    powers.set(name, (powers.get(name) ?? 0) + Number(part.slice(at + 1)));
  }
  return [...powers]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, power]) => `${name}^${power}`)
    .join("*");
}

type Combine = (a: RationalForm, b: RationalForm) => RationalForm | null;

function combine(a: RationalForm | null, b: RationalForm | null, how: Combine): RationalForm | null {
  return a && b && how(a, b);
}

function fold(parts: readonly Expression[], how: Combine): RationalForm | null {
  const [first, ...rest] = parts.map(rationalForm);
  return rest.reduce<RationalForm | null>(
    (result, part) => combine(result, part ?? null, how),
    first ?? null,
  );
}

function addForms(a: RationalForm, b: RationalForm): RationalForm | null {
  if (a.denominator === b.denominator)
    return { numerator: addPolynomials(a.numerator, b.numerator), denominator: a.denominator };
  const left = multiplyPolynomials(a.numerator, b.denominator);
  const right = multiplyPolynomials(b.numerator, a.denominator);
  const denominator = multiplyPolynomials(a.denominator, b.denominator);
  return left && right && denominator && { numerator: addPolynomials(left, right), denominator };
}

function multiplyForms(a: RationalForm, b: RationalForm): RationalForm | null {
  const numerator = multiplyPolynomials(a.numerator, b.numerator);
  const denominator =
    a.denominator === CONSTANT_ONE && b.denominator === CONSTANT_ONE
      ? CONSTANT_ONE
      : multiplyPolynomials(a.denominator, b.denominator);
  return numerator && denominator && { numerator, denominator };
}

function invert(form: RationalForm | null): RationalForm | null {
  return form && form.numerator.size > 0
    ? { numerator: form.denominator, denominator: form.numerator }
    : null;
}

function powerForm(base: Expression, exponent: Expression): RationalForm | null {
  const power = evaluateExact(exponent);
  if (!power || !isInteger(power)) return null;
  const times = Number(power.numerator < 0n ? -power.numerator : power.numerator);
  if (times > POWER_MAX) return null;
  const form = power.numerator < 0n ? invert(rationalForm(base)) : rationalForm(base);
  let result: RationalForm | null = { numerator: CONSTANT_ONE, denominator: CONSTANT_ONE };
  for (let count = 0; count < times; count++) result = combine(result, form, multiplyForms);
  return result;
}
