import { parseExpression } from "@/lib/algebra/parse-expression";
import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  type Rational,
  rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import {
  printUnivariate,
  subtractUnivariates,
  type Univariate,
  univariate,
  valueAt,
} from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { polynomialRoots, surdToRational } from "../equations/polynomial-roots";
import { type Reader, within } from "../reader";
import { type Solution, type SolverStep, say } from "../solution";

const CURVE = "y\\s*=\\s*([^,，;=\\p{Script=Han}]+?)";
const NAME_ZH = "(?:由)?(?:曲线|抛物线|直线|函数)?\\s*";
const ENCLOSED_ZH = "\\s*(?:所)?围成(?:的)?(?:封闭|平面)?(?:的)?(?:图形|区域)?(?:的)?面积(?:是多少|为)?$";
const SENTENCES = [
  new RegExp(
    `^(?:求|计算)?\\s*${NAME_ZH}${CURVE}\\s*(?:与|和|、|,|及)\\s*${NAME_ZH}${CURVE}${ENCLOSED_ZH}`,
    "u",
  ),
  new RegExp(
    `^(?:find|calculate|compute|determine|what is) the area (?:of the region )?(?:between|bounded by|enclosed by|enclosed between)(?: the)?(?: (?:curves?|graphs?|lines?|parabolas?))?(?: of)? ${CURVE} and(?: the (?:line|curve|parabola))? ${CURVE}$`,
    "iu",
  ),
];
/** The area between two polynomial curves, between their outermost common points. */
export const readArea: Reader = (text) => {
  const [first, second] = (within(text, SENTENCES) ?? []).map(polynomialIn);
  return first && second ? (locale) => between(first, second, locale) : null;
};

function polynomialIn(source: string): Univariate | null {
  const parsed = parseExpression(source);
  const isOfX = parsed.ok && [...symbolsOf(parsed.value)].every((name) => name === "x");
  return isOfX ? univariate(parsed.value, "x") : null;
}

function between(f: Univariate, g: Univariate, locale: Locale): Solution | null {
  const difference = subtractUnivariates(f, g);
  const found = difference.length > 2 ? polynomialRoots(difference, "x", locale) : null;
  const ends = found?.roots.map(surdToRational) ?? [];
  if (ends.length < 2 || !ends.every((end) => end !== null)) return null;
  const [a, b] = [f, g].map((curve) => printUnivariate(curve, "x"));
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "求交点", "Where the curves meet"),
      text: `$$${a} = ${b}$$\n${say(locale, "得", "This gives")} ${ends.map((end) => `$x = ${printRational(end)}$`).join(say(locale, "，", ", "))}${say(locale, "。", ".")}`,
    },
  ];
  let total = ZERO;
  for (const [index, low] of ends.slice(0, -1).entries()) {
    const high = ends[index + 1] ?? low;
    const middle = divideRationals(addRationals(low, high), rational(2));
    const upper =
      valueAt(difference, middle).numerator > 0n ? difference : subtractUnivariates([], difference);
    const part = definite(upper, low, high);
    steps.push(integralStep(upper, low, high, part, locale));
    total = addRationals(total, part);
  }
  return concluded(steps, total, ends.length > 2, locale);
}

function definite(f: Univariate, low: Rational, high: Rational): Rational {
  const primitive = [ZERO, ...f.map((value, degree) => divideRationals(value, rational(degree + 1)))];
  return subtractRationals(valueAt(primitive, high), valueAt(primitive, low));
}

function integralStep(
  f: Univariate,
  low: Rational,
  high: Rational,
  value: Rational,
  locale: Locale,
): SolverStep {
  return {
    kind: "compute",
    title: say(locale, "上面的减去下面的，积分", "Integrate the upper minus the lower"),
    text: `$$\\int_{${printRational(low)}}^{${printRational(high)}} \\left(${printUnivariate(f, "x")}\\right)\\,dx = ${printRational(value)}$$`,
  };
}

function concluded(steps: SolverStep[], total: Rational, several: boolean, locale: Locale): Solution {
  const final = printRational(total);
  const text = say(locale, `各部分的面积之和是 $${final}$。`, `The parts together have the area $${final}$.`);
  const last: SolverStep = { kind: "conclude", title: say(locale, "相加", "Add the parts"), text };
  return { steps: several ? [...steps, last] : steps, final };
}
