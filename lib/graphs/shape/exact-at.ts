import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, FunctionName } from "@/lib/algebra/expression";
import { equalRationals, type Rational, rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { evaluateSurd, type Surd } from "@/lib/algebra/surd";

/** What everybody knows of functions whose values are seldom fractions: argument to value. */
const KNOWN: Partial<Record<FunctionName, [at: number, value: number]>> = {
  sin: [0, 0],
  tan: [0, 0],
  sinh: [0, 0],
  tanh: [0, 0],
  arcsin: [0, 0],
  arctan: [0, 0],
  cos: [0, 1],
  cosh: [0, 1],
  sec: [0, 1],
  exp: [0, 1],
  ln: [1, 0],
  log: [1, 0],
  lb: [1, 0],
};

/** The exact value of an expression in one letter at `value`; null where it is not known. */
export function exactAt(e: Expression, name: string, value: Expression): Rational | Surd | null {
  const put = withKnown(substitute(e, name, value));
  return evaluateExact(put) ?? evaluateSurd(put);
}

/** With known values put in, in sums and products; what is inside other functions stays. */
function withKnown(e: Expression): Expression {
  switch (e.type) {
    case "add":
      return { ...e, terms: e.terms.map(withKnown) };
    case "multiply":
      return { ...e, factors: e.factors.map(withKnown) };
    case "negate":
      return { ...e, operand: withKnown(e.operand) };
    case "divide":
      return { ...e, numerator: withKnown(e.numerator), denominator: withKnown(e.denominator) };
    case "function":
      return known(e);
    case "power": {
      const exponent = e.base.type === "constant" ? evaluateExact(e.exponent) : null;
      return exponent?.numerator === 0n ? number(1) : e;
    }
    default:
      return e;
  }
}

function known(e: Extract<Expression, { type: "function" }>): Expression {
  const [at, value] = KNOWN[e.name] ?? [];
  const argument = e.operands[0] && evaluateExact(e.operands[0]);
  if (at === undefined || value === undefined || !argument) return e;
  return equalRationals(argument, rational(at)) ? number(value) : e;
}

function number(value: number): Expression {
  return { type: "number", value: rational(value) };
}
