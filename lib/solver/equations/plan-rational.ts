import type { Expression } from "@/lib/algebra/expression";
import { divideRationals, ONE } from "@/lib/algebra/rational";
import { printSurd } from "@/lib/algebra/surd";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import {
  printUnivariate,
  subtractUnivariates,
  type Univariate,
  univariate,
  univariateRatio,
} from "@/lib/algebra/univariate";
import { commonFactor, divideUnivariates, multiplyUnivariates } from "@/lib/algebra/univariate-ring";
import type { Locale } from "@/lib/i18n/locale";
import { contentOf, factorOverIntegers } from "../polynomials/factor-over-integers";
import { printFactored } from "../polynomials/print-factored";
import { type SolverStep, say } from "../solution";
import { type Planner, planOfPolynomial } from "./plan";
import { polynomialRoots } from "./polynomial-roots";

/** Equations with the unknown in denominators: name the forbidden values, multiply by the common denominator. */
export const planRational: Planner = (left, right, name, locale) => {
  const denominators = [left, right]
    .flatMap((side) => denominatorsOf(side, name))
    .map((e) => univariate(e, name));
  if (denominators.length === 0 || !denominators.every((p) => p !== null)) return null;
  const common = leastCommonMultiple(denominators);
  const [a, b] = common ? [times(left, common, name), times(right, common, name)] : [];
  if (!common || !a || !b) return null;
  const difference = subtractUnivariates(a, b);
  const steps: SolverStep[] = [
    {
      kind: "plan",
      title: say(locale, "分母不能为 0", "No denominator may be 0"),
      text: forbidden(common, name, locale),
    },
    {
      kind: "derive",
      title: say(
        locale,
        "去分母：两边同乘最简公分母",
        "Clear the fractions: multiply by the least common denominator",
      ),
      text:
        say(locale, "最简公分母是 ", "The least common denominator is ") +
        `$${factoredText(common, name)}$` +
        say(
          locale,
          "。两边同乘它，去括号、合并同类项，得\n",
          ". Multiplying both sides by it and tidying gives\n",
        ) +
        `$$${printUnivariate(a, name)} = ${printUnivariate(b, name)}$$`,
    },
  ];
  if (difference.length > 2)
    steps.push({
      kind: "derive",
      title: say(locale, "全部移到左边", "Bring everything to the left side"),
      text: `$$${printUnivariate(difference, name)} = 0$$`,
    });
  return planOfPolynomial(difference, name, steps, locale);
};

/** Every denominator in which the unknown stands. */
function denominatorsOf(e: Expression, name: string): Expression[] {
  const inner = partsOf(e).flatMap((part) => denominatorsOf(part, name));
  if (e.type === "divide" && symbolsOf(e.denominator).has(name)) return [...inner, e.denominator];
  const negative = e.type === "power" && e.exponent.type === "number" && e.exponent.value.numerator < 0n;
  return negative && symbolsOf(e).has(name) ? [...inner, e.base] : inner;
}

function leastCommonMultiple(all: Univariate[]): Univariate | null {
  let product: Univariate = [ONE];
  for (const next of all) {
    const divisor = commonFactor(product, next);
    if (!divisor) return null;
    product = divideUnivariates(multiplyUnivariates(product, next), divisor).quotient;
  }
  return product.map((coefficient) => divideRationals(coefficient, contentOf(product)));
}

/** A side times the common denominator: a polynomial, or null where it is none (fractions within fractions). */
function times(side: Expression, common: Univariate, name: string): Univariate | null {
  const ratio = univariateRatio(side, name);
  if (!ratio || ratio.denominator.length === 0) return null;
  const { quotient, remainder } = divideUnivariates(
    multiplyUnivariates(ratio.numerator, common),
    ratio.denominator,
  );
  return remainder.length === 0 ? trimmed(quotient) : null;
}

function trimmed(p: Univariate): Univariate {
  const copy = [...p];
  while (copy.at(-1)?.numerator === 0n) copy.pop();
  return copy;
}

function factoredText(common: Univariate, name: string): string {
  const factored = factorOverIntegers(common);
  return factored ? printFactored(factored, name) : printUnivariate(common, name);
}

function forbidden(common: Univariate, name: string, locale: Locale): string {
  const found = polynomialRoots(common, name, locale);
  if (!found)
    return say(
      locale,
      `要求 $${printUnivariate(common, name)} \\ne 0$。`,
      `We need $${printUnivariate(common, name)} \\ne 0$.`,
    );
  if (found.roots.length === 0)
    return say(locale, "对任何实数，分母都不为 0。", "The denominators are 0 for no real number.");
  const values = found.roots.map((root) => `$${name} \\ne ${printSurd(root)}$`).join(say(locale, "，", ", "));
  return say(locale, `所以 ${values}。`, `So ${values}.`);
}
