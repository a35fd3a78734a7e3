import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { printSurd, squareRoot } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import type { Point } from "./canonical-sentence";
import {
  distanceSquared,
  inBrackets,
  type Line,
  lineAt,
  lineThrough,
  printLine,
  printPoint,
  printSlopeForm,
  printSum,
  samePoint,
  simplest,
  square,
} from "./line";

/** The distance of two points, by Pythagoras. */
export function solveDistance(p: Point, q: Point, locale: Locale): Solution | null {
  const root = squareRoot(distanceSquared(p, q));
  if (!root) return null;
  const final = printSurd(root);
  const gaps = [difference(q.x, p.x), difference(q.y, p.y)].map((gap) => `\\left(${gap}\\right)^{2}`);
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "两点间距离公式（勾股定理）", "The distance formula (Pythagoras)"),
        text: `$$d = \\sqrt{${gaps.join(" + ")}} = \\sqrt{${printRational(distanceSquared(p, q))}} = ${final}$$`,
      },
    ],
    final,
  };
}

function difference(a: Rational, b: Rational): string {
  return `${printRational(a)} - ${inBrackets(b)}`;
}

export function solveMidpoint(p: Point, q: Point, locale: Locale): Solution {
  const middle = midpoint(p, q);
  const half = (a: Rational, b: Rational, value: Rational) =>
    `\\frac{${printRational(a)} + ${inBrackets(b)}}{2} = ${printRational(value)}`;
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "中点：坐标的平均数", "The midpoint: the mean of the coordinates"),
        text: `$$x = ${half(p.x, q.x, middle.x)}$$\n$$y = ${half(p.y, q.y, middle.y)}$$`,
      },
    ],
    final: printPoint(middle),
  };
}

function midpoint(p: Point, q: Point): Point {
  return {
    x: divideRationals(addRationals(p.x, q.x), rational(2)),
    y: divideRationals(addRationals(p.y, q.y), rational(2)),
  };
}

function slopeStep(p: Point, q: Point, locale: Locale): SolverStep {
  const slope = divideRationals(subtractRationals(q.y, p.y), subtractRationals(q.x, p.x));
  return {
    kind: "compute",
    title: say(locale, "斜率：竖直的变化除以水平的变化", "Slope: the rise divided by the run"),
    text: `$$k = \\frac{${difference(q.y, p.y)}}{${difference(q.x, p.x)}} = ${printRational(slope)}$$`,
  };
}

/** The slope of the line through two points; null where it is upright. */
export function solveSlope(p: Point, q: Point, locale: Locale): Solution | null {
  if (subtractRationals(q.x, p.x).numerator === 0n) return null;
  const slope = divideRationals(subtractRationals(q.y, p.y), subtractRationals(q.x, p.x));
  return { steps: [slopeStep(p, q, locale)], final: printRational(slope) };
}

/** The line through two points. */
export function solveLineThrough(p: Point, q: Point, locale: Locale): Solution | null {
  if (samePoint(p, q)) return null;
  const line = lineThrough(p, q);
  if (line.b.numerator === 0n)
    return {
      steps: [
        {
          kind: "derive",
          title: say(locale, "横坐标相同：竖直的直线", "Equal x: an upright line"),
          text: `$$${printSlopeForm(line)}$$`,
        },
      ],
      final: printSlopeForm(line),
    };
  return concludeLine(line, p, [slopeStep(p, q, locale)], locale);
}

/** The line through a point with a slope. */
export function solvePointSlope(p: Point, slope: Rational, locale: Locale): Solution {
  return concludeLine(lineWithSlope(p, slope), p, [], locale);
}

function lineWithSlope(p: Point, slope: Rational): Line {
  return { a: slope, b: rational(-1), c: subtractRationals(p.y, multiplyRationals(slope, p.x)) };
}

/** Point-slope form, solved for y, and the check that the point lies on it. */
function concludeLine(line: Line, p: Point, steps: SolverStep[], locale: Locale): Solution {
  const slope = negateRational(divideRationals(line.a, line.b));
  const final = printSlopeForm(line);
  const right = printSum([
    [rational(1), "x"],
    [negateRational(p.x), ""],
  ]);
  const left = printSum([
    [rational(1), "y"],
    [negateRational(p.y), ""],
  ]);
  return {
    steps: [
      ...steps,
      {
        kind: "derive",
        title: say(locale, "点斜式", "The point-slope form"),
        text: `$$${left} = ${inBrackets(slope)} \\left(${right}\\right)$$`,
      },
      {
        kind: "derive",
        title: say(locale, "整理", "Tidy"),
        text: `$$${final}$$\n${say(locale, "一般式是 ", "In general form: ")}$${printLine(simplest(line))}$`,
      },
    ],
    final,
  };
}

/** The line through a point parallel or at a right angle to another. */
export function solveRelatedLine(
  line: Line,
  p: Point,
  how: "parallel" | "perpendicular",
  locale: Locale,
): Solution {
  const [a, b] = how === "parallel" ? [line.a, line.b] : [line.b, negateRational(line.a)];
  const wanted: Line = { a, b, c: negateRational(lineAt({ a, b, c: rational(0) }, p)) };
  const whole = simplest(wanted);
  const form = printSum([
    [whole.a, "x"],
    [whole.b, "y"],
  ]);
  const why =
    how === "parallel"
      ? say(
          locale,
          "平行的直线，x 和 y 的系数相同（或成比例）。",
          "Parallel lines have the same coefficients of x and y.",
        )
      : say(
          locale,
          "垂直的直线，交换两个系数并改变其中一个的符号。",
          "For a line at a right angle, swap the two coefficients and change one sign.",
        );
  const put = `${inBrackets(whole.a)} \\times ${inBrackets(p.x)} + ${inBrackets(whole.b)} \\times ${inBrackets(p.y)}`;
  const value = addRationals(multiplyRationals(whole.a, p.x), multiplyRationals(whole.b, p.y));
  const final = printLine(whole);
  return {
    steps: [
      {
        kind: "plan",
        title: how === "parallel" ? say(locale, "平行", "Parallel") : say(locale, "垂直", "At a right angle"),
        text: `${why}\n${say(locale, "设直线为 ", "Let the line be ")}$${form} + m = 0$${say(locale, "。", ".")}`,
      },
      {
        kind: "compute",
        title: say(locale, "把点代入", "Put the point in"),
        text: `$$${put} = ${printRational(value)}$$\n${say(locale, "所以 ", "So ")}$m = ${printRational(negateRational(value))}$${say(locale, "，直线是 ", " and the line is ")}$${final}$`,
      },
    ],
    final,
  };
}

/** The perpendicular bisector of a segment. */
export function solveBisector(p: Point, q: Point, locale: Locale): Solution | null {
  if (samePoint(p, q)) return null;
  const middle = midpoint(p, q);
  const rest = solveRelatedLine(lineThrough(p, q), middle, "perpendicular", locale);
  return { steps: [...solveMidpoint(p, q, locale).steps, ...rest.steps], final: rest.final };
}

/** The distance of a point from a line. */
export function solvePointLine(p: Point, given: Line, locale: Locale): Solution | null {
  const line = simplest(given);
  const squared = addRationals(square(line.a), square(line.b));
  const value = lineAt(line, p);
  const size = value.numerator < 0n ? negateRational(value) : value;
  const root = squareRoot(divideRationals(square(size), squared));
  if (!root) return null;
  const final = printSurd(root);
  const top = `${inBrackets(line.a)} \\times ${inBrackets(p.x)} + ${inBrackets(line.b)} \\times ${inBrackets(p.y)} + ${inBrackets(line.c)}`;
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "把直线写成一般式", "The line in general form"),
        text: `$$${printLine(line)}$$`,
      },
      {
        kind: "compute",
        title: say(locale, "点到直线的距离公式", "The distance of a point from a line"),
        text: `$$d = \\frac{\\left|${top}\\right|}{\\sqrt{${inBrackets(line.a)}^{2} + ${inBrackets(line.b)}^{2}}} = \\frac{${printRational(size)}}{\\sqrt{${printRational(squared)}}} = ${final}$$`,
      },
    ],
    final,
  };
}
