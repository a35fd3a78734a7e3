import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { evaluateSurd, printSurd, type Surd } from "@/lib/algebra/surd";
import { partsOf } from "@/lib/algebra/symbols";

/** The exact value of an expression of numbers, square roots and absolute values; null when it has none or is not known. */
export function exactValue(e: Expression): Surd | null {
  const plain = withoutBars(e);
  return plain && evaluateSurd(plain);
}

/** The expression with each absolute value replaced by what it is, its inside being a number. */
function withoutBars(e: Expression): Expression | null {
  if (e.type === "function" && e.name === "abs") {
    const inner = e.operands[0] && withoutBars(e.operands[0]);
    if (!inner) return null;
    const size = evaluateNumber(inner);
    if (Number.isNaN(size)) return null;
    return size < 0 ? { type: "negate", operand: inner } : inner;
  }
  if (!partsOf(e).some(hasBars)) return e;
  const put = (parts: readonly Expression[]) => {
    const all = parts.map(withoutBars);
    return all.every((part) => part !== null) ? all : null;
  };
  switch (e.type) {
    case "add": {
      const terms = put(e.terms);
      return terms && { ...e, terms };
    }
    case "multiply": {
      const factors = put(e.factors);
      return factors && { ...e, factors };
    }
    case "negate": {
      const operand = withoutBars(e.operand);
      return operand && { ...e, operand };
    }
    case "divide": {
      const [numerator, denominator] = put([e.numerator, e.denominator]) ?? [];
      return numerator && denominator ? { ...e, numerator, denominator } : null;
    }
    case "power": {
      const base = withoutBars(e.base);
      return base && { ...e, base };
    }
    default:
      return null;
  }
}

function hasBars(e: Expression): boolean {
  return (e.type === "function" && e.name === "abs") || partsOf(e).some(hasBars);
}

/** A surd as an expression. */
export function surdExpression(value: Surd): Expression {
  const parsed = parseExpression(printSurd(value));
  if (!parsed.ok) throw new Error(`a printed surd does not parse: ${printSurd(value)}`);
  return parsed.value;
}
