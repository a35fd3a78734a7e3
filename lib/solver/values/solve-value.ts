import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { evaluateSurd, printSurd, type Surd } from "@/lib/algebra/surd";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "../solution";
import { knownValue } from "./known-values";
import { rationalPower } from "./rational-power";

/** The value of an expression with sines, cosines, tangents and logarithms that all have exact values; null for others. */
export function solveValue(e: Expression, locale: Locale): Solution | null {
  const seen: SolverStep[] = [];
  const put = replaceKnown(e, (from, to) => {
    const value = evaluateSurd(to);
    const text = `$$${printLatex(from)} = ${value ? printSurd(value) : printLatex(to)}$$`;
    if (!seen.some((step) => step.text === text))
      seen.push({
        kind: "compute",
        title:
          from.type === "function" && /^l/.test(from.name)
            ? say(locale, "对数：底数的几次方等于它", "A logarithm: to which power must the base be raised")
            : from.type === "power"
              ? say(locale, "分数指数：先开方，再乘方", "A fraction above: first the root, then the power")
              : say(locale, "特殊角的三角函数值", "The values at special angles"),
        text,
      });
  });
  const value = put && evaluateSurd(put);
  if (!value || seen.length === 0) return null;
  const final = printSurd(value);
  if (e.type !== "function" && e.type !== "power")
    seen.push({
      kind: "compute",
      title: say(locale, "代入计算", "Put the values in"),
      text: `$$${printLatex(e)} = ${final}$$`,
    });
  return { steps: seen, final };
}

/** The exact value of such an expression, or null. */
export function surdValue(e: Expression): Surd | null {
  const put = replaceKnown(e, () => {});
  return put && evaluateSurd(put);
}

/** The expression with every known value put in; null where a function has none. */
function replaceKnown(e: Expression, tell: (from: Expression, to: Expression) => void): Expression | null {
  const all = (parts: readonly Expression[]) => {
    const put = parts.map((part) => replaceKnown(part, tell));
    return put.every((part) => part !== null) ? put : null;
  };
  switch (e.type) {
    case "function": {
      const value = knownValue(e);
      if (value) tell(e, value);
      return value;
    }
    case "add": {
      const terms = all(e.terms);
      return terms && { ...e, terms };
    }
    case "multiply": {
      const factors = all(e.factors);
      return factors && { ...e, factors };
    }
    case "negate": {
      const operand = replaceKnown(e.operand, tell);
      return operand && { ...e, operand };
    }
    case "divide": {
      const [numerator, denominator] = all([e.numerator, e.denominator]) ?? [];
      return numerator && denominator ? { ...e, numerator, denominator } : null;
    }
    case "power": {
      const [known, exponent] = [evaluateExact(e.base), evaluateExact(e.exponent)];
      const rooted = known && exponent && rationalPower(known, exponent);
      if (rooted) {
        const value: Expression = { type: "number", value: rooted };
        tell(e, value);
        return value;
      }
      const base = replaceKnown(e.base, tell);
      return base && { ...e, base };
    }
    case "number":
    case "root":
      return e;
    default:
      return null;
  }
}
