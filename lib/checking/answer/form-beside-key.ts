import type { Expression } from "@/lib/algebra/expression";
import { rationalForm } from "@/lib/algebra/normal-form";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import type { AnswerForm } from "../verdict";
import { hasForm, isPrime, valueIn } from "./answer-form";
import { squeeze } from "./squeeze";

const PERCENT = /%\s*$/;

/**
 * Whether an answer of the right value is in the form asked for, with the expected answer to show what can be had; null
 * where that is not certain.
 */
export function hasFormBesideKey(
  given: string,
  form: Exclude<AnswerForm, "any">,
  key: string,
): boolean | null {
  // 25% is no decimal where 0.25 was expected.
  if (form === "decimal" && PERCENT.test(given) && !PERCENT.test(key)) return false;
  const own = hasForm(given, form);
  if (own !== null) return own;
  const [value, best] = [valueIn(given), valueIn(key)];
  if (squeeze(given) === squeeze(key) && isPlainly(given, value, form)) return true;
  return value && best && isBehind(value, best, form) ? false : null;
}

/** Written as the key is, and of a kind in which no more can be asked for. */
function isPlainly(given: string, value: Expression | null, form: AnswerForm): boolean {
  if (form === "exact") return !/\.\d/.test(given);
  if (form === "decimal") return /^[-+\d.,%]+$/.test(given.replace(/\s/g, ""));
  return form === "simplified" && value !== null && isOneFunction(value);
}

/** `3\ln 2`, `\sin 2x`: a number times one function of something simple. */
function isOneFunction(e: Expression): boolean {
  if (e.type === "negate") return isOneFunction(e.operand);
  if (e.type === "multiply") {
    const [number, call, ...others] = e.factors;
    return number?.type === "number" && call !== undefined && others.length === 0 && isOneFunction(call);
  }
  if (e.type !== "function" || e.operands.length !== 1) return false;
  const [operand] = e.operands;
  // `\sin 30^\circ` has a value to be worked out.
  if (operand && symbolsOf(operand).size === 0 && !/^(?:ln|log|lb)$/.test(e.name)) return false;
  const isPower = operand?.type === "number" && /^(?:ln|log|lb)$/.test(e.name) && !isPrime(operand);
  return (
    operand !== undefined &&
    !isPower &&
    !someExpression(operand, ({ type }) => /^(?:function|add|divide|power)$/.test(type))
  );
}

/** A sum where the key is a product, a quotient by letters where the key has none below the bar. */
function isBehind(value: Expression, best: Expression, form: AnswerForm): boolean {
  if (form === "factored") return value.type === "add" && isProduct(best);
  if (form !== "simplified" || value.type !== "divide" || symbolsOf(value.denominator).size === 0)
    return false;
  const shape = rationalForm(best);
  return shape?.denominator.size === 1 && shape.denominator.has("");
}

/** Two factors with letters, or a power of one. */
function isProduct(e: Expression): boolean {
  if (e.type === "negate") return isProduct(e.operand);
  if (e.type === "power") return e.exponent.type === "number" && symbolsOf(e.base).size > 0;
  if (e.type !== "multiply") return false;
  const withLetters = e.factors.filter((factor) => symbolsOf(factor).size > 0);
  return withLetters.length > 1 || withLetters.some(isProduct);
}
