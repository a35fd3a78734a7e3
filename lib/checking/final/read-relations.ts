import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { splitAtTopLevel } from "../sets/read-real-set";

const ROWS =
  /\\begin\s*\{(?:cases|aligned|align|gathered|gather|array|split)\*?\}(?:\s*\{[lcr| ]*\})?([\s\S]*?)\\end\s*\{(?:cases|aligned|align|gathered|gather|array|split)\*?\}/g;

/** The rows and parts of a formula, each a statement of its own. */
export function partsOfFormula(source: string): string[] {
  return source
    .replace(ROWS, (_, rows: string) => rows.replace(/\\\\(?:\[[^\]]*\])?/g, "\u0001"))
    .replace(/^\s*\\?\{|(?<=\u0001[^{}]*)\.\s*$/g, (match) =>
      match === "\\{" || (match === "{" && isOpen(source)) ? "" : match,
    )
    .split(/\u0001|\\\\|\n/)
    .flatMap((row) =>
      splitAtTopLevel(row.replace(/&/g, " "), [",", "，", ";", "；", "\\text{ and }", "\\text{and}"]),
    )
    .map((part) => part.replace(/[\s.,;，；]+$/, "").trim())
    .filter(Boolean);
}

/** A brace before a system is never closed, one around a power is. */
function isOpen(source: string): boolean {
  return (source.match(/(?<!\\)\{/g)?.length ?? 0) > (source.match(/(?<!\\)\}/g)?.length ?? 0);
}

/** A formula as relations that hold together, or null where a part of it is something else. */
export function readRelations(source: string): Relation[] | null {
  const parsed = partsOfFormula(source).map((part) => parseStatement(part));
  const relations = parsed.flatMap((part) => (part.ok && part.value.type === "relation" ? [part.value] : []));
  return relations.length === parsed.length && relations.length > 0 ? relations : null;
}

/** An expression, a question mark or sign of equality after it left away. */
export function readValue(source: string): Expression | null {
  const parsed = parseExpression(source.replace(/\s*=\s*\??\s*$/, ""));
  return parsed.ok ? parsed.value : null;
}

/** The letters that a formula lists, as in `x, y` and `(x, y)`; null for anything else. */
export function readLetters(source: string): string[] | null {
  const letters = source
    .replace(/^\(|\)$/g, "")
    .split(/\s*,\s*|\s+/)
    .filter(Boolean);
  return letters.length > 0 && letters.every((letter) => /^[a-z]$/i.test(letter)) ? letters : null;
}

/** What a function is given as: `f(x) = x^2`, `y = x^2` or `x^2` alone. */
export function readFunction(source: string): Expression | null {
  return readValue(source.replace(/^(?:[a-zA-Z]\s*\(\s*[a-z]\s*\)|[yY])\s*=\s*/, ""));
}
