import { printRational } from "@/lib/algebra/print-latex";
import { divideRationals, equalRationals, negateRational, ONE } from "@/lib/algebra/rational";
import { printUnivariate, type Univariate, valueAt } from "@/lib/algebra/univariate";
import { multiplyUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import type { Factored } from "./factor-over-integers";
import { printFactored } from "./print-factored";

/** How a polynomial falls apart: the common factor, then one factor after another, each with its reason. */
export function factorSteps(
  polynomial: Univariate,
  { content, factors }: Factored,
  name: string,
  locale: Locale,
): SolverStep[] {
  const steps: SolverStep[] = [];
  const print = (p: Univariate) => printUnivariate(p, name);
  if (!equalRationals(content, ONE)) {
    const inner = polynomial.map((coefficient) => divideRationals(coefficient, content));
    steps.push({
      kind: "derive",
      title: say(locale, "先提公因数", "Take out the common factor"),
      text: `$$${print(polynomial)} = ${printFactored({ content, factors: [inner] }, name)}$$`,
    });
  }
  factors.slice(0, -1).forEach((factor, index) => {
    const rest = factors.slice(index).reduce<Univariate>(multiplyUnivariates, [ONE]);
    const cofactor = factors.slice(index + 1).reduce<Univariate>(multiplyUnivariates, [ONE]);
    const text = `$$${print(rest)} = ${brackets(factor, name)}\\left(${print(cofactor)}\\right)$$`;
    steps.push({
      kind: "derive",
      title: titleOf(factor, name, locale),
      text: reasonOf(factor, rest, name, locale) + text,
    });
  });
  const whole = printFactored({ content, factors }, name);
  if (factors.length > 2 || (factors.length > 1 && !equalRationals(content, ONE)))
    steps.push({
      kind: "derive",
      title: say(locale, "合起来", "Put together"),
      text: `$$${print(polynomial)} = ${whole}$$`,
    });
  return steps;
}

function brackets(factor: Univariate, name: string): string {
  const text = printUnivariate(factor, name);
  return text === name ? text : `\\left(${text}\\right)`;
}

function titleOf(factor: Univariate, name: string, locale: Locale): string {
  const plain = printUnivariate(factor, name).replace(/[{}]/g, "");
  if (plain === name) return say(locale, `提公因式 ${name}`, `Take out the common factor ${name}`);
  return factor.length === 2
    ? say(locale, `因式定理：提出一次因式`, `The factor theorem: take out a linear factor`)
    : say(locale, "试出一个二次或更高次的因式", "Find a factor of higher degree");
}

/** Why a linear factor divides: the polynomial is 0 at its root. */
function reasonOf(factor: Univariate, rest: Univariate, name: string, locale: Locale): string {
  const [constant, slope] = factor;
  if (factor.length !== 2 || !constant || !slope || constant.numerator === 0n) return "";
  const root = printRational(divideRationals(negateRational(constant), slope));
  const value = printRational(valueAt(rest, divideRationals(negateRational(constant), slope)));
  return say(
    locale,
    `把 $${name} = ${root}$ 代入 $${printUnivariate(rest, name)}$，得 ${value}，所以它有因式 $${printUnivariate(factor, name)}$：\n`,
    `At $${name} = ${root}$ the value of $${printUnivariate(rest, name)}$ is ${value}, so $${printUnivariate(factor, name)}$ is a factor:\n`,
  );
}
