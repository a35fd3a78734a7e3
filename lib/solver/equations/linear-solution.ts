import { printRational } from "@/lib/algebra/print-latex";
import { equalRationals, negateRational, ONE, type Rational } from "@/lib/algebra/rational";

/** The x of `slope·x + shift = value` as LaTeX, for a value that is no fraction, such as `\ln 5`. */
export function linearSolution(value: string, shift: Rational, slope: Rational): string {
  const none = shift.numerator === 0n;
  const size = shift.numerator < 0n ? negateRational(shift) : shift;
  const top = none ? value : `${value} ${shift.numerator < 0n ? "+" : "-"} ${printRational(size)}`;
  const turned = none ? `-${value}` : `${printRational(shift)} - ${value}`;
  const steep = slope.numerator < 0n ? negateRational(slope) : slope;
  const over = slope.numerator < 0n ? turned : top;
  if (equalRationals(steep, ONE)) return over;
  return none && slope.numerator < 0n
    ? `-\\frac{${value}}{${printRational(steep)}}`
    : `\\frac{${over}}{${printRational(steep)}}`;
}
