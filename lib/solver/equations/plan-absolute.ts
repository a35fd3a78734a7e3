import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  negateRational,
  ONE,
  type Rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { printUnivariate, subtractUnivariates, type Univariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { type SolverStep, say } from "../solution";
import {
  ascending,
  type Bars,
  between,
  intervalsStep,
  splitAbsolute,
  withoutBars,
  zeroOf,
} from "./absolute-values";
import { type Candidate, type Plan, type Planner, surdCandidate } from "./plan";
import { polynomialRoots, rationalSurd } from "./polynomial-roots";
import { negated, scaled } from "./split-terms";

/** Equations with absolute values: two cases for one, intervals between the zeros for several of degree 1. */
export const planAbsolute: Planner = (left, right, name, locale) => {
  const split = splitAbsolute(left, right, name);
  const bars: Bars[] = [];
  for (const { coefficient, inner } of split?.special ?? []) {
    const inside = univariate(inner, name);
    if (!inside) return null;
    bars.push({ coefficient, inside });
  }
  const [first, second] = bars;
  if (!split || !first) return null;
  if (!second)
    return twoCases(first.inside, scaled(negated(split.rest), reciprocal(first.coefficient)), name, locale);
  const ratio = divideRationals(negateRational(second.coefficient), first.coefficient);
  if (bars.length === 2 && split.rest.length === 0 && ratio.numerator > 0n)
    return twoCases(first.inside, scaled(second.inside, ratio), name, locale, true);
  return bars.every(({ inside }) => inside.length === 2) && split.rest.length <= 2
    ? intervals(bars, split.rest, name, locale)
    : null;
};

/** `|f| = g`, or `|f| = |g|`: `f = g` or `f = −g`. */
function twoCases(f: Univariate, g: Univariate, name: string, locale: Locale, both = false): Plan | null {
  const [inside, other] = [printUnivariate(f, name), printUnivariate(g, name)];
  const steps: SolverStep[] = [
    {
      kind: "plan",
      title: say(locale, "去绝对值：分两种情况", "Remove the bars: two cases"),
      text:
        `$$\\left|${inside}\\right| = ${both ? `\\left|${other}\\right|` : other}$$\n` +
        say(
          locale,
          "绝对值里面的式子等于右边，或者等于右边的相反数。",
          "What stands between the bars is the right side, or its opposite.",
        ),
    },
  ];
  const candidates: Candidate[] = [];
  for (const side of g.length === 0 ? [g] : [g, negated(g)]) {
    const difference = subtractUnivariates(f, side);
    if (difference.length === 0) return null;
    const found = polynomialRoots(difference, name, locale);
    if (!found) return null;
    steps.push(
      {
        kind: "derive",
        title:
          side === g
            ? say(locale, "第一种情况", "The first case")
            : say(locale, "第二种情况", "The second case"),
        text: `$$${inside} = ${printUnivariate(side, name)}$$`,
      },
      ...found.steps,
    );
    candidates.push(...found.roots.map(surdCandidate));
  }
  return { steps, candidates };
}

/** Between neighbouring zeros no inside changes its sign. */
function intervals(bars: Bars[], rest: Univariate, name: string, locale: Locale): Plan | null {
  const zeros = ascending(bars.map(({ inside }) => zeroOf(inside)));
  const steps = [intervalsStep(zeros, name, locale)];
  const candidates: Candidate[] = [];
  for (let index = 0; index <= zeros.length; index++) {
    const [low, high] = [zeros[index - 1], zeros[index]];
    const total = withoutBars(bars, rest, between(low, high));
    const where = [
      low ? `${printRational(low)} \\le ` : "",
      name,
      high ? ` ${low ? "\\le" : "<"} ${printRational(high)}` : "",
    ].join("");
    const range = low && !high ? `${name} > ${printRational(low)}` : where;
    // A whole interval of solutions is no list of values.
    if (total.length === 0) return null;
    const root = total.length === 2 ? zeroOf(total) : null;
    const within = root !== null && (!low || !less(root, low)) && (!high || !less(high, root));
    const told =
      root === null
        ? say(locale, "两个不相等的数，这一段没有解。", "Two different numbers: no solution here.")
        : within
          ? say(
              locale,
              `解得 $${name} = ${printRational(root)}$，在这一段内。`,
              `This gives $${name} = ${printRational(root)}$, which lies in the interval.`,
            )
          : say(
              locale,
              `解得 $${name} = ${printRational(root)}$，不在这一段内，舍去。`,
              `This gives $${name} = ${printRational(root)}$, which lies outside the interval and is rejected.`,
            );
    steps.push({
      kind: "derive",
      title: say(locale, `第 ${index + 1} 段`, `Interval ${index + 1}`),
      text:
        say(locale, `当 $${range}$ 时，方程成为 `, `When $${range}$, the equation becomes `) +
        `$${printUnivariate(total, name)} = 0$${say(locale, "。", ". ")}${told}`,
    });
    if (root && within) candidates.push(surdCandidate(rationalSurd(root)));
  }
  return { steps, candidates };
}

function less(a: Rational, b: Rational): boolean {
  return subtractRationals(a, b).numerator < 0n;
}

function reciprocal(value: Rational): Rational {
  return divideRationals(ONE, value);
}
