import { isInteger, powerRational, type Rational, rational } from "@/lib/algebra/rational";

const ROOT_MAX = 12n;

/** `27^{2/3}`: a power whose root is a fraction; null where the root is none, or the base negative. */
export function rationalPower(base: Rational, exponent: Rational): Rational | null {
  const { numerator: top, denominator: index } = exponent;
  if (base.numerator === 0n && top > 0n) return base;
  if (base.numerator <= 0n || isInteger(exponent) || index > ROOT_MAX || top > 60n || top < -60n) return null;
  const [a, b] = [wholeRoot(base.numerator, index), wholeRoot(base.denominator, index)];
  return a === null || b === null ? null : powerRational(rational(a, b), top);
}

function wholeRoot(value: bigint, index: bigint): bigint | null {
  const near = BigInt(Math.round(Number(value) ** (1 / Number(index))));
  for (const root of [near - 1n, near, near + 1n]) if (root > 0n && root ** index === value) return root;
  return null;
}
