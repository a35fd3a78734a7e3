import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  equalRationals,
  multiplyRationals,
  ONE,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";
import {
  divideByRoot,
  hasIntegerCoefficients,
  printUnivariate,
  rationalRoot,
  type Univariate,
  univariate,
} from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, say } from "./solution";

/** Expands a polynomial in one letter. */
export function expandPolynomial(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = univariate(e, name);
  if (!polynomial) return null;
  const final = printUnivariate(polynomial, name);
  return {
    steps: [
      {
        kind: "derive",
        title: say(
          locale,
          "用分配律展开，合并同类项",
          "Multiply out by the distributive law and collect like terms",
        ),
        text: `$$${printLatex(e)} = ${final}$$`,
      },
    ],
    final,
  };
}

/** Factors a polynomial with whole coefficients by its rational roots; null when a factor of degree 4 or more remains. */
export function factorPolynomial(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = univariate(e, name);
  if (!polynomial || polynomial.length < 2 || !hasIntegerCoefficients(polynomial)) return null;
  const found = findFactors(polynomial);
  if (!found) return null;
  const { content, factors, rest } = found;
  const pieces = factors.map((factor) => `\\left(${printUnivariate(factor, name)}\\right)`);
  if (rest.length > 1) pieces.push(`\\left(${printUnivariate(rest, name)}\\right)`);
  const lead = equalRationals(content, ONE)
    ? ""
    : equalRationals(content, rational(-1))
      ? "-"
      : printRational(content);
  const final = pieces.length === 1 && lead === "" ? printUnivariate(polynomial, name) : lead + group(pieces);
  const original = printUnivariate(polynomial, name);
  return {
    steps: [
      {
        kind: "derive",
        title: say(
          locale,
          "找有理根，逐个提出一次因式",
          "Find the rational roots and take out a linear factor for each",
        ),
        text:
          factors.length > 0 || lead !== ""
            ? `$$${original} = ${final}$$`
            : say(
                locale,
                `$${original}$ 没有有理根，在有理数范围内不能再分解。`,
                `$${original}$ has no rational root; it does not factor over the rationals.`,
              ),
      },
      {
        kind: "check",
        title: say(locale, "乘回去检验", "Multiply back"),
        text: `$$${final} = ${printUnivariate(multiplyBack(content, [...factors, rest]), name)}$$`,
      },
    ],
    final,
  };
}

function findFactors(
  polynomial: Univariate,
): { content: Rational; factors: Univariate[]; rest: Univariate } | null {
  const factors: Univariate[] = [];
  let rest = polynomial;
  while (rest.length > 2) {
    const root = rationalRoot(rest);
    if (root === undefined) return null;
    if (root === null) break;
    factors.push([rational(-root.numerator), rational(root.denominator)]);
    rest = divideByRoot(rest, root).map((coefficient) =>
      multiplyRationals(coefficient, rational(1n, root.denominator)),
    );
  }
  // Without a rational root, degree 2 and 3 are irreducible; from degree 4 on there may be quadratic factors.
  if (rest.length > 4) return null;
  const content = contentOf(rest);
  return {
    content,
    factors,
    rest: rest.map((coefficient) =>
      multiplyRationals(coefficient, rational(content.denominator, content.numerator)),
    ),
  };
}

function contentOf(polynomial: Univariate): Rational {
  const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
  const scale = polynomial.reduce(
    (product, { denominator }) => (product * denominator) / gcd(product, denominator),
    1n,
  );
  const whole = polynomial.map(({ numerator, denominator }) => (numerator * scale) / denominator);
  const divisor = whole.reduce(gcd, 0n);
  return rational((whole.at(-1) ?? 1n) < 0n ? -divisor : divisor, scale);
}

function group(pieces: string[]): string {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts].map(([piece, count]) => (count > 1 ? `${piece}^{${count}}` : piece)).join("");
}

function multiplyBack(content: Rational, factors: Univariate[]): Univariate {
  return factors.reduce<Univariate>(
    (product, factor) => {
      const result: Rational[] = Array.from({ length: product.length + factor.length - 1 }, () => ZERO);
      product.forEach((a, i) => {
        factor.forEach((b, j) => {
          result[i + j] = addRationals(result[i + j] ?? ZERO, multiplyRationals(a, b));
        });
      });
      return result;
    },
    [content],
  );
}

/** Differentiates a polynomial in one letter, term by term. */
export function differentiatePolynomial(e: Expression, name: string, locale: Locale): Solution | null {
  const polynomial = univariate(e, name);
  if (!polynomial) return null;
  const derivative = polynomial
    .slice(1)
    .map((coefficient, index) => multiplyRationals(coefficient, rational(index + 1)));
  const final = printUnivariate(derivative, name);
  return {
    steps: [
      {
        kind: "understand",
        title: say(locale, "写成各项之和", "Write it as a sum of powers"),
        text: `$$${printLatex(e)} = ${printUnivariate(polynomial, name)}$$`,
      },
      {
        kind: "derive",
        title: say(locale, "幂函数求导法则，逐项求导", "The power rule, term by term"),
        text: `${say(
          locale,
          "每一项的指数乘到前面，指数减 1，得到 ",
          "Each exponent comes down as a factor and falls by one. The derivative is ",
        )}$${final}$${say(locale, "。", ".")}`,
      },
    ],
    final,
  };
}
