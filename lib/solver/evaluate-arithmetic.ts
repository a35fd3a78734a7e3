import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { printLatex, printRational } from "@/lib/algebra/print-latex";
import { partsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import { type Solution, type SolverStep, say } from "./solution";

const STEPS_MAX = 40;

/** Works out an expression of numbers, one operation at a time in the order of operations; null when it is not exact. */
export function evaluateArithmetic(expression: Expression, locale: Locale): Solution | null {
  const value = evaluateExact(expression);
  if (!value) return null;
  const decimal = containsDecimal(expression);
  const steps: SolverStep[] = [];
  let current = expression;
  while (current.type !== "number" && steps.length < STEPS_MAX) {
    const next = reduceOnce(current);
    if (!next) return null;
    steps.push({
      kind: "compute",
      title: ruleOf(next.rule, locale),
      text: `$${printLatex(current, decimal)} = ${printLatex(next.expression, decimal)}$`,
    });
    current = next.expression;
  }
  if (current.type !== "number") return null;
  return { steps, final: printRational(value, decimal) };
}

/** Does the first operation whose operands are numbers already: innermost, then leftmost. */
function reduceOnce(e: Expression): { expression: Expression; rule: Expression["type"] } | null {
  const parts = partsOf(e);
  const at = parts.findIndex((part) => part.type !== "number");
  if (at < 0) {
    const value = evaluateExact(e);
    return value && { expression: { type: "number", value }, rule: e.type };
  }
  const inner = reduceOnce(parts[at] as Expression);
  return inner && { expression: replacePart(e, at, inner.expression), rule: inner.rule };
}

function replacePart(e: Expression, at: number, part: Expression): Expression {
  const put = (parts: readonly Expression[]) => parts.map((old, index) => (index === at ? part : old));
  switch (e.type) {
    case "add":
      return { ...e, terms: put(e.terms) };
    case "multiply":
      return { ...e, factors: put(e.factors) };
    case "divide":
      return at === 0 ? { ...e, numerator: part } : { ...e, denominator: part };
    case "power":
      return at === 0 ? { ...e, base: part } : { ...e, exponent: part };
    case "root":
      return at === 0 ? { ...e, index: part } : { ...e, radicand: part };
    case "function":
      return { ...e, operands: put(e.operands) };
    case "negate":
    case "factorial":
    case "percent":
    case "degree":
      return { ...e, operand: part };
    default:
      return e;
  }
}

function ruleOf(type: Expression["type"], locale: Locale): string {
  const rules: Partial<Record<Expression["type"], [string, string]>> = {
    add: ["加减法", "Add and subtract"],
    multiply: ["乘法", "Multiply"],
    divide: ["除法", "Divide"],
    power: ["乘方", "Raise to the power"],
    root: ["开方", "Take the root"],
    negate: ["取相反数", "Take the opposite"],
    factorial: ["阶乘", "Factorial"],
    percent: ["百分数化为小数或分数", "Write the percentage as a fraction"],
    function: ["求函数值", "Value of the function"],
  };
  const [zh, en] = rules[type] ?? ["计算", "Compute"];
  return say(locale, zh, en);
}

function containsDecimal(e: Expression): boolean {
  return (e.type === "number" && e.decimals !== undefined) || partsOf(e).some(containsDecimal);
}
