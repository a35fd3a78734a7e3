import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import type { Rational } from "@/lib/algebra/rational";

/** Numbers (whole, decimal, fractions) between commas, 、 or "and", at least `fewest`; null when a part is no number. */
export function readNumberList(source: string, fewest = 2): Rational[] | null {
  const certain = withoutThousands(source);
  const parts = certain
    ?.trim()
    .replace(/^[[({]\s*|\s*[\])}]$/g, "")
    .split(/\s*(?:,\s*and\b|\band\b|[,、;，；]|和|与)\s*/i)
    .map((part) => part.trim());
  if (!parts || parts.length < fewest || parts.length > 200) return null;
  const numbers = parts.map(readNumber);
  return numbers.every((value) => value !== null) ? numbers : null;
}

/**
 * Takes the commas out of thousands. `1,000` is one number, for `000` is none; of `1,200` nobody can tell whether it is one
 * number or two: null. A list that is nothing but such a number (`100,200,300`) is a list.
 */
export function withoutThousands(source: string): string | null {
  if (!/\d,\d{3}(?!\d)/.test(source) || /^\D?[1-9]\d{0,2}(?:,[1-9]\d{2})+\D?$/.test(source.trim()))
    return source;
  const joined = source.replace(
    /(?<![\d.])(\d{1,3})((?:,\d{3})+)(?!\d|,\d)/g,
    (_, head: string, tail: string) => `${head}${tail.replace(/,/g, "")}`,
  );
  return /\d,0\d\d(?!\d)/.test(source) && !/\d,\d/.test(joined) ? joined : null;
}

/** One number: `-3`, `2.5`, `1/2`, `\frac{1}{2}`; null for anything else, arithmetic included. */
export function readNumber(source: string): Rational | null {
  if (!/^[-+]?(?:\d+(?:\.\d+)?(?:\s*\/\s*\d+)?|\\d?frac\s*\{\d+\}\s*\{\d+\})$/.test(source.trim()))
    return null;
  const parsed = parseExpression(source.trim().replace(/^\+/, ""));
  return parsed.ok ? evaluateExact(parsed.value) : null;
}
