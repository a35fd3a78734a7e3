import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  isInteger,
  ONE,
  powerRational,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { printUnivariate, subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import { multiplyUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import { linearSolution } from "./linear-solution";
import { type Plan, type Planner, planOfPolynomial } from "./plan";
import { scaled } from "./split-terms";
import { termsOf } from "./terms-of";

/** The base of the logarithms of an equation, as a number, with how it is written: `\ln`, `\lg`, `\log_{2}`. */
type LogBase = { value: Rational | "e"; sign: string };
type Logarithm = { coefficient: bigint; inside: Univariate };

const POWER_MAX = 6n;

/** Logarithmic equations with one base: one logarithm on each side at most, then without logarithms, then the check. */
export const planLogarithmic: Planner = (left, right, name, locale) => {
  const logarithms: Logarithm[] = [];
  const bases = new Map<string, LogBase>();
  let constant = ZERO;
  for (const { coefficient, factors } of termsOf({
    type: "add",
    terms: [left, { type: "negate", operand: right }],
  })) {
    const [factor] = factors;
    if (!factor) {
      constant = subtractRationals(constant, coefficient);
      continue;
    }
    const base = logarithmBaseOf(factor);
    const inside =
      factor.type === "function" && factor.operands[0] ? univariate(factor.operands[0], name) : null;
    if (factors.length !== 1 || !base || !inside || !isInteger(coefficient)) return null;
    bases.set(base.sign, base);
    logarithms.push({ coefficient: coefficient.numerator, inside });
  }
  const [base] = bases.values();
  if (!base || bases.size !== 1 || !logarithms.some(({ inside }) => inside.length > 1)) return null;
  if (logarithms.some(({ coefficient }) => abs(coefficient) > POWER_MAX)) return null;
  const steps = [domain(logarithms, name, locale)];
  return base.value === "e" && constant.numerator !== 0n
    ? naturalPlan(logarithms, constant, name, steps, locale)
    : withoutLogarithms(logarithms, base, constant, name, steps, locale);
};

/** The base of a logarithm, a number; null for another expression. */
export function logarithmBaseOf(e: Expression): LogBase | null {
  if (e.type !== "function") return null;
  if (e.name === "ln") return { value: "e", sign: "\\ln" };
  if (e.name === "lb") return { value: rational(2), sign: "\\log_{2}" };
  if (e.name !== "log") return null;
  if (!e.base) return { value: rational(10), sign: "\\lg" };
  const value = symbolsOf(e.base).size === 0 ? evaluateExact(e.base) : null;
  if (!value || value.numerator <= 0n || value.numerator === value.denominator) return null;
  return { value, sign: `\\log_{${printRational(value)}}` };
}

function domain(logarithms: Logarithm[], name: string, locale: Locale): SolverStep {
  const conditions = logarithms
    .filter(({ inside }) => inside.length > 1)
    .map(({ inside }) => `$${printUnivariate(inside, name)} > 0$`);
  const listed = [...new Set(conditions)].join(say(locale, "，", ", "));
  return {
    kind: "plan",
    title: say(locale, "真数必须是正数", "A logarithm is taken of positive numbers only"),
    text: say(locale, `要求 ${listed}。`, `We need ${listed}.`),
  };
}

/** All logarithms of one base: sums become products, and equal logarithms have equal arguments. */
function withoutLogarithms(
  logarithms: Logarithm[],
  base: LogBase,
  constant: Rational,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Plan | null {
  if (!isInteger(constant) || abs(constant.numerator) > 20n) return null;
  const side = (sign: bigint) =>
    logarithms
      .filter(({ coefficient }) => coefficient * sign > 0n)
      .reduce<Univariate>(
        (product, { coefficient, inside }) => multiplyUnivariates(product, powerOf(inside, abs(coefficient))),
        [ONE],
      );
  const power = base.value === "e" ? ONE : powerRational(base.value, constant.numerator);
  const [a, b] = [side(1n), scaled(side(-1n), power)];
  if (a.length > 9 || b.length > 9) return null;
  steps.push(
    {
      kind: "derive",
      title: say(
        locale,
        "对数的和是积的对数，差是商的对数",
        "A sum of logarithms is the logarithm of a product",
      ),
      text: collected(logarithms, base, constant, name, locale),
    },
    {
      kind: "derive",
      title: say(locale, "去掉对数", "Without logarithms"),
      text: `$$${printUnivariate(a, name)} = ${printUnivariate(b, name)}$$`,
    },
  );
  const difference = subtractUnivariates(a, b);
  if (difference.length > 2)
    steps.push({
      kind: "derive",
      title: say(locale, "全部移到左边", "Bring everything to the left side"),
      text: `$$${printUnivariate(difference, name)} = 0$$`,
    });
  return planOfPolynomial(difference, name, steps, locale);
}

function collected(
  logarithms: Logarithm[],
  base: LogBase,
  constant: Rational,
  name: string,
  locale: Locale,
): string {
  const side = (sign: bigint) =>
    logarithms
      .filter(({ coefficient }) => coefficient * sign > 0n)
      .map(
        ({ coefficient, inside }) =>
          `\\left(${printUnivariate(inside, name)}\\right)${abs(coefficient) === 1n ? "" : `^{${abs(coefficient)}}`}`,
      )
      .join("");
  const [top, bottom] = [side(1n), side(-1n)];
  if (constant.numerator === 0n) {
    const whole = (text: string) => (text ? `${base.sign} \\left[${text}\\right]` : "0");
    return `$$${whole(top)} = ${whole(bottom)}$$`;
  }
  const inside = bottom ? `\\frac{${top || "1"}}{${bottom}}` : top;
  const value = base.value === "e" ? ONE : powerRational(base.value, constant.numerator);
  const meaning =
    base.value === "e" ? "" : `$${bracketed(base.value)}^{${constant.numerator}} = ${printRational(value)}$`;
  return (
    `$$${base.sign} \\left[${inside}\\right] = ${printRational(constant)}$$\n` +
    say(
      locale,
      `对数等于 ${constant.numerator} 的数是 ${meaning}。`,
      `The number with this logarithm is ${meaning}.`,
    )
  );
}

function bracketed(value: Rational): string {
  return isInteger(value) ? printRational(value) : `\\left(${printRational(value)}\\right)`;
}

/** `k·ln f = c` with a linear `f`: `f = e^{c/k}`. */
function naturalPlan(
  logarithms: Logarithm[],
  constant: Rational,
  name: string,
  steps: SolverStep[],
  locale: Locale,
): Plan | null {
  const [only] = logarithms;
  if (!only || logarithms.length !== 1 || only.inside.length !== 2) return null;
  const exponent = divideRationals(constant, rational(only.coefficient));
  const power =
    exponent.numerator === 1n && exponent.denominator === 1n ? "e" : `e^{${printRational(exponent)}}`;
  const [shift = ZERO, slope = ONE] = only.inside;
  const latex = linearSolution(power, shift, slope);
  const parsed = parseExpression(latex);
  if (!parsed.ok) return null;
  steps.push({
    kind: "derive",
    title: say(locale, "由对数的定义去掉对数", "By the meaning of the logarithm"),
    text: `$$${printUnivariate(only.inside, name)} = ${power}$$\n$$${name} = ${latex}$$`,
  });
  return { steps, candidates: [{ value: parsed.value, latex, size: evaluateNumber(parsed.value) }] };
}

function powerOf(p: Univariate, exponent: bigint): Univariate {
  let result: Univariate = [ONE];
  for (let count = 0n; count < exponent; count++) result = multiplyUnivariates(result, p);
  return result;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
