import type { Expression } from "./expression";

/** The expression with `name` replaced by `value` everywhere. */
export function substitute(e: Expression, name: string, value: Expression): Expression {
  const put = (part: Expression) => substitute(part, name, value);
  switch (e.type) {
    case "symbol":
      return e.name === name ? value : e;
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
        body: e.variable === name ? e.body : put(e.body),
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
