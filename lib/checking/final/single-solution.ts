import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";

type Direction = "rises" | "falls" | "still";

/**
 * Whether an equation in one letter has at most one real solution, because one side less the other only rises or only
 * falls wherever it is defined. Only what is plainly so: sums, multiples, odd powers, roots, exponentials, logarithms.
 */
export function hasOneSolutionAtMost({ sides, operators }: Relation, name: string): boolean {
  const [left, right] = sides;
  if (operators.join() !== "=" || !left || !right) return false;
  const direction = directionOf({ type: "add", terms: [left, { type: "negate", operand: right }] }, name);
  return direction === "rises" || direction === "falls";
}

function directionOf(e: Expression, name: string): Direction | null {
  if (!symbolsOf(e).has(name)) return "still";
  switch (e.type) {
    case "symbol":
      return "rises";
    case "negate":
      return turned(directionOf(e.operand, name));
    case "add":
      return e.terms.map((term) => directionOf(term, name)).reduce(together);
    case "multiply":
      return scaled(e.factors, name);
    case "divide":
      return signed(directionOf(e.numerator, name), symbolsOf(e.denominator).size > 0 ? null : e.denominator);
    case "power":
      return ofPower(e.base, e.exponent, name);
    case "root":
      return directionOf(e.radicand, name);
    case "function":
      return ofFunction(e, name);
    default:
      return null;
  }
}

function turned(direction: Direction | null): Direction | null {
  return direction === "rises" ? "falls" : direction === "falls" ? "rises" : direction;
}

function together(a: Direction | null, b: Direction | null): Direction | null {
  if (a === null || b === null) return null;
  if (a === "still") return b;
  return b === "still" || a === b ? a : null;
}

/** One factor has the letter; the others are numbers. */
function scaled(factors: readonly Expression[], name: string): Direction | null {
  const moving = factors.filter((factor) => symbolsOf(factor).has(name));
  const others = factors.filter((factor) => !symbolsOf(factor).has(name));
  const [only] = moving;
  if (!only || moving.length > 1) return null;
  return signed(directionOf(only, name), { type: "multiply", factors: others });
}

/** Times or over a number: its sign matters. */
function signed(direction: Direction | null, by: Expression | null): Direction | null {
  const value = by && evaluateBounds(by);
  if (!value || Math.abs(value.value) <= 2 * value.radius) return null;
  return value.value > 0 ? direction : turned(direction);
}

function ofPower(base: Expression, exponent: Expression, name: string): Direction | null {
  if (!symbolsOf(exponent).has(name)) {
    const exact = evaluateExact(exponent);
    const odd = exact?.denominator === 1n && exact.numerator > 0n && exact.numerator % 2n === 1n;
    return odd ? directionOf(base, name) : null;
  }
  if (symbolsOf(base).size > 0) return null;
  return byBase(directionOf(exponent, name), base);
}

function ofFunction(e: Extract<Expression, { type: "function" }>, name: string): Direction | null {
  const [operand] = e.operands;
  if (!operand || e.operands.length > 1) return null;
  const inner = directionOf(operand, name);
  if (e.name === "log" && e.base) return symbolsOf(e.base).size > 0 ? null : byBase(inner, e.base);
  return /^(?:ln|log|lb|exp|sinh|tanh|arctan|arcsin)$/.test(e.name)
    ? inner
    : e.name === "arccos"
      ? turned(inner)
      : null;
}

/** Exponentials and logarithms rise above base 1 and fall below it. */
function byBase(direction: Direction | null, base: Expression): Direction | null {
  const value =
    base.type === "constant" && base.name === "e" ? { value: Math.E, radius: 0 } : evaluateBounds(base);
  if (!value || value.value <= 0 || Math.abs(value.value - 1) <= 1e-9 + 2 * value.radius) return null;
  return value.value > 1 ? direction : turned(direction);
}
