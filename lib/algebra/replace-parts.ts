import type { Expression } from "./expression";

/** The expression with every part for which `by` has another put in its place, from the outside in. */
export function replaceParts(e: Expression, by: (part: Expression) => Expression | null): Expression {
  const other = by(e);
  if (other) return other;
  const put = (part: Expression) => replaceParts(part, by);
  switch (e.type) {
    case "add":
      return { type: "add", terms: e.terms.map(put) };
    case "multiply":
      return { type: "multiply", factors: e.factors.map(put) };
    case "divide":
      return { type: "divide", numerator: put(e.numerator), denominator: put(e.denominator) };
    case "power":
      return { type: "power", base: put(e.base), exponent: put(e.exponent) };
    case "root":
      return { type: "root", radicand: put(e.radicand), index: put(e.index) };
    case "function":
      return { ...e, operands: e.operands.map(put) };
    case "negate":
    case "percent":
    case "factorial":
      return { ...e, operand: put(e.operand) };
    default:
      return e;
  }
}
