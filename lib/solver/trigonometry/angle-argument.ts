import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { divideRationals, type Rational, rational, subtractRationals, ZERO } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { someExpression } from "@/lib/algebra/symbols";

/** An angle `multiple · x + shift`, the shift in multiples of π. */
export type AngleArgument = { multiple: Rational; shift: Rational };

const MULTIPLE_MAX = 12n;
const HALF_TURN = 180;
const PI_NAME = "pi";

/** Reads `2x`, `x + \frac{\pi}{6}`, `x - 30^\circ`; null for an angle of another kind. */
export function angleArgument(e: Expression, name: string): AngleArgument | null {
  const half: Expression = { type: "number", value: rational(HALF_TURN) };
  const pi: Expression = { type: "symbol", name: PI_NAME };
  const inLetters = replaceParts(e, (part) => {
    if (part.type === "constant") return part.name === "pi" ? pi : null;
    if (part.type !== "degree") return null;
    const turned: Expression = { type: "multiply", factors: [part.operand, pi] };
    return { type: "divide", numerator: turned, denominator: half };
  });
  const form = rationalForm(inLetters);
  const divisor = form?.denominator.size === 1 ? form.denominator.get("") : undefined;
  if (!form || !divisor) return null;
  const [unknown, shift] = [form.numerator.get(`${name}^1`), form.numerator.get(`${PI_NAME}^1`)];
  const isLinear = [...form.numerator.keys()].every((key) => key === `${name}^1` || key === `${PI_NAME}^1`);
  if (!unknown || !isLinear) return null;
  const multiple = divideRationals(unknown, divisor);
  const isSmall = multiple.numerator <= MULTIPLE_MAX && multiple.denominator <= MULTIPLE_MAX;
  return multiple.numerator > 0n && isSmall
    ? { multiple, shift: shift ? divideRationals(shift, divisor) : ZERO }
    : null;
}

/** Whether an angle is written in degrees, or with π: `null` where neither is. */
export function unitOf(...sides: readonly Expression[]): "degrees" | "radians" | "both" | null {
  const [degrees, radians] = [
    sides.some((side) => someExpression(side, (part) => part.type === "degree")),
    sides.some((side) => someExpression(side, (part) => part.type === "constant" && part.name === "pi")),
  ];
  return degrees && radians ? "both" : degrees ? "degrees" : radians ? "radians" : null;
}

/** The unknown of which `multiple · x + shift` is the angle. */
export function unknownAt(angle: Rational, { multiple, shift }: AngleArgument): Rational {
  return divideRationals(subtractRationals(angle, shift), multiple);
}
