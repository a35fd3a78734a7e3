import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { ONE, type Rational, rational } from "@/lib/algebra/rational";
import { factorsOf, numberOf } from "../final/polynomial-terms";

/** Whether a letter stands for a root, an angle's ratio and the like. */
export function isAtom(name: string): boolean {
  return name.startsWith("#");
}

/** The letters of a polynomial. */
export function namesOf(polynomial: Polynomial): Set<string> {
  return new Set([...polynomial.keys()].flatMap((monomial) => factorsOf(monomial).map(([name]) => name)));
}

/** A quotient of polynomials as a text, the same for equal ones in one form. */
export function keyOf(numerator: Polynomial, denominator: Polynomial): string {
  const scale = [...denominator.values()][0] ?? ONE;
  const text = (polynomial: Polynomial) =>
    [...polynomial]
      .map(([monomial, value]) => {
        const { numerator: top, denominator: bottom } = rational(
          value.numerator * scale.denominator,
          value.denominator * scale.numerator,
        );
        return `${top}/${bottom} ${monomial}`;
      })
      .sort()
      .join(" + ");
  return `${text(numerator)} over ${text(denominator)}`.replaceAll("*", "·");
}

/** 8 as 2 and 3: powers of 8 are powers of 2. */
export function leastRoot(base: Expression): [Expression, bigint] {
  const exact = evaluateExact(base);
  if (!exact) return [base, 1n];
  for (let degree = 12n; degree >= 2n; degree--) {
    const root = evaluateExact({ type: "root", radicand: base, index: numberOf(rational(degree)) });
    if (root && exact.numerator !== exact.denominator) return [numberOf(root), degree];
  }
  if (exact.numerator === 1n && exact.denominator !== 1n) {
    const [root, degree] = leastRoot(numberOf(rational(exact.denominator)));
    return [root, -degree];
  }
  return [base, 1n];
}

/** The primes of a whole number, each as often as it divides; what is left above the bound counts as one. */
export function primesOf(value: bigint): string[] {
  const primes: string[] = [];
  let left = value;
  for (let factor = 2n; factor * factor <= left && factor < 1000n; factor++)
    while (left % factor === 0n) {
      primes.push(`${factor}`);
      left /= factor;
    }
  return left > 1n ? [...primes, `${left}`] : primes;
}

/**
 * The scalar product of two vectors as a letter of its own: the square of `a · b` is not that of a times that of b. Null
 * where more than two vectors are multiplied.
 */
export function withScalarProducts(polynomial: Polynomial): Polynomial | null {
  const result = new Map<string, Rational>();
  for (const [monomial, value] of polynomial) {
    const factors = factorsOf(monomial);
    const vectors = factors.flatMap(([name, power]) =>
      name.startsWith("→") ? Array<string>(power).fill(name) : [],
    );
    if (vectors.length > 2) return null;
    const others = factors.filter(([name]) => !name.startsWith("→"));
    const all =
      vectors.length === 2
        ? [...others, [vectors.sort().join("·").replaceAll("→", "⋅"), 1] as const]
        : factors;
    const key = all
      .map(([name, power]) => `${name}^${power}`)
      .sort()
      .join("*");
    result.set(key, value);
  }
  return result;
}
