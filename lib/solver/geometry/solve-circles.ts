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
  type Circle,
  centreOf,
  distanceSquared,
  inBrackets,
  type Line,
  lineAt,
  printCircle,
  printPoint,
  printSum,
  radiusSquared,
  samePoint,
  simplest,
  square,
} from "./line";

/** Centre and radius, by completing the squares. */
export function solveCentreRadius(
  circle: Circle,
  asked: "both" | "centre" | "radius",
  locale: Locale,
): Solution | null {
  const [centre, squared] = [centreOf(circle), radiusSquared(circle)];
  const radius = squareRoot(squared);
  if (!radius) return null;
  const given = `${printSum([
    [rational(1), "x^{2}"],
    [rational(1), "y^{2}"],
    [circle.d, "x"],
    [circle.e, "y"],
    [circle.f, ""],
  ])} = 0`;
  const steps: SolverStep[] = [
    {
      kind: "derive",
      title: say(locale, "配方，化为标准方程", "Complete the squares"),
      text: `$$${given}$$\n$$${printCircle(centre, squared)}$$`,
    },
    {
      kind: "conclude",
      title: say(locale, "读出圆心和半径", "Read off centre and radius"),
      text: say(
        locale,
        `圆心是 $${printPoint(centre)}$，半径是 $\\sqrt{${printRational(squared)}} = ${printSurd(radius)}$。`,
        `The centre is $${printPoint(centre)}$, the radius is $\\sqrt{${printRational(squared)}} = ${printSurd(radius)}$.`,
      ),
    },
  ];
  const both = `\\text{${say(locale, "圆心", "centre")} } ${printPoint(centre)}, r = ${printSurd(radius)}`;
  return { steps, final: { both, centre: printPoint(centre), radius: printSurd(radius) }[asked] };
}

/** The equation of a circle by centre and radius. */
export function solveCircleEquation(centre: Point, radius: Rational, locale: Locale): Solution | null {
  if (radius.numerator <= 0n) return null;
  return {
    steps: [standardForm(centre, square(radius), locale)],
    final: printCircle(centre, square(radius)),
  };
}

function standardForm(centre: Point, squared: Rational, locale: Locale): SolverStep {
  return {
    kind: "derive",
    title: say(
      locale,
      "圆的标准方程：到圆心的距离等于半径",
      "The circle's equation: the distance from the centre is the radius",
    ),
    text: `$$${printCircle(centre, squared)}$$`,
  };
}

/** A circle with this centre through a point. */
export function solveCircleThrough(centre: Point, p: Point, locale: Locale): Solution | null {
  if (samePoint(centre, p)) return null;
  const squared = distanceSquared(centre, p);
  const gaps = [[p.x, centre.x] as const, [p.y, centre.y] as const]
    .map(([a, b]) => `\\left(${printRational(a)} - ${inBrackets(b)}\\right)^{2}`)
    .join(" + ");
  return {
    steps: [
      {
        kind: "compute",
        title: say(
          locale,
          "半径的平方：圆心到这一点的距离的平方",
          "The radius squared: from the centre to the point",
        ),
        text: `$$r^{2} = ${gaps} = ${printRational(squared)}$$`,
      },
      standardForm(centre, squared, locale),
    ],
    final: printCircle(centre, squared),
  };
}

/** The circle on a diameter. */
export function solveDiameterCircle(p: Point, q: Point, locale: Locale): Solution | null {
  const centre = {
    x: divideRationals(addRationals(p.x, q.x), rational(2)),
    y: divideRationals(addRationals(p.y, q.y), rational(2)),
  };
  const rest = solveCircleThrough(centre, p, locale);
  if (!rest) return null;
  const text = say(
    locale,
    `圆心是直径的中点 $${printPoint(centre)}$。`,
    `The centre is the middle of the diameter, $${printPoint(centre)}$.`,
  );
  return {
    steps: [
      {
        kind: "compute",
        title: say(locale, "圆心：直径的中点", "The centre: the midpoint of the diameter"),
        text,
      },
      ...rest.steps,
    ],
    final: rest.final,
  };
}

/** The circle through three points; null when they lie on a line. */
export function solveThreePointCircle(
  points: [Point, Point, Point],
  asked: "equation" | "centre" | "radius",
  locale: Locale,
): Solution | null {
  const [p, q, r] = points;
  // Subtracting the circle's equation at two points leaves a linear equation for the centre.
  const [first, second] = [q, r].map((other) => ({
    a: multiplyRationals(rational(2), subtractRationals(other.x, p.x)),
    b: multiplyRationals(rational(2), subtractRationals(other.y, p.y)),
    c: subtractRationals(
      addRationals(square(other.x), square(other.y)),
      addRationals(square(p.x), square(p.y)),
    ),
  }));
  if (!first || !second) return null;
  const determinant = cross(first.a, second.b, second.a, first.b);
  if (determinant.numerator === 0n) return null;
  const centre = {
    x: divideRationals(cross(first.c, second.b, second.c, first.b), determinant),
    y: divideRationals(cross(first.a, second.c, second.a, first.c), determinant),
  };
  const squared = distanceSquared(centre, p);
  if (points.some((point) => subtractRationals(distanceSquared(centre, point), squared).numerator !== 0n))
    return null;
  const radius = squareRoot(squared);
  if (!radius) return null;
  const equation = (row: typeof first) =>
    `$$${printSum([
      [row.a, "x"],
      [row.b, "y"],
    ])} = ${printRational(row.c)}$$`;
  const steps: SolverStep[] = [
    {
      kind: "plan",
      title: say(locale, "圆心到三点的距离相等", "The centre is equally far from all three points"),
      text: `${say(locale, "两两相等，去括号后得到圆心坐标的方程组：", "Setting distances equal and removing brackets gives a system for the centre:")}\n${equation(first)}\n${equation(second)}`,
    },
    {
      kind: "derive",
      title: say(locale, "解方程组得圆心", "Solve it for the centre"),
      text: say(locale, `圆心是 $${printPoint(centre)}$。`, `The centre is $${printPoint(centre)}$.`),
    },
  ];
  const rest = solveCircleThrough(centre, p, locale);
  if (!rest) return null;
  return {
    steps: [...steps, ...rest.steps],
    final: { equation: rest.final, centre: printPoint(centre), radius: printSurd(radius) }[asked],
  };
}

function cross(a: Rational, b: Rational, c: Rational, d: Rational): Rational {
  return subtractRationals(multiplyRationals(a, b), multiplyRationals(c, d));
}

/** Whether a line crosses, touches or misses a circle. */
export function solveLineCircle(given: Line, circle: Circle, locale: Locale): Solution {
  const [line, centre, squared] = [simplest(given), centreOf(circle), radiusSquared(circle)];
  const value = lineAt(line, centre);
  const bottom = addRationals(square(line.a), square(line.b));
  const distance = divideRationals(square(value), bottom);
  const gap = subtractRationals(distance, squared).numerator;
  const [zh, en] =
    gap < 0n ? ["相交", "they intersect"] : gap === 0n ? ["相切", "tangent"] : ["相离", "they do not meet"];
  const size = value.numerator < 0n ? negateRational(value) : value;
  return {
    steps: [
      {
        kind: "derive",
        title: say(locale, "圆心和半径", "Centre and radius"),
        text: say(
          locale,
          `圆心 $${printPoint(centre)}$，半径的平方是 $${printRational(squared)}$。`,
          `The centre is $${printPoint(centre)}$, the square of the radius is $${printRational(squared)}$.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "圆心到直线的距离的平方", "The square of the centre's distance from the line"),
        text: `$$d^{2} = \\frac{${printRational(size)}^{2}}{${inBrackets(line.a)}^{2} + ${inBrackets(line.b)}^{2}} = ${printRational(distance)}$$`,
      },
      {
        kind: "conclude",
        title: say(locale, "比较", "Compare"),
        text: `$$${printRational(distance)} ${gap < 0n ? "<" : gap === 0n ? "=" : ">"} ${printRational(squared)}$$`,
      },
    ],
    final: `\\text{${say(locale, zh, en)}}`,
  };
}
