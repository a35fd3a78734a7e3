import { powersOf } from "@/lib/algebra/monomial";
import { multiplyPolynomials, type Polynomial } from "@/lib/algebra/normal-form";
import {
  addRationals,
  multiplyRationals,
  negateRational,
  powerRational,
  type Rational,
  ZERO,
} from "@/lib/algebra/rational";

/** A polynomial in the sum and the product of two numbers: `i,j` to the coefficient of sum^i · product^j. */
export type SymmetricForm = ReadonlyMap<string, Rational>;

const STEPS_MAX = 60;

/** A polynomial that exchanging the two letters leaves as it is, in terms of their sum and product; null for others. */
export function symmetricForm(
  polynomial: Polynomial,
  [a, b]: readonly [string, string],
): SymmetricForm | null {
  let rest = new Map(polynomial);
  const form = new Map<string, Rational>();
  for (let step = 0; rest.size > 0; step++) {
    // The term with the highest power of the first letter: a^m b^n with m ≥ n is led by sum^(m−n) · product^n.
    const [lead] = [...rest.keys()].sort(
      (x, y) => degree(y, a) - degree(x, a) || degree(y, b) - degree(x, b),
    );
    const coefficient = rest.get(lead ?? "");
    if (lead === undefined || !coefficient || step > STEPS_MAX) return null;
    const [m, n] = [degree(lead, a), degree(lead, b)];
    if (m < n || m + n > 12) return null;
    form.set(`${m - n},${n}`, coefficient);
    const led = ledBy(m - n, n, a, b);
    if (!led) return null;
    for (const [key, value] of led) {
      const left = addRationals(rest.get(key) ?? ZERO, negateRational(multiplyRationals(value, coefficient)));
      if (left.numerator === 0n) rest.delete(key);
      else rest.set(key, left);
    }
    rest = new Map(rest);
  }
  return form;
}

/** (a + b)^i · (ab)^j, multiplied out. */
function ledBy(i: number, j: number, a: string, b: string): Polynomial | null {
  const one = { numerator: 1n, denominator: 1n };
  const sum: Polynomial = new Map([
    [`${a}^1`, one],
    [`${b}^1`, one],
  ]);
  const key = [a, b]
    .sort()
    .map((name) => `${name}^${j}`)
    .join("*");
  let result: Polynomial | null = new Map([[j === 0 ? "" : key, one]]);
  for (let count = 0; count < i && result; count++) result = multiplyPolynomials(result, sum);
  return result;
}

/** The power of a letter in a monomial such as `a^2*b^1`. */
export function degree(monomial: string, name: string): number {
  return powersOf(monomial).get(name) ?? 0;
}

/** Its value, with the sum and the product known. */
export function valueOfForm(form: SymmetricForm, sum: Rational, product: Rational): Rational {
  return [...form].reduce((total, [key, coefficient]) => {
    const [i = 0, j = 0] = key.split(",").map(Number);
    const powers = multiplyRationals(power(sum, i), power(product, j));
    return addRationals(total, multiplyRationals(coefficient, powers));
  }, ZERO);
}

function power(base: Rational, exponent: number): Rational {
  return exponent === 0 ? { numerator: 1n, denominator: 1n } : powerRational(base, BigInt(exponent));
}
