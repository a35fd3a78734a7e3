import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  equalRationals,
  multiplyRationals,
  negateRational,
  ONE,
  type Rational,
  rational,
  rationalToNumber,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { addSurds, multiplySurds, printSurd, type Surd, squareRoot } from "@/lib/algebra/surd";
import { printUnivariate, type Univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import {
  contentOf,
  factorOverIntegers,
  multiplyBack,
  samePolynomial,
} from "../polynomials/factor-over-integers";
import { factorSteps } from "../polynomials/factor-steps";
import { hasRealRoot } from "../polynomials/has-real-root";
import { printFactored } from "../polynomials/print-factored";
import { type SolverStep, say } from "../solution";

/** The different real roots, ascending, and the steps to them. */
export type PolynomialRoots = { roots: Surd[]; steps: SolverStep[] };

/** Solves `polynomial = 0` exactly; null for the zero polynomial and where a root is not made of square roots of fractions. */
export function polynomialRoots(
  polynomial: Univariate,
  name: string,
  locale: Locale,
): PolynomialRoots | null {
  if (polynomial.length === 0) return null;
  if (polynomial.length === 1) return constantRoots(locale);
  if (polynomial.length === 2) return linearRoot(polynomial, name, locale);
  const whole = polynomial.map((coefficient) => divideRationals(coefficient, contentOf(polynomial)));
  const found = whole.length === 3 ? quadraticRoots(whole, name, locale) : factoredRoots(whole, name, locale);
  if (!found) return null;
  if (!samePolynomial(whole, polynomial))
    found.steps.unshift({
      kind: "derive",
      title: say(
        locale,
        "两边同乘或同除以一个数，让系数变成整数",
        "Multiply or divide both sides to get whole coefficients",
      ),
      text: `$$${printUnivariate(whole, name)} = 0$$`,
    });
  return { ...found, roots: sortSurds(found.roots) };
}

function constantRoots(locale: Locale): PolynomialRoots {
  const title = say(locale, "未知数消去了", "The unknown cancels");
  const text = say(
    locale,
    "剩下的两个数不相等，没有解。",
    "Two different numbers remain: there is no solution.",
  );
  return { roots: [], steps: [{ kind: "derive", title, text }] };
}

function linearRoot(polynomial: Univariate, name: string, locale: Locale): PolynomialRoots {
  const [b = ZERO, a = ZERO] = polynomial;
  const root = divideRationals(negateRational(b), a);
  const moved = `$$${printUnivariate([ZERO, a], name)} = ${printRational(negateRational(b))}$$\n`;
  const text = `${equalRationals(a, ONE) ? "" : moved}$$${name} = ${printRational(root)}$$`;
  return {
    roots: [rationalSurd(root)],
    steps: [
      { kind: "derive", title: say(locale, "移项，系数化为 1", "Move the number over and divide"), text },
    ],
  };
}

/** By factors where they are rational, else by the formula. */
function quadraticRoots(whole: Univariate, name: string, locale: Locale): PolynomialRoots | null {
  const [c = ZERO, b = ZERO, a = ZERO] = whole;
  const discriminant = subtractRationals(
    multiplyRationals(b, b),
    multiplyRationals(rational(4), multiplyRationals(a, c)),
  );
  const [p, q, r] = [a, b, c].map(bracketed);
  const steps: SolverStep[] = [
    {
      kind: "compute",
      title: say(locale, "求判别式", "The discriminant"),
      text: `$$\\Delta = ${q}^{2} - 4 \\times ${p} \\times ${r} = ${printRational(discriminant)}$$`,
    },
  ];
  if (discriminant.numerator < 0n) {
    steps.push({
      kind: "derive",
      title: say(locale, "判别式小于 0", "The discriminant is negative"),
      text: say(locale, "这个二次方程没有实数根。", "This quadratic equation has no real root."),
    });
    return { roots: [], steps };
  }
  const root = squareRoot(discriminant);
  if (!root) return null;
  const half = rationalSurd(divideRationals(rational(1), multiplyRationals(rational(2), a)));
  const roots = [negated(root), root].flatMap((part) => {
    const value = multiplySurds(addSurds(rationalSurd(negateRational(b)), part), half);
    return value ? [value] : [];
  });
  const different = sortSurds(discriminant.numerator === 0n ? roots.slice(0, 1) : roots);
  steps.push({
    kind: "derive",
    title: say(locale, "求根公式", "The quadratic formula"),
    text: `$$${name} = \\frac{${printRational(negateRational(b))} \\pm \\sqrt{${printRational(discriminant)}}}{${printRational(multiplyRationals(rational(2), a))}}$$\n${listRoots(different, name, locale)}`,
  });
  return { roots: different, steps };
}

function factoredRoots(whole: Univariate, name: string, locale: Locale): PolynomialRoots | null {
  const factored = factorOverIntegers(whole);
  if (!factored || !samePolynomial(multiplyBack(factored), whole)) return null;
  const different = factored.factors.filter(
    (factor, index) => factored.factors.findIndex((other) => samePolynomial(other, factor)) === index,
  );
  const steps = factored.factors.length > 1 ? factorSteps(whole, factored, name, locale) : [];
  if (factored.factors.length > 1)
    steps.push({
      kind: "derive",
      title: say(locale, "积为 0，必有一个因式为 0", "A product is 0 when one of its factors is 0"),
      text: `$$${printFactored(factored, name)} = 0$$`,
    });
  const roots: Surd[] = [];
  for (const factor of different) {
    const found =
      factor.length <= 3 ? polynomialRoots(factor, name, locale) : withoutRealRoots(factor, locale);
    if (!found) return null;
    if (different.length > 1 || factored.factors.length > 1) {
      const [root] = factor.length === 2 ? found.roots : [];
      steps.push({
        kind: "derive",
        title: say(locale, "令这个因式等于 0", "Set this factor to 0"),
        text: `$$${printUnivariate(factor, name)} = 0$$${root && printUnivariate(factor, name) !== name ? `\n$$${name} = ${printSurd(root)}$$` : ""}`,
      });
    }
    if (factor.length > 2) steps.push(...found.steps);
    roots.push(...found.roots);
  }
  return { roots, steps };
}

/** An irreducible factor of degree 3 or more is ours only where it has no real root. */
function withoutRealRoots(factor: Univariate, locale: Locale): PolynomialRoots | null {
  if (hasRealRoot(factor)) return null;
  const title = say(locale, "这个因式没有实数根", "This factor has no real root");
  const text = say(
    locale,
    "它对任何实数都不等于 0（用施图姆定理检验）。",
    "It is 0 for no real number (checked by Sturm's theorem).",
  );
  return { roots: [], steps: [{ kind: "derive", title, text }] };
}

function listRoots(roots: Surd[], name: string, locale: Locale): string {
  return roots.map((root) => `$${name} = ${printSurd(root)}$`).join(say(locale, " 或 ", " or "));
}

function bracketed(value: Rational): string {
  return value.numerator < 0n ? `\\left(${printRational(value)}\\right)` : printRational(value);
}

function negated(value: Surd): Surd {
  return new Map([...value].map(([radicand, coefficient]) => [radicand, negateRational(coefficient)]));
}

/** A fraction as a surd. */
export function rationalSurd(value: Rational): Surd {
  return value.numerator === 0n ? new Map() : new Map([[1n, value]]);
}

/** The nearest double. */
export function surdToNumber(value: Surd): number {
  return [...value].reduce(
    (sum, [radicand, coefficient]) => sum + rationalToNumber(coefficient) * Math.sqrt(Number(radicand)),
    0,
  );
}

/** The fraction that a surd is, or null when it is irrational. */
export function surdToRational(value: Surd): Rational | null {
  if (value.size === 0) return ZERO;
  const only = value.size === 1 ? value.get(1n) : undefined;
  return only ?? null;
}

/** Different values in ascending order. */
export function sortSurds(values: Surd[]): Surd[] {
  const different = values.filter(
    (value, index) => values.findIndex((other) => printSurd(other) === printSurd(value)) === index,
  );
  return different.sort((a, b) => surdToNumber(a) - surdToNumber(b));
}
