import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  greatestCommonDivisor,
  multiplyRationals,
  type Rational,
  rational,
  rationalToNumber,
} from "@/lib/algebra/rational";

/** The functions of an angle whose equations are solved. */
export type AngleFunction = "sin" | "cos" | "tan";

/** How angles are written. */
export type AngleUnit = "degrees" | "radians";

/** Where an unknown angle may lie, in multiples of π, with the unit in which that was said. */
export type AngleRange = {
  low: number;
  high: number;
  lowClosed: boolean;
  highClosed: boolean;
  unit: AngleUnit;
};

const NEAR = 1e-11;

/** The angles of one period (π for tan, 2π for the others) with a whole number of 30° or 45°, in multiples of π. */
export function anglesWith(name: AngleFunction, value: number): Rational[] {
  const period = periodOf(name);
  const parts = [6, 4].flatMap((bottom) =>
    Array.from({ length: period * bottom }, (_, top) => rational(top, bottom)),
  );
  const found = new Map<string, Rational>();
  for (const angle of parts) {
    const at = Math.PI * rationalToNumber(angle);
    if (name === "tan" && Math.abs(Math.cos(at)) < NEAR) continue;
    if (Math.abs(Math[name](at) - value) < NEAR) found.set(`${angle.numerator}/${angle.denominator}`, angle);
  }
  return [...found.values()].sort((a, b) => rationalToNumber(a) - rationalToNumber(b));
}

/** In multiples of π. */
export function periodOf(name: AngleFunction): 1 | 2 {
  return name === "tan" ? 1 : 2;
}

/** The angles of a range that differ from one of these by whole periods. */
export function anglesIn(range: AngleRange, angles: readonly Rational[], period: Rational): Rational[] {
  const size = rationalToNumber(period);
  const farthest = Math.max(...angles.map((angle) => Math.abs(rationalToNumber(angle))), 0);
  const [from, to] = [
    Math.floor((range.low - farthest) / size) - 1,
    Math.ceil((range.high + farthest) / size) + 1,
  ];
  const all = angles.flatMap((angle) =>
    Array.from({ length: to - from + 1 }, (_, index) =>
      addRationals(angle, multiplyRationals(period, rational(from + index))),
    ),
  );
  return all
    .filter((angle) => isIn(range, rationalToNumber(angle)))
    .sort((a, b) => rationalToNumber(a) - rationalToNumber(b));
}

function isIn({ low, high, lowClosed, highClosed }: AngleRange, at: number): boolean {
  const [below, above] = [at - low, high - at];
  return (lowClosed ? below > -NEAR : below > NEAR) && (highClosed ? above > -NEAR : above > NEAR);
}

/** `75^\circ`, or `\frac{5\pi}{6}`. */
export function printAngleIn(unit: AngleUnit, angle: Rational): string {
  if (unit === "radians") return printAngle(angle);
  const degrees = rational(angle.numerator * 180n, angle.denominator);
  return `${printRational(degrees)}^\\circ`;
}

/** `\frac{5\pi}{6}` */
export function printAngle({ numerator, denominator }: Rational): string {
  const common = greatestCommonDivisor(numerator, denominator);
  const [top, bottom] = [numerator / common, denominator / common];
  if (top === 0n) return "0";
  const size = top < 0n ? -top : top;
  const pi = size === 1n ? "\\pi" : `${size}\\pi`;
  return (top < 0n ? "-" : "") + (bottom === 1n ? pi : `\\frac{${pi}}{${bottom}}`);
}
