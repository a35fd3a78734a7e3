import type { Expression } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { findFormulas } from "./find-formulas";

/** Words that give a letter its value for the sentence they stand in: "when x = 3", 当 x=3 时. */
const GIVES =
  /(?:\b(?:when|for|at|let|put|set|take|substitut\w*|plug\w*|using|with|given|since|where)\b|当|令|取|设|把|将|代入|因为|由于)/i;
const PLAIN_VALUE =
  /(?<![\p{L}\d_^\\]|[-+*/×÷=(]\s*|\b(?:sin|cos|tan|cot|log|ln)\s+)([A-Za-z])\s*=\s*(-?\d+(?:[./]\d+)?)(?![\p{L}\d(^]|\s*[-+*/×÷=]|\s*(?:[A-Za-z](?![A-Za-z])|(?:sin|cos|tan|cot|log|ln|sqrt|pi)\b))/gu;

/** "one root at x = -1, and two from …": what is said next is of others. */
const ELSEWHERE =
  /\b(?:and|while|but)\s+(?:the\s+)?(?:others?|one|two|three|another|rest|remaining)\b|另[一外两]|其余/i;

/** The values that a sentence gives to letters before a claim. */
export function valuesGiven(before: string): Map<string, Expression> {
  const at = GIVES.exec(before)?.index;
  const values = new Map<string, Expression>();
  if (at === undefined) return values;
  // A sentence that was cut within a formula begins with the rest of it.
  const cut = (before.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1 ? before.indexOf("$") + 1 : 0;
  if (at < cut && !GIVES.test(before.slice(cut))) return values;
  const clause = before.slice(Math.max(at, cut));
  if (ELSEWHERE.test(clause)) return values;
  const formulas = findFormulas(clause);
  const sources = formulas.flatMap(({ source }) => source.split(/,(?!\d{3}(?!\d))|，|、|\\text\{ and \}/));
  const plain = formulas.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    clause,
  );
  for (const [match] of plain.matchAll(PLAIN_VALUE)) sources.push(match);
  for (const source of sources) {
    const parsed = parseStatement(source);
    if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.some((sign) => sign !== "="))
      continue;
    const [name, value] = [parsed.value.sides[0], parsed.value.sides.at(-1)];
    if (name?.type !== "symbol" || !value || symbolsOf(value).size > 0) continue;
    // Given twice, it is tried with several values.
    if (values.has(name.name)) return new Map();
    values.set(name.name, value);
  }
  return values;
}
