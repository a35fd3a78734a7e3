import type { Expression } from "./expression";

/** The direct parts of an expression, left to right. */
export function partsOf(e: Expression): readonly Expression[] {
  switch (e.type) {
    case "add":
      return e.terms;
    case "multiply":
      return e.factors;
    case "divide":
      return [e.numerator, e.denominator];
    case "power":
      return [e.base, e.exponent];
    case "root":
      return [e.index, e.radicand];
    case "function":
      return e.base ? [e.base, ...e.operands] : e.operands;
    case "plusMinus":
      return e.left ? [e.left, e.right] : [e.right];
    case "negate":
    case "factorial":
    case "percent":
    case "degree":
      return [e.operand];
    default:
      return [];
  }
}

/** The names of the letters in an expression. */
export function symbolsOf(expression: Expression): Set<string> {
  if (expression.type === "symbol") return new Set([expression.name]);
  return new Set(partsOf(expression).flatMap((part) => [...symbolsOf(part)]));
}
