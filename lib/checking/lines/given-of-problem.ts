import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import type { Asked } from "../final/asked";
import { findFormulas } from "../find-formulas";
import type { RelationsLine } from "./read-line";
import { readLine } from "./read-line";

/** The problem rules out some solutions: lengths, counts, a sign. */
const RESTRICTED =
  /[<>≤≥]|\\(?:le|ge|lt|gt|in|ne)(?![a-z])|positive|negative|integer|whole|natural|length|正|负|整数|自然数|长|宽|人数|个数/i;

/**
 * Whether a problem may rule out solutions without saying so: lengths and numbers of things do, and so may any story whose
 * equation the student had to find.
 */
export function isRestricted(problem: string, given: RelationsLine | null): boolean {
  if (given?.relations.some(({ operators }) => operators.join() !== "=")) return false;
  return RESTRICTED.test(problem) || (problem.trim() !== "" && given === null);
}

/** The relations of a problem in one letter, when it states just one such. */
export function givenRelation(problem: string): RelationsLine | null {
  const sources = [problem, ...findFormulas(problem).map(({ source }) => source), typedRelation(problem)];
  const lines = sources
    .map(readLine)
    .filter((line): line is RelationsLine => line.kind === "relations" && line.name !== null);
  return findFormulas(problem).length > 1 ? null : (lines[0] ?? null);
}

const FUNCTIONS = "sqrt|cbrt|abs|exp|log|ln|lg|sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan";
/** Words of so many letters and marks, but not the names of functions: without its root an equation is another one. */
const wordsFrom = (letters: number) =>
  new RegExp(
    `(?<![A-Za-z\\\\])(?!(?:${FUNCTIONS})(?![a-z]))[A-Za-z]{${letters},}|[\\p{Script=Han}：:。？?]`,
    "u",
  );
const WORDS_BESIDE_RELATIONS = wordsFrom(2);
/** `ab` is a product. */
const WORDS_BESIDE_EXPRESSIONS = wordsFrom(3);

/** `Solve 3x + 5 = 20 for x`: the formula among the words. */
function typedRelation(problem: string): string {
  const pieces = problem
    .replace(/\$[^$]*\$/g, " ")
    .split(WORDS_BESIDE_RELATIONS)
    .filter((piece) => /[=<>≤≥]/.test(piece));
  const [only, ...others] = pieces;
  // Of several, one may be a condition of another.
  return others.length > 0 || !only ? "" : only.replace(/[.,，]\s*$/, "").trim();
}

/** It asks for something other than what its expression comes to. */
const ASKS_ANOTHER =
  /\b(?:differentiat|deriv|integra|antideriv|primitive|solve|roots?\b|zeros?\b|domain|range\b|inverse|maxim|minim|extrem|tangent|slope|period|graph|limit)|导|积分|原函数|极值|最[大小]值|最值|定义域|值域|零点|反函数|切线|斜率|单调|周期|图象|图像|极限|解方程|不等式/i;

/** The expression that is to be worked out or rewritten, where the problem has one and asks for that. */
export function givenExpression(problem: string, asked: Asked | null): Expression | null {
  if (asked ? asked.kind !== "value" : ASKS_ANOTHER.test(problem)) return null;
  const formulas = findFormulas(problem).map(({ source }) => source);
  const typed = problem
    .replace(/\$[^$]*\$/g, " ")
    .split(WORDS_BESIDE_EXPRESSIONS)
    .map((piece) => piece.replace(/[.,，]\s*$/, ""));
  const found = [...formulas, ...(formulas.length === 0 ? typed : [])]
    .map((source) => parseExpression(source.replace(/=\s*$/, "").trim()))
    .flatMap((parsed) =>
      parsed.ok && parsed.value.type !== "number" && parsed.value.type !== "symbol" ? [parsed.value] : [],
    );
  return found.length === 1 ? (found[0] as Expression) : null;
}
