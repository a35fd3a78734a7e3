import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  isInteger,
  multiplyRationals,
  negateRational,
  ONE,
  powerRational,
  type Rational,
  rational,
  ZERO,
} from "@/lib/algebra/rational";
import { printSurd, type Surd } from "@/lib/algebra/surd";
import { printUnivariate, subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import { type Base, commonBase, exponentOf } from "./common-base";
import { linearSolution } from "./linear-solution";
import { type Candidate, type Plan, type Planner, planOfPolynomial, surdCandidate } from "./plan";
import { polynomialRoots, rationalSurd, surdToNumber, surdToRational } from "./polynomial-roots";
import { termsOf } from "./terms-of";

const LETTER_POWER_MAX = 4n;

/** Exponential equations: equal bases with equal exponents, a logarithm, or a polynomial in a new letter for the power. */
export const planExponential: Planner = (left, right, name, locale) => {
  const base = commonBase([left, right], name);
  if (base === null) return null;
  const [a, b] = [left, right].map((side) => exponentForm(side, base, name));
  if (a && b) return equalExponents(base, a, b, name, locale);
  return oneConstant(left, right, base, name, locale) ?? inPowerLetter(left, right, base, name, locale);
};

/** The exponent of a side that is a product of powers of the base, as a polynomial in the unknown; null where it is none. */
export function exponentForm(e: Expression, base: Base, name: string): Univariate | null {
  const exact = evaluateExact(e);
  if (exact) {
    const exponent = exponentOf(exact, base);
    return exponent === null ? null : exponent === 0n ? [] : [rational(exponent)];
  }
  switch (e.type) {
    case "constant":
      return e.name === "e" && base === "e" ? [ONE] : null;
    case "function":
      return e.name === "exp" && base === "e" && e.operands[0] ? univariate(e.operands[0], name) : null;
    case "power": {
      const [inner, exponent] = [exponentForm(e.base, base, name), univariate(e.exponent, name)];
      return inner && exponent && inner.length <= 1 ? times(exponent, inner[0] ?? ZERO) : null;
    }
    case "root": {
      const index = evaluateExact(e.index);
      const inner = exponentForm(e.radicand, base, name);
      return index && inner && times(inner, divideRationals(ONE, index));
    }
    case "multiply":
      return e.factors
        .map((factor) => exponentForm(factor, base, name))
        .reduce<Univariate | null>(
          (sum, part) => sum && part && subtractUnivariates(sum, times(part, rational(-1))),
          [],
        );
    case "divide": {
      const [top, bottom] = [exponentForm(e.numerator, base, name), exponentForm(e.denominator, base, name)];
      return top && bottom && subtractUnivariates(top, bottom);
    }
    default:
      return null;
  }
}

function times(p: Univariate, factor: Rational): Univariate {
  return factor.numerator === 0n ? [] : p.map((coefficient) => multiplyRationals(coefficient, factor));
}

function equalExponents(base: Base, a: Univariate, b: Univariate, name: string, locale: Locale): Plan | null {
  const difference = subtractUnivariates(a, b);
  if (difference.length < 2) return null;
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, `化为同底数 ${base} 的幂`, `Write both sides as powers of ${base}`),
      text: `$$${base}^{${printUnivariate(a, name)}} = ${base}^{${printUnivariate(b, name)}}$$`,
    },
    {
      kind: "derive",
      title: say(
        locale,
        "底数相同，幂相等，指数就相等",
        "Equal powers of the same base have equal exponents",
      ),
      text: `$$${printUnivariate(a, name)} = ${printUnivariate(b, name)}$$`,
    },
  ];
  return planOfPolynomial(difference, name, steps, locale);
}

/** `k·a^f = c` with `c` no power of the base: `f` is the logarithm. */
function oneConstant(
  left: Expression,
  right: Expression,
  base: Base,
  name: string,
  locale: Locale,
): Plan | null {
  const terms = termsOf({ type: "add", terms: [left, { type: "negate", operand: right }] });
  const powers = terms.filter(({ factors }) => factors.length > 0);
  const [only] = powers;
  const [power] = only?.factors ?? [];
  if (!only || powers.length !== 1 || !power || only.factors.length !== 1) return null;
  const exponent = exponentForm(power, base, name);
  const constant = terms
    .filter(({ factors }) => factors.length === 0)
    .reduce((sum, { coefficient }) => addRationals(sum, coefficient), ZERO);
  if (exponent?.length !== 2) return null;
  const value = divideRationals(negateRational(constant), only.coefficient);
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "把幂单独留在一边", "Leave the power alone on one side"),
      text: `$$${base}^{${printUnivariate(exponent, name)}} = ${printRational(value)}$$`,
    },
  ];
  return takeLogarithm(exponent, rationalSurd(value), base, name, steps, locale);
}

/** Several powers: all are `c·t^k` in `t = base^x`. */
function inPowerLetter(
  left: Expression,
  right: Expression,
  base: Base,
  name: string,
  locale: Locale,
): Plan | null {
  if (base === "e" && [left, right].some((side) => univariate(side, name)?.length === 2)) return null;
  const coefficients = new Map<bigint, Rational>();
  for (const { coefficient, factors } of termsOf({
    type: "add",
    terms: [left, { type: "negate", operand: right }],
  })) {
    const whole: Expression = { type: "multiply", factors: [{ type: "number", value: ONE }, ...factors] };
    const exponent = exponentForm(whole, base, name);
    const [shift = ZERO, slope = ZERO] = exponent ?? [];
    if (!exponent || exponent.length > 2 || !isInteger(slope) || !isInteger(shift)) return null;
    if (base === "e" && shift.numerator !== 0n) return null;
    const factor = base === "e" ? ONE : powerRational(rational(base), shift.numerator);
    const known = coefficients.get(slope.numerator) ?? ZERO;
    coefficients.set(slope.numerator, addRationals(known, multiplyRationals(coefficient, factor)));
  }
  const lowest = [...coefficients.keys()].reduce((low, power) => (power < low ? power : low), 0n);
  const highest = [...coefficients.keys()].reduce((high, power) => (power > high ? power : high), 0n);
  if (highest - lowest > LETTER_POWER_MAX) return null;
  const polynomial = Array.from(
    { length: Number(highest - lowest) + 1 },
    (_, index) => coefficients.get(lowest + BigInt(index)) ?? ZERO,
  );
  while (polynomial.at(-1)?.numerator === 0n) polynomial.pop();
  const letter = name === "t" ? "u" : "t";
  const found = polynomial.length > 1 ? polynomialRoots(polynomial, letter, locale) : null;
  if (!found) return null;
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "换元", "Substitute a new letter"),
      text: `${say(
        locale,
        `设 $${letter} = ${base}^{${name}}$，它总是正数。方程成为\n`,
        `Let $${letter} = ${base}^{${name}}$, which is always positive. The equation becomes\n`,
      )}$$${printUnivariate(polynomial, letter)} = 0$$`,
    },
    ...found.steps,
  ];
  const candidates: Candidate[] = [];
  for (const root of found.roots) {
    const at = `${letter} = ${printSurd(root)}`;
    steps.push({
      kind: "derive",
      title: say(locale, "换回原来的未知数", "Back to the unknown"),
      text:
        say(locale, `由 $${at}$ 得\n`, `From $${at}$ we get\n`) +
        `$$${base}^{${name}} = ${printSurd(root)}$$`,
    });
    const plan = takeLogarithm([ZERO, ONE], root, base, name, steps, locale);
    if (!plan) return null;
    candidates.push(...plan.candidates);
  }
  return { steps, candidates };
}

/** From `base^exponent = value` with a linear exponent; a value that is not positive gives nothing. */
function takeLogarithm(
  exponent: Univariate,
  value: Surd,
  base: Base,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Plan | null {
  if (surdToNumber(value) <= 0) {
    steps.push({
      kind: "derive",
      title: say(locale, "幂总是正数", "A power is always positive"),
      text: say(
        locale,
        `$${printSurd(value)}$ 不是正数，这里没有解，舍去。`,
        `$${printSurd(value)}$ is not positive: no solution here.`,
      ),
    });
    return { steps, candidates: [] };
  }
  const fraction = surdToRational(value);
  const whole = fraction && exponentOf(fraction, base);
  const [shift = ZERO, slope = ONE] = exponent;
  if (whole !== null) {
    const root = rationalSurd(divideRationals(addRationals(rational(whole), negateRational(shift)), slope));
    steps.push({
      kind: "derive",
      title: say(locale, "写成同底数的幂，比较指数", "Write it as a power of the base and compare exponents"),
      text: `$$${printRational(fraction ?? ONE)} = ${base}^{${whole}}$$\n$$${name} = ${printSurd(root)}$$`,
    });
    return { steps, candidates: [surdCandidate(root)] };
  }
  const logarithm =
    base === "e"
      ? `\\ln\\left(${printSurd(value)}\\right)`
      : `\\log_{${base}}\\left(${printSurd(value)}\\right)`;
  const latex = linearSolution(logarithm, shift, slope);
  const parsed = parseExpression(latex);
  if (!parsed.ok) return null;
  steps.push({
    kind: "derive",
    title: say(locale, "两边取对数", "Take the logarithm of both sides"),
    text: `$$${name} = ${latex}$$`,
  });
  return { steps, candidates: [{ value: parsed.value, latex, size: evaluateNumber(parsed.value) }] };
}
