import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { hasZeroToZero } from "./has-zero-to-zero";

/** An expression with exactly one letter, or null. */
export function inOneLetter(source: string): { expression: Expression; name: string } | null {
  const parsed = parseExpression(source);
  if (!parsed.ok || hasZeroToZero(parsed.value)) return null;
  const [name, ...others] = symbolsOf(parsed.value);
  return name && others.length === 0 ? { expression: parsed.value, name } : null;
}

/** An expression without letters, or null. */
export function withoutLetters(source: string): Expression | null {
  const parsed = parseExpression(source);
  return parsed.ok && symbolsOf(parsed.value).size === 0 && !hasZeroToZero(parsed.value)
    ? parsed.value
    : null;
}

/** An expression with two to four letters, or null. */
export function inSeveralLetters(source: string): Expression | null {
  const parsed = parseExpression(source);
  if (!parsed.ok || hasZeroToZero(parsed.value)) return null;
  const names = [...symbolsOf(parsed.value)];
  // `C_7` and `A_7` are signs of counting.
  return names.length >= 2 && names.length <= 4 && names.every((name) => name.length === 1)
    ? parsed.value
    : null;
}
