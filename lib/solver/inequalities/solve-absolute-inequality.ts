import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  negateRational,
  ONE,
  type Rational,
  subtractRationals,
  ZERO,
} from "@/lib/algebra/rational";
import { printUnivariate, type Univariate, univariate } from "@/lib/algebra/univariate";
import type { Locale } from "@/lib/i18n/locale";
import { splitAbsolute } from "../equations/absolute-values";
import { rationalSurd } from "../equations/polynomial-roots";
import { type Solution, say } from "../solution";
import type { Order } from "../solve-inequality";
import { FLIPPED, SIGNS } from "./order";
import { printPieces } from "./print-pieces";

/** `|ax + b|` compared with a number; null for another kind. */
export function solveAbsoluteInequality(
  left: Expression,
  order: Order,
  right: Expression,
  name: string,
  locale: Locale,
): Solution | null {
  const split = splitAbsolute(left, right, name);
  const [bars, ...others] = split?.special ?? [];
  const inside = bars && univariate(bars.inner, name);
  if (!split || !bars || others.length > 0 || inside?.length !== 2 || split.rest.length > 1) return null;
  const bound = divideRationals(negateRational(split.rest[0] ?? ZERO), bars.coefficient);
  const turned = bars.coefficient.numerator < 0n ? FLIPPED[order] : order;
  const given = {
    kind: "understand" as const,
    title: say(locale, "要解的不等式", "The inequality to solve"),
    text: `${say(locale, "解不等式 ", "Solve the inequality ")}$${printLatex(left)} ${SIGNS[order]} ${printLatex(right)}$`,
  };
  const inner = printUnivariate(inside, name);
  const isolated = {
    kind: "derive" as const,
    title: say(locale, "把绝对值单独留在一边", "Leave the absolute value alone on one side"),
    text: `$$\\left|${inner}\\right| ${SIGNS[turned]} ${printUnivariate(bound.numerator === 0n ? [] : [bound], name)}$$`,
  };
  const steps = [given, isolated];
  const negative = bound.numerator < 0n;
  const inward = turned === "<" || turned === "<=";
  if (negative || (bound.numerator === 0n && (turned === "<" || turned === ">="))) {
    const final = inward
      ? say(locale, "\\text{无解}", "\\text{no solution}")
      : say(locale, "\\text{任意实数}", "\\text{every real number}");
    const text = say(locale, "绝对值总是大于或等于 0。", "An absolute value is never below 0.");
    return { steps: [...steps, { kind: "conclude", title: say(locale, "下结论", "Conclude"), text }], final };
  }
  const ends = endsOf(inside, bound);
  const closed = turned === "<=" || turned === ">=";
  const [low, high] = ends.map(rationalSurd);
  const size = printUnivariate(bound.numerator === 0n ? [] : [bound], name);
  const [less, more] = closed ? ["\\le", "\\ge"] : ["<", ">"];
  const rewritten =
    bound.numerator === 0n
      ? `$$${inner} ${inward ? "=" : "\\ne"} 0$$`
      : inward
        ? `$$-${size} ${less} ${inner} ${less} ${size}$$`
        : `$${inner} ${less} -${size}$ ${say(locale, "或", "or")} $${inner} ${more} ${size}$`;
  const pieces = inward
    ? [{ low, high, includesLow: closed, includesHigh: closed }]
    : [
        { high: low, includesLow: false, includesHigh: closed },
        { low: high, includesLow: closed, includesHigh: false },
      ];
  const final = printPieces(pieces, name, locale);
  return {
    steps: [
      ...steps,
      {
        kind: "derive",
        title: inward
          ? say(locale, "小于：夹在两个数之间", "Less than: between two numbers")
          : say(locale, "大于：在两个数之外", "Greater than: outside two numbers"),
        text: rewritten,
      },
      { kind: "conclude", title: say(locale, "解出未知数", "Solve for the unknown"), text: `$$${final}$$` },
    ],
    final,
  };
}

/** Where the inside is minus the bound and the bound, ascending. */
function endsOf([shift = ZERO, slope = ONE]: Univariate, bound: Rational): [Rational, Rational] {
  const at = (value: Rational) => divideRationals(subtractRationals(value, shift), slope);
  const [a, b] = [at(negateRational(bound)), at(bound)];
  return slope.numerator < 0n ? [b, a] : [a, b];
}
