import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import type { Rational } from "@/lib/algebra/rational";

/** Numbers (whole, decimal, fractions) between commas, 、 or "and", at least `fewest`; null when a part is no number. */
export function readNumberList(source: string, fewest = 2): Rational[] | null {
  const parts = source
    .replace(/^[[({]\s*|\s*[\])}]$/g, "")
    .split(/\s*(?:,\s*and\b|\band\b|[,、;，；]|和|与)\s*/i)
    .map((part) => part.trim());
  if (parts.length < fewest || parts.length > 200) return null;
  const numbers = parts.map(readNumber);
  return numbers.every((value) => value !== null) ? numbers : null;
}

/** One number: `-3`, `2.5`, `1/2`, `\frac{1}{2}`; null for anything else, arithmetic included. */
export function readNumber(source: string): Rational | null {
  if (!/^[-+]?(?:\d+(?:\.\d+)?(?:\s*\/\s*\d+)?|\\d?frac\s*\{\d+\}\s*\{\d+\})$/.test(source.trim()))
    return null;
  const parsed = parseExpression(source.trim().replace(/^\+/, ""));
  return parsed.ok ? evaluateExact(parsed.value) : null;
}
