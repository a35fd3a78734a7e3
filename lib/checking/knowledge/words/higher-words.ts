import type { Expression } from "@/lib/algebra/expression";
import { someExpression } from "@/lib/algebra/symbols";
import { numberOf } from "../../final/polynomial-terms";
import { expressionOf, product, sum } from "./statements-of-words";
import type { Spoken, Stated } from "./word-rule";

/** Three terms of a geometric sequence: the middle one squared is the product of the others. */
export function geometric(formulas: readonly Spoken[]): Stated[] {
  const [a, b, c] = formulas.map(expressionOf);
  return a && b && c ? [{ left: product(b, b), right: product(a, c) }] : [];
}

/** Three terms of an arithmetic sequence: twice the middle one is the sum of the others. */
export function arithmetic(formulas: readonly Spoken[]): Stated[] {
  const [a, b, c] = formulas.map(expressionOf);
  return a && b && c ? [{ left: product(numberOf(2), b), right: sum(a, c) }] : [];
}

/** An eccentricity is c to a. */
export function eccentricity([told]: readonly Spoken[]): Stated[] {
  const value = told?.sides.at(-1);
  if (!value || someExpression(value, (part) => part.type === "symbol")) return [];
  return [{ left: { type: "divide", numerator: letter("c"), denominator: letter("a") }, right: value }];
}

/** "The sum of the first 4 terms is 15." */
export function firstTerms(formulas: readonly Spoken[], count: string): Stated[] {
  const [first, ...others] = formulas;
  const number = count === "§" ? (first?.source.trim() ?? "") : count;
  const value = (count === "§" ? others : formulas).at(-1);
  const right = value && expressionOf(value);
  return /^\d+$/.test(number) && right ? [{ left: letter(`S_${number}`), right }] : [];
}

/** Perpendicular vectors have the scalar product 0. */
export function perpendicular([a, b]: readonly Spoken[]): Stated[] {
  const [x, y] = [a && expressionOf(a), b && expressionOf(b)];
  const isVector = (e: Expression) =>
    someExpression(e, (part) => part.type === "symbol" && part.name.startsWith("→"));
  return x && y && isVector(x) && isVector(y) ? [{ left: product(x, y), right: numberOf(0) }] : [];
}

function letter(name: string): Expression {
  return { type: "symbol", name };
}
