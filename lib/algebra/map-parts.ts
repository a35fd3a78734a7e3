import type { Expression } from "./expression";

/** The expression with each of its direct parts put through `put`. */
export function mapParts(e: Expression, put: (part: Expression) => Expression): Expression {
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
      return { ...e, operands: e.operands.map(put), ...(e.base ? { base: put(e.base) } : {}) };
    case "plusMinus":
      return { type: "plusMinus", left: e.left && put(e.left), right: put(e.right) };
    case "bound":
      return {
        ...e,
        body: put(e.body),
        ...(e.from ? { from: put(e.from) } : {}),
        ...(e.to ? { to: put(e.to) } : {}),
      };
    case "matrix":
      return { ...e, rows: e.rows.map((row) => row.map(put)) };
    case "negate":
    case "factorial":
    case "percent":
    case "degree":
      return { ...e, operand: put(e.operand) };
    default:
      return e;
  }
}
