import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";
import { knownValue } from "./known-values";

/** Fractions times 1, π, powers of e and logarithms of whole numbers: the coefficient of each by its LaTeX. */
export type ClosedSum = ReadonlyMap<string, Rational>;

const LOGARITHM_MAX = 10n ** 9n;

/** The value of an expression as such a sum, or null. */
export function closedSum(e: Expression): ClosedSum | null {
  const exact = evaluateExact(e);
  if (exact) return of("1", exact);
  switch (e.type) {
    case "constant":
      return e.name === "e" ? of("e", ONE) : e.name === "pi" ? of("\\pi", ONE) : null;
    case "add":
      return e.terms.map(closedSum).reduce((a, b) => a && b && addSums(a, b));
    case "negate":
      return scaled(closedSum(e.operand), rational(-1));
    case "multiply": {
      const all = e.factors.map(closedSum);
      return all.reduce((a, b) => a && b && timesNumber(a, b));
    }
    case "divide": {
      const below = evaluateExact(e.denominator);
      return below && below.numerator !== 0n
        ? scaled(closedSum(e.numerator), divideRationals(ONE, below))
        : null;
    }
    case "power":
      return e.base.type === "constant" && e.base.name === "e" ? powerOfE(evaluateExact(e.exponent)) : null;
    case "function":
      if (e.name === "exp" && e.operands[0]) return powerOfE(evaluateExact(e.operands[0]));
      if (e.name === "ln" && e.operands[0] && !e.base) return logarithm(e.operands[0]);
      return atSpecialAngle(e);
    default:
      return null;
  }
}

/** A sine, cosine or tangent that is a fraction. */
function atSpecialAngle(e: Expression): ClosedSum | null {
  const isAngle = e.type === "function" && ["sin", "cos", "tan"].includes(e.name);
  const value = isAngle ? knownValue(e) : null;
  const exact = value && evaluateExact(value);
  return exact && of("1", exact);
}

function of(key: string, value: Rational): ClosedSum {
  return value.numerator === 0n ? new Map() : new Map([[key, value]]);
}

function powerOfE(exponent: Rational | null): ClosedSum | null {
  if (!exponent) return null;
  if (exponent.numerator === 0n) return of("1", ONE);
  return of(equalRationals(exponent, ONE) ? "e" : `e^{${printRational(exponent)}}`, ONE);
}

function logarithm(u: Expression): ClosedSum | null {
  if (u.type === "constant" && u.name === "e") return of("1", ONE);
  const value = evaluateExact(u);
  if (!value || value.numerator <= 0n || value.numerator > LOGARITHM_MAX || value.denominator > LOGARITHM_MAX)
    return null;
  return addSums(inPrimes(value.numerator, ONE), inPrimes(value.denominator, rational(-1)));
}

/** `ln 8` is three times `ln 2`, so that like terms meet. */
function inPrimes(n: bigint, sign: Rational): ClosedSum {
  const found = new Map<string, Rational>();
  let rest = n;
  for (let p = 2n; p * p <= rest; p++)
    for (; rest % p === 0n; rest /= p)
      found.set(`\\ln ${p}`, addRationals(found.get(`\\ln ${p}`) ?? ZERO, sign));
  if (rest > 1n) found.set(`\\ln ${rest}`, addRationals(found.get(`\\ln ${rest}`) ?? ZERO, sign));
  return found;
}

/** `a + b`. */
export function addSums(a: ClosedSum, b: ClosedSum): ClosedSum {
  const sum = new Map(a);
  for (const [key, value] of b) {
    const total = addRationals(sum.get(key) ?? ZERO, value);
    if (total.numerator === 0n) sum.delete(key);
    else sum.set(key, total);
  }
  return sum;
}

function scaled(a: ClosedSum | null, factor: Rational): ClosedSum | null {
  if (factor.numerator === 0n) return new Map();
  return a && new Map([...a].map(([key, value]) => [key, multiplyRationals(value, factor)]));
}

/** `a - b`. */
export function subtractSums(a: ClosedSum, b: ClosedSum): ClosedSum {
  return addSums(a, new Map([...b].map(([key, value]) => [key, negateRational(value)])));
}

/** A product of which one factor is a fraction. */
function timesNumber(a: ClosedSum, b: ClosedSum): ClosedSum | null {
  const plain = (sum: ClosedSum) => (sum.size === 0 ? ZERO : sum.size === 1 ? (sum.get("1") ?? null) : null);
  const [x, y] = [plain(a), plain(b)];
  return x ? scaled(b, x) : y ? scaled(a, y) : null;
}

/** As LaTeX, powers of e and logarithms before the fraction: `e - 1`, `\frac{1}{2}\ln 3`. */
export function printClosedSum(sum: ClosedSum): string {
  const terms = [...sum].sort(([a], [b]) => Number(a === "1") - Number(b === "1") || (a < b ? -1 : 1));
  if (terms.length === 0) return "0";
  return terms
    .map(([key, value], index) => {
      const negative = value.numerator < 0n;
      const size = negative ? negateRational(value) : value;
      const sign = index === 0 ? (negative ? "-" : "") : negative ? " - " : " + ";
      if (key === "1") return sign + printRational(size);
      return sign + (equalRationals(size, ONE) ? "" : printRational(size)) + key;
    })
    .join("");
}
