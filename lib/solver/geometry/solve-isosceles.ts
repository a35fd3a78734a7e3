import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import { multiplySurds, printSurd, type Surd, squareRoot } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import type { Solve } from "../reader";
import { type SolverStep, say } from "../solution";

/** One or two sizes that are given. */
export type Known = readonly [number: Rational, other: Rational];

const HALF = rational(1, 2);
const STRAIGHT = rational(180);

/** The base angles by the vertex angle. */
export function baseAngle([vertex]: Known): Solve | null {
  const value = multiplyRationals(subtractRationals(STRAIGHT, vertex), HALF);
  if (value.numerator <= 0n) return null;
  return answered(`${printRational(value)}^\\circ`, (locale) => [
    equalAngles(locale),
    computed(`\\frac{180 - ${printRational(vertex)}}{2} = ${printRational(value)}`, locale),
  ]);
}

/** The vertex angle by a base angle. */
export function vertexAngle([base]: Known): Solve | null {
  const value = subtractRationals(STRAIGHT, multiplyRationals(rational(2), base));
  if (value.numerator <= 0n) return null;
  return answered(`${printRational(value)}^\\circ`, (locale) => [
    equalAngles(locale),
    computed(`180 - 2 \\times ${printRational(base)} = ${printRational(value)}`, locale),
  ]);
}

/** The area by a leg and the base. */
export function isoscelesArea([leg, base]: Known, unit: string): Solve | null {
  const half = multiplyRationals(base, HALF);
  const square = subtractRationals(multiplyRationals(leg, leg), multiplyRationals(half, half));
  const height = square.numerator > 0n ? squareRoot(square) : null;
  const area = height && times(height, half);
  if (!height || !area || base.numerator <= 0n) return null;
  const [l, h, b] = [leg, half, base].map((one) => printRational(one));
  return answered(withUnit(printSurd(area), unit, "^2"), (locale) => [
    {
      kind: "derive",
      title: say(locale, "三线合一：底边上的高平分底边", "The height to the base halves the base"),
      text: `$$\\sqrt{${l}^2 - \\left(${h}\\right)^2} = ${printSurd(height)}$$`,
    },
    computed(`\\frac{1}{2} \\times ${b} \\times ${printSurd(height)} = ${printSurd(area)}`, locale),
  ]);
}

/** The height of an equilateral triangle by its side. */
export function equilateralHeight([side]: Known, unit: string): Solve | null {
  const root = squareRoot(rational(3));
  const height = root && times(root, multiplyRationals(side, HALF));
  if (!height) return null;
  const s = printRational(side);
  return answered(withUnit(printSurd(height), unit), (locale) => [
    {
      kind: "derive",
      title: say(locale, "高平分底边，用勾股定理", "The height halves the base; Pythagoras"),
      text: `$$\\sqrt{${s}^2 - \\left(\\frac{${s}}{2}\\right)^2} = ${printSurd(height)}$$`,
    },
  ]);
}

/** The perimeter of an equilateral triangle by its side. */
export function perimeter([side]: Known, unit: string): Solve | null {
  const value = multiplyRationals(rational(3), side);
  return answered(withUnit(printRational(value), unit), (locale) => [
    computed(`3 \\times ${printRational(side)} = ${printRational(value)}`, locale),
  ]);
}

/** The side of an equilateral triangle by its perimeter. */
export function sideOfPerimeter([whole]: Known, unit: string): Solve | null {
  const value = divideRationals(whole, rational(3));
  return answered(withUnit(printRational(value), unit), (locale) => [
    computed(`${printRational(whole)} \\div 3 = ${printRational(value)}`, locale),
  ]);
}

/** The area of half a square by its longest side. */
export function areaOfHypotenuse([side]: Known, unit: string): Solve | null {
  const value = divideRationals(multiplyRationals(side, side), rational(4));
  const c = printRational(side);
  return answered(withUnit(printRational(value), unit, "^2"), (locale) => [
    computed(
      `\\frac{1}{2} \\times ${c} \\times \\frac{${c}}{2} = ${printRational(value)}`,
      locale,
      say(locale, "斜边上的高是斜边的一半", "The height to the hypotenuse is half of it"),
    ),
  ]);
}

/** The longest side of half a square by the others. */
export function hypotenuseOfLeg([leg]: Known, unit: string): Solve | null {
  const root = squareRoot(multiplyRationals(rational(2), multiplyRationals(leg, leg)));
  const l = printRational(leg);
  return (
    root &&
    answered(withUnit(printSurd(root), unit), (locale) => [
      computed(`\\sqrt{${l}^2 + ${l}^2} = ${printSurd(root)}`, locale, say(locale, "勾股定理", "Pythagoras")),
    ])
  );
}

/** The area of an equilateral triangle by its perimeter. */
export function areaOfPerimeter([whole]: Known, unit: string): Solve | null {
  const side = divideRationals(whole, rational(3));
  const root = squareRoot(rational(3));
  const area = root && times(root, divideRationals(multiplyRationals(side, side), rational(4)));
  const s = printRational(side);
  return (
    area &&
    answered(withUnit(printSurd(area), unit, "^2"), (locale) => [
      computed(`${printRational(whole)} \\div 3 = ${s}`, locale, say(locale, "边长", "The side")),
      computed(`\\frac{\\sqrt{3}}{4} \\times \\left(${s}\\right)^2 = ${printSurd(area)}`, locale),
    ])
  );
}

/** Of two sides either may come twice; only one way may leave a triangle. */
export function perimeterOfTwo([a, b]: Known, unit: string): Solve | null {
  const isTriangle = (leg: Rational, base: Rational) =>
    subtractRationals(multiplyRationals(rational(2), leg), base).numerator > 0n;
  const ways = (
    [
      [a, b],
      [b, a],
    ] as const
  ).filter(([leg, base]) => isTriangle(leg, base));
  const [[leg, base] = []] = ways;
  if (ways.length !== 1 || !leg || !base) return null;
  const value = addRationals(multiplyRationals(rational(2), leg), base);
  const [l, s] = [printRational(leg), printRational(base)];
  return answered(withUnit(printRational(value), unit), (locale) => [
    {
      kind: "plan",
      title: say(locale, "哪条边是腰", "Which side comes twice"),
      text: say(
        locale,
        `三角形两边之和大于第三边：$${s} + ${s} \\le ${l}$，腰不能是 ${s}，只能是 ${l}。`,
        `Two sides of a triangle are longer than the third: $${s} + ${s} \\le ${l}$, so the legs are not ${s} but ${l}.`,
      ),
    },
    computed(`2 \\times ${l} + ${s} = ${printRational(value)}`, locale),
  ]);
}

/** The base by the perimeter and a leg. */
export function baseOfPerimeter([whole, leg]: Known, unit: string): Solve | null {
  const legs = multiplyRationals(rational(2), leg);
  const base = subtractRationals(whole, legs);
  // Two sides of a triangle are longer than the third.
  if (base.numerator <= 0n || subtractRationals(legs, base).numerator <= 0n) return null;
  const value = printRational(base);
  return answered(withUnit(value, unit), (locale) => [
    computed(`${printRational(whole)} - 2 \\times ${printRational(leg)} = ${value}`, locale),
  ]);
}

/** A leg by the perimeter and the base. */
export function legOfPerimeter([whole, base]: Known, unit: string): Solve | null {
  const leg = multiplyRationals(subtractRationals(whole, base), HALF);
  if (base.numerator <= 0n || subtractRationals(multiplyRationals(rational(2), leg), base).numerator <= 0n)
    return null;
  const value = printRational(leg);
  return answered(withUnit(value, unit), (locale) => [
    computed(`\\frac{${printRational(whole)} - ${printRational(base)}}{2} = ${value}`, locale),
  ]);
}

function times(value: Surd, factor: Rational): Surd | null {
  return multiplySurds(value, new Map([[1n, factor]]));
}

function answered(final: string, steps: (locale: Locale) => SolverStep[]): Solve {
  return (locale) => ({ steps: steps(locale), final });
}

function withUnit(value: string, unit: string, power = ""): string {
  return unit ? `${value} \\text{ ${unit}}${power}` : value;
}

function equalAngles(locale: Locale): SolverStep {
  return {
    kind: "plan",
    title: say(locale, "等边对等角", "Equal sides have equal angles opposite"),
    text: say(
      locale,
      "等腰三角形的两个底角相等，三个角的和是 180 度。",
      "The two base angles are equal, and the three angles make 180 degrees.",
    ),
  };
}

function computed(text: string, locale: Locale, title = say(locale, "计算", "Compute")): SolverStep {
  return { kind: "compute", title, text: `$$${text}$$` };
}
