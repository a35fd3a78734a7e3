import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { printSurd, squareRoot } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import type { Point } from "./canonical-sentence";
import { inBrackets, type Line, printLine, printPoint, simplest, square } from "./line";

/** The slope of a line, where it has one. */
export function solveSlopeOfLine(given: Line, locale: Locale): Solution | null {
  const line = simplest(given);
  if (line.b.numerator === 0n) return null;
  const slope = negateRational(divideRationals(line.a, line.b));
  return {
    steps: [
      generalForm(line, locale),
      {
        kind: "compute",
        title: say(
          locale,
          "斜率等于 x 的系数除以 y 的系数的相反数",
          "The slope: minus the coefficient of x over that of y",
        ),
        text: `$$-\\frac{${printRational(line.a)}}{${printRational(line.b)}} = ${printRational(slope)}$$`,
      },
    ],
    final: printRational(slope),
  };
}

function generalForm(line: Line, locale: Locale): SolverStep {
  return {
    kind: "plan",
    title: say(locale, "把直线写成一般式", "The line in general form"),
    text: `$$${printLine(line)}$$`,
  };
}

/** Where a line crosses an axis: the number on that axis. */
export function solveIntercept(given: Line, axis: "x" | "y", locale: Locale): Solution | null {
  const line = simplest(given);
  const [own, other] = axis === "x" ? [line.a, "y"] : [line.b, "x"];
  if (own.numerator === 0n) return null;
  const value = negateRational(divideRationals(line.c, own));
  return {
    steps: [
      generalForm(line, locale),
      {
        kind: "compute",
        title: say(locale, `令 ${other} = 0`, `Put ${other} = 0`),
        text: say(
          locale,
          `当 $${other} = 0$ 时，$${axis} = ${printRational(value)}$。`,
          `Where $${other} = 0$ we have $${axis} = ${printRational(value)}$.`,
        ),
      },
    ],
    final: printRational(value),
  };
}

const ANGLES: readonly [slopeSquared: Rational, degrees: number][] = [
  [rational(1, 3), 30],
  [rational(1), 45],
  [rational(3), 60],
];

/** The angle that a line makes with the x axis, where it is one of the known. */
export function solveInclination(given: Line, locale: Locale): Solution | null {
  const line = simplest(given);
  if (line.b.numerator === 0n)
    return angle(90, say(locale, "直线垂直于 x 轴。", "The line is vertical."), locale);
  const slope = negateRational(divideRationals(line.a, line.b));
  if (slope.numerator === 0n)
    return angle(0, say(locale, "直线平行于 x 轴。", "The line is horizontal."), locale);
  const known = ANGLES.find(([squared]) => equalRationals(squared, square(slope)))?.[1];
  if (known === undefined) return null;
  const degrees = slope.numerator > 0n ? known : 180 - known;
  return angle(degrees, `$$\\tan ${degrees}^{\\circ} = ${printRational(slope)}$$`, locale);
}

function angle(degrees: number, text: string, locale: Locale): Solution {
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "斜率是倾斜角的正切", "The slope is the tangent of the angle"),
        text,
      },
    ],
    final: `${degrees}^{\\circ}`,
  };
}

/** The distance of two parallel lines; null where they cross. */
export function solveParallelDistance(one: Line, other: Line, locale: Locale): Solution | null {
  const [p, q] = [simplest(one), simplest(other)];
  if (!equalRationals(p.a, q.a) || !equalRationals(p.b, q.b)) return null;
  const gap = subtractRationals(p.c, q.c);
  const squared = addRationals(square(p.a), square(p.b));
  const root = squareRoot(divideRationals(square(gap), squared));
  if (!root || gap.numerator === 0n) return null;
  const size = gap.numerator < 0n ? negateRational(gap) : gap;
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "化成 x、y 系数相同的一般式", "In general form, with the same coefficients"),
        text: `$$${printLine(p)}$$\n$$${printLine(q)}$$`,
      },
      {
        kind: "compute",
        title: say(locale, "两平行线间的距离公式", "The distance of parallel lines"),
        text: `$$d = \\frac{\\left|${printRational(p.c)} - ${inBrackets(q.c)}\\right|}{\\sqrt{${inBrackets(p.a)}^{2} + ${inBrackets(p.b)}^{2}}} = \\frac{${printRational(size)}}{\\sqrt{${printRational(squared)}}} = ${printSurd(root)}$$`,
      },
    ],
    final: printSurd(root),
  };
}

/** A point mirrored in an axis, in the origin, or in the line y = x. */
export function solveMirror(
  { x, y }: Point,
  by: "x" | "y" | "origin" | "diagonal",
  locale: Locale,
): Solution {
  const [minusX, minusY] = [negateRational(x), negateRational(y)];
  const image = {
    x: { x, y: minusX, origin: minusX, diagonal: y }[by],
    y: { x: minusY, y, origin: minusY, diagonal: x }[by],
  };
  const rules = {
    x: say(locale, "关于 x 轴对称：横坐标不变，纵坐标变号", "In the x axis: x stays, y changes its sign"),
    y: say(locale, "关于 y 轴对称：纵坐标不变，横坐标变号", "In the y axis: y stays, x changes its sign"),
    origin: say(locale, "关于原点对称：两个坐标都变号", "In the origin: both change their signs"),
    diagonal: say(locale, "关于直线 y=x 对称：交换两个坐标", "In the line y = x: the two change places"),
  };
  const final = printPoint(image);
  return { steps: [{ kind: "derive", title: rules[by], text: `$${final}$` }], final };
}
