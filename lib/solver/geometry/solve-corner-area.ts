import { printRational } from "@/lib/algebra/print-latex";
import {
  divideRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, say } from "../solution";
import type { Point } from "./canonical-sentence";
import { inBrackets, printPoint } from "./line";

/** The area of a triangle by its corners. */
export function solveTriangleArea([p, q, r]: [Point, Point, Point], locale: Locale): Solution {
  const product = (a: Rational, b: Rational) => multiplyRationals(a, b);
  const [ux, uy] = [subtractRationals(q.x, p.x), subtractRationals(q.y, p.y)];
  const [vx, vy] = [subtractRationals(r.x, p.x), subtractRationals(r.y, p.y)];
  const cross = subtractRationals(product(ux, vy), product(vx, uy));
  const size = cross.numerator < 0n ? negateRational(cross) : cross;
  const area = printRational(divideRationals(size, rational(2)));
  const inner = `${inBrackets(ux)} \\times ${inBrackets(vy)} - ${inBrackets(vx)} \\times ${inBrackets(uy)}`;
  return {
    steps: [
      {
        kind: "plan",
        title: say(locale, "从一个顶点出发的两条边", "Two sides from one corner"),
        text: `${say(locale, "两条边的向量是 ", "As vectors they are ")}$${printPoint({ x: ux, y: uy })}$ ${say(locale, "和", "and")} $${printPoint({ x: vx, y: vy })}$`,
      },
      {
        kind: "compute",
        title: say(locale, "面积：交叉相乘之差的一半", "Area: half the difference of the cross products"),
        text: `$$\\frac{1}{2} \\times \\left|${inner}\\right| = ${area}$$`,
      },
    ],
    final: area,
  };
}
