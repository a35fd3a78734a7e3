import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { substitute } from "@/lib/algebra/substitute";
import { symbolsOf } from "@/lib/algebra/symbols";
import { compareValues } from "../judge/compare-values";
import { problemFormulas } from "../problem-formulas";
import { isEquation, type Line } from "./read-line";

/** The last side of a line that is one chain of equalities, for the next to go on from; null for others. */
export function endOfChain(line: Line, source: string): Expression | null {
  // `f(4) = 2·4 + 3`: what stands before is not read, the last side is.
  const named =
    line.kind === "words" ? /^[a-zA-Z]\s?\([^()=]{1,20}\)\s*=([^=]+)$/.exec(source.trim())?.[1] : null;
  if (named) {
    const parsed = parseExpression(named.trim());
    return parsed.ok ? parsed.value : null;
  }
  if (line.kind === "expression") return line.expression;
  const relation =
    line.kind === "continued" ? line.relation : line.kind === "relations" ? line.relations[0] : null;
  if (!relation || (line.kind === "relations" && line.relations.length > 1)) return null;
  return isEquation(relation) ? (relation.sides.at(-1) ?? null) : null;
}

/** The equations that a problem typed without formulas gives: `a_1 = 3, d = 2`. */
export function typedEquations(problem: string): Relation[] {
  if (problem.includes("$")) return [];
  return problemFormulas(problem).flatMap((source) => {
    const parsed = parseStatement(source);
    return parsed.ok && parsed.value.type === "relation" ? [parsed.value] : [];
  });
}

/** An expression with the numbers that equations give its letters; null where one letter is given two. */
export function putIn(e: Expression, known: readonly Relation[]): Expression | null {
  const values = new Map<string, Expression>();
  for (const relation of known) {
    const [name, ...others] = relation.sides;
    const value = others.at(-1);
    if (name?.type !== "symbol" || !value || symbolsOf(value).size > 0) continue;
    if (!isEquation(relation)) continue;
    const earlier = values.get(name.name);
    if (earlier && compareValues(earlier, value).outcome !== "equal") return null;
    values.set(name.name, value);
  }
  return [...values].reduce((result, [name, value]) => substitute(result, name, value), e);
}
