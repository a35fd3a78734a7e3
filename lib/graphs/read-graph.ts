import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation, RelationOperator } from "@/lib/algebra/expression";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { printLatex } from "@/lib/algebra/print-latex";
import { symbolsOf } from "@/lib/algebra/symbols";
import { problemFormulas } from "@/lib/checking/problem-formulas";
import type { DrawnFunction, GraphQuestion } from "./graph";
import { isDrawable } from "./shape/is-drawable";
import { isIdentity } from "./shape/is-identity";

const PROBLEM_CHARS_MAX = 1500;
const FUNCTIONS_MAX = 2;
/** Not about the real line, or about whole numbers only. */
const OTHER_MATTERS = /\bcomplex\b|\bsequence\b|\bmod(?:ulo)?\b|复数|数列|同余/i;
const DEFINITION = /^(?:([a-zA-Z])\s*\(\s*([a-z])\s*\)|y)\s*=(?!=)\s*(.+)$/s;
const ORDER = new Set<RelationOperator>(["<", "<=", ">", ">="]);

type Found = { functions: DrawnFunction[]; relations: Relation[]; bounds: Relation[] };

/**
 * The functions that a problem is about: given as `f(x) = …` or `y = …`, or the two sides of its equation or inequality in
 * one letter. Null where a formula of it is not understood with certainty or says something else.
 */
export function readGraph(problem: string): GraphQuestion | null {
  if (problem.length > PROBLEM_CHARS_MAX || OTHER_MATTERS.test(problem)) return null;
  const found = sort(problemFormulas(problem));
  if (!found || found.relations.length > 1) return null;
  const [relation] = found.relations;
  const functions = distinct([...found.functions, ...sidesOf(relation)]);
  const variable = onlyLetter(functions.map(({ body }) => body));
  if (!variable || functions.length > FUNCTIONS_MAX) return null;
  // Both sides are among the functions: an order between them is one between what is drawn.
  if (relation && (functions.length !== FUNCTIONS_MAX || isIdentity(relation, variable))) return null;
  const range = rangeOf(found.bounds, variable);
  const operator = relation && orderOf(relation, functions);
  return range && { variable, functions: onAxis(functions), ...range, ...(operator ? { operator } : {}) };
}

/** Each formula by what it says; null at one that is none of these. */
function sort(formulas: string[]): Found | null {
  const found: Found = { functions: [], relations: [], bounds: [] };
  const bodies = new Map<string, string>();
  for (const formula of formulas) {
    const [, name, letter, body] = DEFINITION.exec(formula) ?? [];
    // What was given before is compared here, not given: `f(x) = g(x)`.
    if (body !== undefined && !bodies.has(`${name}(${letter})`)) {
      const drawn = definition(name, letter, body);
      if (!drawn) return null;
      found.functions.push(drawn);
      if (name) bodies.set(`${name}(${letter})`, body);
      continue;
    }
    const told = withBodies(formula, bodies);
    if (told !== null && !take(told, found)) return null;
  }
  return found;
}

function definition(
  name: string | undefined,
  letter: string | undefined,
  source: string,
): DrawnFunction | null {
  const parsed = parseExpression(source);
  if (!parsed.ok || !isDrawable(parsed.value) || letter === "n") return null;
  const letters = symbolsOf(parsed.value);
  if (letters.has("y") || (letter && [...letters].some((other) => other !== letter))) return null;
  const left = name ? `${name}\\left(${letter}\\right)` : "y";
  return { label: `${left} = ${printLatex(parsed.value, true)}`, body: parsed.value };
}

/** The formula with `f(x)` written out; null for what is only a value of a function that was given, as `f(3)`. */
function withBodies(formula: string, bodies: ReadonlyMap<string, string>): string | null {
  let text = formula;
  for (const [call, body] of bodies) text = text.replaceAll(call, `(${body})`);
  return [...bodies.keys()].some((call) => text.includes(`${call[0]}(`)) ? null : text;
}

/** Puts a statement where it belongs; false for one that is not understood. */
function take(formula: string, found: Found): boolean {
  const parsed = parseStatement(formula);
  if (!parsed.ok) return false;
  if (parsed.value.type !== "relation") return true;
  const relation = parsed.value;
  const letters = lettersOf(relation.sides);
  if (letters.size === 0) return true;
  if (isBound(relation)) {
    found.bounds.push(relation);
    return true;
  }
  const [operator, ...more] = relation.operators;
  const known = operator === "=" || (operator !== undefined && ORDER.has(operator));
  if (!known || more.length > 0 || letters.size > 1 || !relation.sides.every(isDrawable)) return false;
  found.relations.push(relation);
  return true;
}

/** `x > 2`, `0 \le x \le 5`, `x = 3`: says where, and is nothing to draw. */
function isBound({ sides }: Relation): boolean {
  const letters = sides.filter(({ type }) => type === "symbol");
  return letters.length === 1 && sides.every((side) => side.type === "symbol" || symbolsOf(side).size === 0);
}

function lettersOf(expressions: readonly Expression[]): Set<string> {
  return new Set(expressions.flatMap((e) => [...symbolsOf(e)]));
}

function onlyLetter(expressions: readonly Expression[]): string | null {
  const [name, ...others] = lettersOf(expressions);
  return name && others.length === 0 ? name : null;
}

function sidesOf(relation: Relation | undefined): DrawnFunction[] {
  return (relation?.sides ?? []).map((body) => ({ label: `y = ${printLatex(body, true)}`, body }));
}

/** Without those that are there already. */
function distinct(functions: DrawnFunction[]): DrawnFunction[] {
  const keys = functions.map(({ body }) => printLatex(body));
  return functions.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

/** Without the function that is 0: it is the axis itself. */
function onAxis(functions: DrawnFunction[]): DrawnFunction[] {
  return functions.filter(({ body }) => body.type !== "number" || body.value.numerator !== 0n);
}

/** The operator of an inequality as seen from the first function that is drawn. */
function orderOf(relation: Relation, functions: DrawnFunction[]): GraphQuestion["operator"] {
  const [operator] = relation.operators;
  const [left] = relation.sides;
  const [first] = onAxis(functions);
  if (!operator || !left || !first || !ORDER.has(operator)) return undefined;
  const turned = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;
  const order = operator as keyof typeof turned;
  return printLatex(left) === printLatex(first.body) ? order : turned[order];
}

/** Between which numbers the letter is said to lie; null where that is not clear. */
function rangeOf(bounds: Relation[], variable: string): { from: number; to: number } | null {
  const range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  for (const { sides, operators } of bounds) {
    if (!lettersOf(sides).has(variable)) continue;
    for (const [index, operator] of operators.entries()) {
      const [left, right] = [sides[index], sides[index + 1]];
      if (!left || !right || operator === "=") continue;
      if (!ORDER.has(operator)) return null;
      const upper = (left.type === "symbol") === operator.startsWith("<");
      const value = evaluateNumber(left.type === "symbol" ? right : left);
      if (Number.isNaN(value)) return null;
      if (upper) range.to = Math.min(range.to, value);
      else range.from = Math.max(range.from, value);
    }
  }
  return range.from < range.to ? range : null;
}
