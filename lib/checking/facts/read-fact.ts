import type { Expression, FunctionName } from "@/lib/algebra/expression";
import { readNumber } from "@/lib/algebra/read-number";
import type { Fact, NumberProperty } from "./fact";

/** A number as a group of a pattern. */
export const N = String.raw`(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)`;
/** A whole number as a group. */
export const W = String.raw`(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?![.,]\d)`;

export function num(text: string): Expression {
  const negative = text.startsWith("-");
  const value = readNumber(negative ? text.slice(1) : text);
  return negative ? { type: "negate", operand: value } : value;
}

export function whole(text: string): bigint {
  return BigInt(text.replace(/,/g, ""));
}

export function list(text: string): Expression[] {
  return (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(num);
}

export const sum = (...terms: Expression[]): Expression => ({ type: "add", terms });
export const negate = (operand: Expression): Expression => ({ type: "negate", operand });
export const product = (...factors: Expression[]): Expression => ({ type: "multiply", factors });
export const quotient = (numerator: Expression, denominator: Expression): Expression => ({
  type: "divide",
  numerator,
  denominator,
});
export const power = (base: Expression, exponent: Expression): Expression => ({
  type: "power",
  base,
  exponent,
});
export const root = (radicand: Expression, index: Expression): Expression => ({
  type: "root",
  radicand,
  index,
});
export const percent = (operand: Expression): Expression => ({ type: "percent", operand });
export const call = (name: FunctionName, ...operands: Expression[]): Expression => ({
  type: "function",
  name,
  operands,
});

export const equal = (left: Expression, right: Expression): Fact => ({ kind: "equal", left, right });

export function property(name: NumberProperty, number: string, negated: boolean): Fact {
  return { kind: "property", property: name, number: whole(number), negated };
}

export function divisible(number: string, divisor: string, negated: boolean): Fact | null {
  return whole(divisor) === 0n
    ? null
    : { kind: "divides", divisor: whole(divisor), number: whole(number), negated };
}

export function mean(values: Expression[]): Expression {
  return quotient(sum(...values), num(String(values.length)));
}

export function digitSum(number: string): Expression {
  return sum(...[...number.replace(/,/g, "")].map(num), num("0"));
}
