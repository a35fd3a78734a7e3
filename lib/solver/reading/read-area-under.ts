import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { rationalToNumber } from "@/lib/algebra/rational";
import { univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { number } from "../build-expression";
import { polynomialRoots, surdToRational } from "../equations/polynomial-roots";
import { integrate } from "../integrate";
import { isNowhereBelow } from "../integration/is-nowhere-below";
import { type Reader, within } from "../reader";
import { type Solution, say } from "../solution";
import { hasBareLogarithm } from "./has-bare-logarithm";
import { inOneLetter, withoutLetters } from "./in-one-letter";

const CURVE = "y\\s*=\\s*([^,，;；、=\\p{Script=Han}]+?)";
const AT = "x\\s*=\\s*([^,，;；、=\\p{Script=Han}]{1,20}?)";
const INTERVAL = "\\[\\s*([^,，;=\\[\\]]{1,20})\\s*[,，]\\s*([^,，;=\\[\\]]{1,20})\\s*\\]";

const FIND_EN = "(?:find|calculate|compute|determine|what is) the area";
const NAME_EN = "(?:the )?(?:(?:curve|graph of|parabola|line|function) )?";
const AXIS_EN = "(?:the )?x-axis";
const FROM_TO_EN = `(?:from|between) ${AT} (?:to|and) ${AT}`;
const OVER_EN = `(?:on|over|in|for x in) (?:the interval )?${INTERVAL}`;

const FIND_ZH = "(?:求|计算)?\\s*(?:由)?";
const NAME_ZH = "(?:曲线|抛物线|函数|正弦曲线|余弦曲线|直线)?\\s*";
const AXIS_ZH = "\\s*(?:x\\s*轴|y\\s*=\\s*0)";
const JOINT_ZH = "\\s*(?:与|和|、|,|及|以及)\\s*";
const ENCLOSED_ZH =
  "\\s*(?:所)?围(?:成)?(?:的)?(?:封闭|平面)?(?:的)?(?:图形|区域)?(?:的)?面积(?:是多少|为)?$";

/** A curve, and both ends between which it is looked at. */
const SENTENCES = [
  new RegExp(`^${FIND_EN} (?:of the region )?(?:under|below) ${NAME_EN}${CURVE},? (?:${FROM_TO_EN})$`, "iu"),
  new RegExp(`^${FIND_EN} (?:of the region )?(?:under|below) ${NAME_EN}${CURVE},? ${OVER_EN}$`, "iu"),
  new RegExp(
    `^${FIND_EN} (?:of the region )?between ${NAME_EN}${CURVE} and ${AXIS_EN},? (?:${FROM_TO_EN})$`,
    "iu",
  ),
  new RegExp(
    `^${FIND_EN} of the region (?:bounded|enclosed) by ${NAME_EN}${CURVE}, ${AXIS_EN},?(?: and)?(?: the lines)? ${AT},? and ${AT}$`,
    "iu",
  ),
  new RegExp(
    `^${FIND_EN} of the region (?:bounded|enclosed) by ${NAME_EN}${CURVE}, ${AXIS_EN}, ${AT},? and ${AT}$`,
    "iu",
  ),
  new RegExp(
    `^${FIND_ZH}${NAME_ZH}${CURVE}${JOINT_ZH}${AXIS_ZH}${JOINT_ZH}(?:直线)?\\s*${AT}${JOINT_ZH}(?:直线)?\\s*${AT}${ENCLOSED_ZH}`,
    "u",
  ),
  new RegExp(
    `^${FIND_ZH}${NAME_ZH}${CURVE}${JOINT_ZH}(?:直线)?\\s*${AT}${JOINT_ZH}(?:直线)?\\s*${AT}${JOINT_ZH}${AXIS_ZH}${ENCLOSED_ZH}`,
    "u",
  ),
  new RegExp(
    `^${FIND_ZH}${NAME_ZH}${CURVE}${JOINT_ZH}${AXIS_ZH}\\s*在(?:区间)?\\s*${INTERVAL}\\s*(?:上|内|中)?${ENCLOSED_ZH}`,
    "u",
  ),
  new RegExp(
    `^${FIND_ZH}${NAME_ZH}${CURVE}\\s*在(?:区间)?\\s*${INTERVAL}\\s*(?:上|内|中)?(?:的图[像象])?${JOINT_ZH}${AXIS_ZH}${ENCLOSED_ZH}`,
    "u",
  ),
];

/** A curve that meets the axis once, and the other end. */
const ONE_END = [
  new RegExp(
    `^${FIND_EN} of the region (?:bounded|enclosed) by ${NAME_EN}${CURVE}, ${AXIS_EN},? and (?:the line )?${AT}$`,
    "iu",
  ),
  new RegExp(
    `^${FIND_ZH}${NAME_ZH}${CURVE}${JOINT_ZH}${AXIS_ZH}${JOINT_ZH}(?:直线)?\\s*${AT}${ENCLOSED_ZH}`,
    "u",
  ),
  new RegExp(
    `^${FIND_ZH}${NAME_ZH}${CURVE}${JOINT_ZH}(?:直线)?\\s*${AT}${JOINT_ZH}${AXIS_ZH}${ENCLOSED_ZH}`,
    "u",
  ),
];

/** The area between a curve that is nowhere below the x-axis, the axis and two upright lines. */
export const readAreaUnder: Reader = (text) => {
  if (hasBareLogarithm(text)) return null;
  const parts = within(text, SENTENCES);
  const [curve = "", first = "", second] = parts ?? within(text, ONE_END) ?? [];
  const given = curve ? inOneLetter(curve) : null;
  if (given?.name !== "x") return null;
  const one = withoutLetters(first);
  const other = second === undefined ? onlyZero(given.expression) : withoutLetters(second);
  if (!one || !other) return null;
  const [a, b] = [evaluateNumber(one), evaluateNumber(other)];
  // "From 3 to 1" may be meant with a sign.
  if (second !== undefined ? !(a < b) : a === b) return null;
  return (locale) => under(given.expression, a < b ? [one, other] : [other, one], locale);
};

function under(e: Expression, bounds: [Expression, Expression], locale: Locale): Solution | null {
  const ends = bounds.map((bound) => evaluateNumber(bound)) as [number, number];
  // Where the curve goes below the axis, "under" means two things.
  const solution = isNowhereBelow(e, "x", ends) ? integrate(e, "x", bounds, locale) : null;
  const plan = {
    kind: "plan" as const,
    title: say(locale, "面积是定积分", "The area is a definite integral"),
    text: say(
      locale,
      "在两端之间曲线不在 $x$ 轴下方，所以面积等于函数从左端到右端的定积分。",
      "Between the ends the curve is nowhere below the $x$-axis, so the area is the integral from the left end to the right.",
    ),
  };
  return solution && { ...solution, steps: [plan, ...solution.steps] };
}

/** Where the function is 0, if that is one place. */
function onlyZero(e: Expression): Expression | null {
  if (e.type === "root") return onlyZero(e.radicand);
  if (e.type === "multiply" && e.factors.length === 2) {
    const [factor, inner] = e.factors;
    return factor && inner && (evaluateExact(factor)?.numerator ?? 0n) !== 0n ? onlyZero(inner) : null;
  }
  const polynomial = univariate(e, "x");
  const [root, ...others] =
    polynomial && polynomial.length > 1 ? (polynomialRoots(polynomial, "x", "en")?.roots ?? []) : [];
  const value = root && others.length === 0 ? surdToRational(root) : null;
  return value && Number.isFinite(rationalToNumber(value)) ? number(value) : null;
}
