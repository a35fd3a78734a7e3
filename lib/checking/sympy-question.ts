import type { BoundExpression, Expression } from "@/lib/algebra/expression";
import { partsOf, symbolsOf } from "@/lib/algebra/symbols";
import { findDifference } from "./judge/judge-letters";
import { readSide } from "./judge/read-side";
import { splitRelation } from "./split-relation";
import type { SympyQuestion, SympyTree } from "./sympy-tree";

const SIDES_MAX = 6;
const NODES_MAX = 200;
const NAME = /^[A-Za-z]\w{0,30}$/;

/** A claim as a question to SymPy; null where a side is not read with certainty, only names something, or has units. */
export function sympyQuestion(claim: string, mayFail: boolean): SympyQuestion | null {
  const sides = readSides(claim);
  const trees = sides?.map(sympyTree);
  if (!sides || !trees || trees.some((tree) => tree === null)) return null;
  const whole = [...new Set(sides.flatMap(countingLetters))];
  return { sides: trees.flatMap((tree) => (tree ? [tree] : [])), whole, mayFail };
}

/** A point that shows two sides to differ: without one of our own, nobody's word makes a claim false. */
export function pointAgainst(claim: string): string | null {
  const [left, right] = readSides(claim) ?? [];
  return left && right ? findDifference(left, right) : null;
}

function readSides(claim: string): Expression[] | null {
  const split = splitRelation(claim);
  if (!split?.operators.every((operator) => operator === "=") || split.sides.length > SIDES_MAX) return null;
  const read = split.sides.map(({ text }) => readSide(text).read);
  if (read.some((side) => !side || side.units.length > 0 || side.bare.type === "symbol")) return null;
  const sides = read.flatMap((side) => (side ? [side.bare] : []));
  return sides.reduce((sum, side) => sum + sizeOf(side), 0) <= NODES_MAX ? sides : null;
}

function sizeOf(e: Expression): number {
  return partsOf(e).reduce((sum, part) => sum + sizeOf(part), 1);
}

/** An expression for SymPy; null for what it would read otherwise than we do. */
export function sympyTree(e: Expression): SympyTree | null {
  switch (e.type) {
    case "number":
      return ["n", `${e.value.numerator}`, `${e.value.denominator}`];
    case "symbol":
      return NAME.test(e.name) ? ["s", e.name] : null;
    case "constant":
      return ["c", e.name];
    case "add":
      return node("+", e.terms);
    case "multiply":
      return node("*", e.factors);
    case "divide":
      return node("/", [e.numerator, e.denominator]);
    case "negate":
      return node("-", [e.operand]);
    case "power":
      return node("^", [e.base, e.exponent]);
    case "root":
      return node("root", [e.radicand, e.index]);
    case "factorial":
      return node("!", [e.operand]);
    case "percent":
      return node("%", [e.operand]);
    case "degree":
      return node("deg", [e.operand]);
    case "function":
      return functionTree(e);
    case "bound":
      return boundTree(e);
    default:
      return null;
  }
}

function node(name: string, parts: readonly Expression[]): SympyTree | null {
  const trees = parts.map(sympyTree);
  return trees.every((tree) => tree !== null) ? [name, ...trees] : null;
}

/** `\log` without a base is read in more than one way. */
function functionTree(e: Extract<Expression, { type: "function" }>): SympyTree | null {
  if (e.name === "det" || e.name === "mod" || (e.name === "log" && !e.base)) return null;
  return e.base ? node("logb", [...e.operands, e.base]) : node(`f:${e.name}`, e.operands);
}

function boundTree(e: BoundExpression): SympyTree | null {
  const body = sympyTree(e.body);
  if (!body || !NAME.test(e.variable)) return null;
  // An antiderivative is one up to a constant, which a difference of two does not know.
  if (e.kind === "integral" && !e.from) return null;
  const [from, to] = [e.from && sympyTree(e.from), e.to && sympyTree(e.to)];
  if (e.from && !from) return null;
  if (e.to && !to) return null;
  return [
    `b:${e.kind}`,
    e.variable,
    body,
    ...(from ? [from] : []),
    ...(to ? [to] : []),
    ...(e.side ? [e.side] : []),
  ];
}

/** Letters in the bounds of sums and products: they count. */
function countingLetters(e: Expression): string[] {
  const parts = e.type === "bound" && (e.kind === "sum" || e.kind === "product") ? [e.from, e.to] : [];
  const own = parts.flatMap((part) => (part ? [...symbolsOf(part)] : []));
  return [...own, ...partsOf(e).flatMap(countingLetters)];
}
