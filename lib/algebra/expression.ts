import type { Rational } from "./rational";

/** Functions of one argument that the parser knows; `log` is base 10, `ln` natural, `lb` base 2. */
export const FUNCTION_NAMES = [
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arcsin",
  "arccos",
  "arctan",
  "sinh",
  "cosh",
  "tanh",
  "ln",
  "log",
  "lb",
  "exp",
  "abs",
  "floor",
  "ceil",
  "gcd",
  "lcm",
  "binomial",
  "max",
  "min",
  "mod",
  "det",
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/**
 * A mathematical expression: immutable, exact. Subtraction is `add` of `negate`; a quotient keeps its own node so
 * that steps and prints look as they were written. Roots are `root` (degree as a node); degrees are `degree`.
 */
export type Expression =
  | {
      type: "number";
      value: Rational /** As written, when it was a decimal: its digits after the point. */;
      decimals?: number;
    }
  | { type: "symbol"; name: string }
  | { type: "constant"; name: "pi" | "e" | "i" | "infinity" }
  | { type: "add"; terms: readonly Expression[] }
  | { type: "multiply"; factors: readonly Expression[] }
  | { type: "divide"; numerator: Expression; denominator: Expression }
  | { type: "negate"; operand: Expression }
  | { type: "power"; base: Expression; exponent: Expression }
  | { type: "root"; radicand: Expression; index: Expression }
  | {
      type: "function";
      name: FunctionName;
      operands: readonly Expression[] /** The base in `\log_2 x`. */;
      base?: Expression;
    }
  | { type: "factorial"; operand: Expression }
  | { type: "percent"; operand: Expression }
  | { type: "degree"; operand: Expression }
  | { type: "plusMinus"; left: Expression | null; right: Expression }
  | BoundExpression
  | {
      type: "matrix";
      rows: readonly (readonly Expression[])[] /** Written `(a, b)`: a point or a vector. */;
      tuple?: true;
    };

/**
 * An expression with a letter of its own: `Σ_{variable=from}^{to} body`, Π likewise, `∫_{from}^{to} body d variable`
 * (without `from`: any antiderivative), the derivative of `body`, the limit of `body` where `variable` goes to `to`
 * (from one side only where `side` says so).
 */
export type BoundExpression = {
  type: "bound";
  kind: "sum" | "product" | "integral" | "derivative" | "limit";
  variable: string;
  body: Expression;
  from?: Expression;
  to?: Expression;
  side?: "above" | "below";
};

export type RelationOperator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~";

/** `a = b = c` is one chain; `~` is "about equal". */
export type Relation = {
  type: "relation";
  sides: readonly Expression[];
  operators: readonly RelationOperator[];
};

/** The result of parsing: never a guess. `position` is the UTF-16 offset of the trouble in the source. */
export type ParseResult<T> = { ok: true; value: T } | { ok: false; position: number; reason: ParseFailure };

export type ParseFailure =
  | "empty"
  | "unknown_command"
  | "unexpected"
  | "unbalanced"
  | "ambiguous"
  | "too_long"
  | "text";
