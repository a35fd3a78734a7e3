import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression, FunctionName } from "@/lib/algebra/expression";
import { partsOf } from "@/lib/algebra/symbols";

const FUNCTIONS = new Set<FunctionName>([
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arcsin",
  "arccos",
  "arctan",
  "sinh",
  "cosh",
  "tanh",
  "ln",
  "log",
  "lb",
  "exp",
  "abs",
]);
const TYPES = new Set<Expression["type"]>([
  "number",
  "symbol",
  "add",
  "multiply",
  "divide",
  "negate",
  "power",
  "root",
  "degree",
]);

/** `x^{2/3}` of negative numbers: schools do not agree whether it has a value. */
function isDisputed(e: Expression): boolean {
  const exponent = e.type === "power" ? evaluateExact(e.exponent) : null;
  return exponent !== null && exponent.denominator > 1n && exponent.denominator % 2n === 1n;
}

/** No function at school is longer; each part costs time at every point of a curve. */
const PARTS_MAX = 80;

/** Whether an expression is a function whose gaps and corners are all known from its form: no jumps, sums or matrices. */
export function isDrawable(e: Expression): boolean {
  return countParts(e) <= PARTS_MAX && isKnown(e);
}

function countParts(e: Expression): number {
  return partsOf(e).reduce((count, part) => count + countParts(part), 1);
}

function isKnown(e: Expression): boolean {
  const known =
    TYPES.has(e.type) ||
    (e.type === "constant" && (e.name === "pi" || e.name === "e")) ||
    (e.type === "function" && FUNCTIONS.has(e.name) && e.operands.length === 1);
  return known && !isDisputed(e) && partsOf(e).every(isKnown);
}
