import type { Expression, ParseResult, Relation } from "./expression";
import { ExpressionParser } from "./expression-parser";
import { ParseTrouble } from "./tokenise";

/** Reads LaTeX or school typing; what is not certain is a failure. At most 2,000 characters. */
export function parseStatement(source: string): ParseResult<Expression | Relation> {
  if (source.length > 2000) return { ok: false, position: 2000, reason: "too_long" };
  try {
    return { ok: true, value: new ExpressionParser(source).statement() };
  } catch (error) {
    if (error instanceof ParseTrouble) return { ok: false, position: error.position, reason: error.reason };
    throw error;
  }
}

/** Like `parseStatement`, for a source that must be one expression. */
export function parseExpression(source: string): ParseResult<Expression> {
  const parsed = parseStatement(source);
  if (!parsed.ok) return parsed;
  if (parsed.value.type === "relation") return { ok: false, position: 0, reason: "unexpected" };
  return { ok: true, value: parsed.value };
}
