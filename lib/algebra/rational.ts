/** An exact fraction in lowest terms; the denominator is positive. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction `numerator/denominator`. Throws RangeError when the denominator is 0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError("A fraction's denominator cannot be 0.");
  const divisor = greatestCommonDivisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor };
}

/** Reads `12`, `-3.25`, `.5` exactly. Throws RangeError on anything else. */
export function rationalFromDecimal(text: string): Rational {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || !(match[2] || match[3])) throw new RangeError(`Not a decimal number: ${text}`);
  const decimals = match[3] ?? "";
  const digits = BigInt(`${match[2] ?? ""}${decimals}`);
  return rational(match[1] === "-" ? -digits : digits, 10n ** BigInt(decimals.length));
}

export function addRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractRationals(a: Rational, b: Rational): Rational {
  return addRationals(a, negateRational(b));
}

export function multiplyRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `a / b`. Throws RangeError when `b` is 0. */
export function divideRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negateRational(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** `base ** exponent` for an integer exponent. Throws RangeError for 0 to a negative power. */
export function powerRational(base: Rational, exponent: bigint): Rational {
  if (exponent < 0n) return powerRational(divideRationals(ONE, base), -exponent);
  return { numerator: base.numerator ** exponent, denominator: base.denominator ** exponent };
}

export function equalRationals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

/** The nearest double, right also where numerator or denominator exceed a double's range. */
export function rationalToNumber(a: Rational): number {
  const quotient = Number(a.numerator) / Number(a.denominator);
  if (Number.isFinite(quotient)) return quotient;
  const shift = BigInt(Math.max(0, a.denominator.toString(2).length - 900));
  return Number(a.numerator >> shift) / Number(a.denominator >> shift);
}
