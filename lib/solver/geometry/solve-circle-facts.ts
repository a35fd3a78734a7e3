import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  equalRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { printSurd, type Surd, squareRoot } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import type { Point } from "./canonical-sentence";
import {
  type Circle,
  centreOf,
  inBrackets,
  type Line,
  lineAt,
  printLine,
  printPoint,
  radiusSquared,
  simplest,
  square,
} from "./line";

/** The length that a circle cuts out of a line; null where they do not cross. */
export function solveChord(given: Line, circle: Circle, locale: Locale): Solution | null {
  const [line, centre, squared] = [simplest(given), centreOf(circle), radiusSquared(circle)];
  const bottom = addRationals(square(line.a), square(line.b));
  const distance = divideRationals(square(lineAt(line, centre)), bottom);
  const half = subtractRationals(squared, distance);
  const chord = half.numerator > 0n ? squareRoot(multiplyRationals(rational(4), half)) : null;
  if (!chord) return null;
  return {
    steps: [
      circleStep(centre, squared, locale),
      {
        kind: "compute",
        title: say(locale, "圆心到直线的距离的平方", "The square of the centre's distance from the line"),
        text: `$$d^{2} = \\frac{${inBrackets(lineAt(line, centre))}^{2}}{${inBrackets(line.a)}^{2} + ${inBrackets(line.b)}^{2}} = ${printRational(distance)}$$`,
      },
      {
        kind: "compute",
        title: say(
          locale,
          "垂径定理：半弦长的平方等于半径的平方减距离的平方",
          "Half the chord, by Pythagoras",
        ),
        text: `$$2\\sqrt{${printRational(squared)} - ${printRational(distance)}} = ${printSurd(chord)}$$`,
      },
    ],
    final: printSurd(chord),
  };
}

function circleStep(centre: Point, squared: Rational, locale: Locale): SolverStep {
  return {
    kind: "derive",
    title: say(locale, "圆心和半径", "Centre and radius"),
    text: say(
      locale,
      `圆心 $${printPoint(centre)}$，半径的平方是 $${printRational(squared)}$。`,
      `The centre is $${printPoint(centre)}$, the square of the radius is $${printRational(squared)}$.`,
    ),
  };
}

/** The tangent of a circle at a point on it; null for a point elsewhere. */
export function solveTangentAt(circle: Circle, p: Point, locale: Locale): Solution | null {
  const [centre, squared] = [centreOf(circle), radiusSquared(circle)];
  const [dx, dy] = [subtractRationals(p.x, centre.x), subtractRationals(p.y, centre.y)];
  if (!equalRationals(addRationals(square(dx), square(dy)), squared)) return null;
  const c = negateRational(addRationals(multiplyRationals(dx, p.x), multiplyRationals(dy, p.y)));
  const final = printLine(simplest({ a: dx, b: dy, c }));
  return {
    steps: [
      circleStep(centre, squared, locale),
      {
        kind: "plan",
        title: say(locale, "切线垂直于过切点的半径", "The tangent is at a right angle to the radius"),
        text: say(
          locale,
          `从圆心到切点，横坐标增加 $${printRational(dx)}$，纵坐标增加 $${printRational(dy)}$；它们就是切线方程中 x、y 的系数。`,
          `From the centre to the point x grows by $${printRational(dx)}$ and y by $${printRational(dy)}$: these are the coefficients of x and y in the tangent.`,
        ),
      },
      {
        kind: "conclude",
        title: say(locale, "把切点代入", "Put the point in"),
        text: say(locale, `切线是 $${final}$。`, `The tangent is $${final}$.`),
      },
    ],
    final,
  };
}

/** The area or the circumference of a circle given by its equation. */
export function solveCircleSize(
  circle: Circle,
  what: "area" | "circumference",
  locale: Locale,
): Solution | null {
  const squared = radiusSquared(circle);
  const radius = squareRoot(squared);
  if (!radius) return null;
  const final = what === "area" ? times(new Map([[1n, squared]])) : times(double(radius));
  return {
    steps: [
      circleStep(centreOf(circle), squared, locale),
      {
        kind: "compute",
        title:
          what === "area"
            ? say(locale, "面积公式", "The area of a circle")
            : say(locale, "周长公式", "The circumference"),
        text: what === "area" ? `$$S = \\pi r^{2} = ${final}$$` : `$$C = 2\\pi r = ${final}$$`,
      },
    ],
    final,
  };
}

const double = (value: Surd): Surd => new Map([...value].map(([root, c]) => [root, addRationals(c, c)]));

function times(value: Surd): string {
  const printed = printSurd(value);
  return printed === "1" ? "\\pi" : `${printed}\\pi`;
}
