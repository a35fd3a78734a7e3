import type { BoundExpression, Expression } from "./expression";

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
    case "bound":
      return [e.body, ...(e.from ? [e.from] : []), ...(e.to ? [e.to] : [])];
    case "matrix":
      return e.rows.flat();
    case "negate":
    case "factorial":
    case "percent":
    case "degree":
      return [e.operand];
    default:
      return [];
  }
}

/** The names of the letters in an expression; a sum's or an integral's own letter is not one of them. */
export function symbolsOf(expression: Expression): Set<string> {
  if (expression.type === "symbol") return new Set([expression.name]);
  const names = new Set(partsOf(expression).flatMap((part) => [...symbolsOf(part)]));
  if (expression.type === "bound" && !isOpen(expression)) {
    names.delete(expression.variable);
    for (const part of [expression.from, expression.to])
      for (const name of part ? symbolsOf(part) : []) names.add(name);
  }
  return names;
}

/** Whether its letter is seen from outside: a derivative and an antiderivative are functions of it. */
function isOpen(e: BoundExpression): boolean {
  return e.kind === "derivative" || (e.kind === "integral" && !e.from);
}

/** Whether any part of an expression, itself included, is of this kind. */
export function someExpression(e: Expression, is: (part: Expression) => boolean): boolean {
  return is(e) || partsOf(e).some((part) => someExpression(part, is));
}
