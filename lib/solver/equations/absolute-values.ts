import type { Expression } from "@/lib/algebra/expression";
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
import { symbolsOf } from "@/lib/algebra/symbols";
import { subtractUnivariates, type Univariate, valueAt } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import { type SplitTerms, scaled, splitTerms } from "./split-terms";

/** A multiple of an absolute value of a polynomial. */
export type Bars = { coefficient: Rational; inside: Univariate };

/** `left - right` as absolute values with `name` in them, and a polynomial; null where something else is left. */
export function splitAbsolute(left: Expression, right: Expression, name: string): SplitTerms | null {
  return splitTerms(left, right, name, (factor) =>
    factor.type === "function" && factor.name === "abs" && symbolsOf(factor).has(name)
      ? (factor.operands[0] ?? null)
      : null,
  );
}

/** Where a polynomial of degree 1 is 0. */
export function zeroOf(linear: Univariate): Rational {
  return divideRationals(negateRational(linear[0] ?? ZERO), linear[1] ?? ONE);
}

/** The values from the least on, each once. */
export function ascending(values: readonly Rational[]): Rational[] {
  return [...values]
    .sort((a, b) => rationalToNumber(subtractRationals(a, b)))
    .filter((value, index, all) => index === 0 || !equalRationals(value, all[index - 1] ?? value));
}

/** A number between two others, or one beyond the last. */
export function between(low: Rational | undefined, high: Rational | undefined): Rational {
  if (low && high) return divideRationals(subtractRationals(low, negateRational(high)), rational(2));
  if (low) return subtractRationals(low, rational(-1));
  return high ? subtractRationals(high, ONE) : ZERO;
}

/** The difference of the sides as it is around a number: each absolute value is its inside or its opposite. */
export function withoutBars(bars: readonly Bars[], rest: Univariate, at: Rational): Univariate {
  return bars.reduce<Univariate>((sum, { coefficient, inside }) => {
    const sign = valueAt(inside, at).numerator < 0n ? ONE : rational(-1);
    return subtractUnivariates(sum, scaled(inside, multiplyRationals(coefficient, sign)));
  }, rest);
}

/** The plan of a solution by the intervals between the zeros of what stands between the bars. */
export function intervalsStep(zeros: readonly Rational[], name: string, locale: Locale): SolverStep {
  const listed = zeros.map((zero) => `$${name} = ${printRational(zero)}$`).join(say(locale, "，", ", "));
  return {
    kind: "plan",
    title: say(locale, "零点分段", "Split the number line at the zeros"),
    text: say(
      locale,
      `绝对值里的式子在 ${listed} 处变号，分段去掉绝对值。`,
      `What stands between the bars changes its sign at ${listed}; each interval is a case.`,
    ),
  };
}
