import type { Expression } from "./expression";
import { partsOf, someExpression } from "./symbols";

/** The two expressions that one ± stands for, or the expression itself without ±; null with several, which may go together or not. */
export function expandSigns(e: Expression): Expression[] | null {
  const count = countSigns(e);
  if (count === 0) return [e];
  if (count > 1) return null;
  return [choose(e, 1), choose(e, -1)];
}

function countSigns(e: Expression): number {
  return (e.type === "plusMinus" ? 1 : 0) + partsOf(e).reduce((sum, part) => sum + countSigns(part), 0);
}

function choose(e: Expression, sign: 1 | -1): Expression {
  if (!someExpression(e, ({ type }) => type === "plusMinus")) return e;
  const of = (part: Expression) => choose(part, sign);
  switch (e.type) {
    case "plusMinus": {
      const right: Expression = sign === 1 ? e.right : { type: "negate", operand: e.right };
      return e.left ? { type: "add", terms: [e.left, right] } : right;
    }
    case "add":
      return { ...e, terms: e.terms.map(of) };
    case "multiply":
      return { ...e, factors: e.factors.map(of) };
    case "divide":
      return { ...e, numerator: of(e.numerator), denominator: of(e.denominator) };
    case "power":
      return { ...e, base: of(e.base), exponent: of(e.exponent) };
    case "root":
      return { ...e, radicand: of(e.radicand) };
    case "negate":
    case "percent":
    case "degree":
    case "factorial":
      return { ...e, operand: of(e.operand) };
    default:
      return e;
  }
}
