import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { numberOf } from "../final/polynomial-terms";
import { coefficientsOf, minus } from "./words/statements-of-words";

/** `(a-2)^2 + |b+3| = 0`: where a sum of what is never below 0 is 0, each part is; empty for other equations. */
export function vanishingParts(left: Expression, right: Expression): Expression[] {
  const [sum, zero] = isZero(right) ? [left, right] : [right, left];
  if (!isZero(zero)) return [];
  const terms = sum.type === "add" ? sum.terms : [sum];
  if (terms.length < 2 && sum.type !== "power" && sum.type !== "function" && sum.type !== "root") return [];
  const inner = terms.map(insideOf);
  return inner.every((part) => part !== null) ? (inner as Expression[]) : [];
}

function isZero(e: Expression): boolean {
  return evaluateExact(e)?.numerator === 0n;
}

/** What has to be 0 for a square, a magnitude or a root to be 0; a positive number in front changes nothing. */
function insideOf(e: Expression): Expression | null {
  if (e.type === "power" && e.exponent.type === "number" && isEven(e.exponent.value)) return e.base;
  if (e.type === "function" && e.name === "abs") return e.operands[0] ?? null;
  if (e.type === "root" && e.index.type === "number" && isEven(e.index.value)) return e.radicand;
  if (e.type !== "multiply" || e.factors.length !== 2) return null;
  const [share, factor] = e.factors;
  const positive = share && (evaluateExact(share)?.numerator ?? 0n) > 0n;
  return positive && factor ? insideOf(factor) : null;
}

function isEven({ numerator, denominator }: { numerator: bigint; denominator: bigint }): boolean {
  return denominator === 1n && numerator > 0n && numerator % 2n === 0n;
}

/** `2ax^2 + 3b = 20x^2 + 21` for every x: what must be 0 for each power; empty where it cannot hold for every x. */
export function coefficientsApart(left: Expression, right: Expression): Expression[] {
  if (!symbolsOf(left).has("x") || !symbolsOf(right).has("x")) return [];
  const parts = coefficientsOf(minus(left, right), "x") ?? [];
  const open = parts.filter((part) => symbolsOf(part).size > 0);
  const others = parts.filter((part) => symbolsOf(part).size === 0);
  return parts.length > 1 && others.every((part) => evaluateExact(part)?.numerator === 0n) ? open : [];
}

/** `A = 60°` makes sin A and cos A known; empty for what is no angle. */
export function ratiosOfAngle(left: Expression, right: Expression): [Expression, Expression][] {
  const isAngle = someExpression(
    right,
    (part) => part.type === "degree" || (part.type === "constant" && part.name === "pi"),
  );
  if (left.type !== "symbol" || !isAngle || symbolsOf(right).size > 0) return [];
  const ratio = (name: "sin" | "cos", operand: Expression): Expression => ({
    type: "function",
    name,
    operands: [operand],
  });
  return [
    [ratio("sin", left), ratio("sin", right)],
    [ratio("cos", left), ratio("cos", right)],
  ];
}

/** `x^{4m-3} = x` and `2^{x+1} = 2^4`: powers of one base are equal where their exponents are; null for other equations. */
export function equalExponents(left: Expression, right: Expression): [Expression, Expression] | null {
  const [a, b] = [powerOf(left), powerOf(right)];
  if (!a || !b || a.base !== b.base) return null;
  return [a.exponent, b.exponent];
}

function powerOf(e: Expression): { base: string; exponent: Expression } | null {
  if (e.type === "symbol") return { base: e.name, exponent: numberOf(1) };
  if (e.type === "power") {
    const inner = powerOf(e.base);
    return (
      inner && { base: inner.base, exponent: { type: "multiply", factors: [inner.exponent, e.exponent] } }
    );
  }
  if (e.type === "multiply") {
    const factors = e.factors.map(powerOf);
    const [first] = factors;
    if (!first || factors.some((factor) => factor?.base !== first.base)) return null;
    return {
      base: first.base,
      exponent: { type: "add", terms: factors.map((factor) => (factor ?? first).exponent) },
    };
  }
  return numberPower(e);
}

/** 81 as 3 to the 4. */
function numberPower(e: Expression): { base: string; exponent: Expression } | null {
  const value = evaluateExact(e);
  if (value?.denominator !== 1n || value.numerator < 2n) return null;
  for (let degree = 12; degree >= 2; degree--) {
    const root = evaluateExact({ type: "root", radicand: e, index: numberOf(degree) });
    if (root) return { base: `${root.numerator}`, exponent: numberOf(degree) };
  }
  return { base: `${value.numerator}`, exponent: numberOf(1) };
}
