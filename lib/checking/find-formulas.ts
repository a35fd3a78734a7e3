/** A formula in a text: its source without delimiters, and where it stands with them. */
export type FoundFormula = { source: string; start: number; end: number };

const ENVIRONMENT = "align|aligned|equation|gather|gathered|eqnarray|multline|alignat|split|cases|array";
const FORMULA = new RegExp(
  String.raw`\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\]|\\\(([\s\S]+?)\\\)|(\\begin\{(${ENVIRONMENT})\*?\}[\s\S]+?\\end\{\5\*?\})|(?<!\\)\$((?:\\[\s\S]|[^$\\])+?)\$`,
  "g",
);

/** The formulas of a text, in order. A dollar sign before an amount of money opens none. */
export function findFormulas(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  FORMULA.lastIndex = 0;
  for (let match = FORMULA.exec(text); match; match = FORMULA.exec(text)) {
    const source = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[6] ?? "";
    if (match[6] !== undefined && isMoney(source)) {
      FORMULA.lastIndex = match.index + 1;
      continue;
    }
    found.push({ source, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** `5 and ` in "costs $5 and $6": what follows an amount up to the next sign is prose, an operator or nothing. */
function isMoney(inner: string): boolean {
  if (/\n\s*\n/.test(inner) || inner.length > 600) return true;
  if (/<</.test(inner)) return true;
  if (!/^\d/.test(inner))
    return /\n/.test(inner) && /[a-z]{4,} [a-z]{2,} /i.test(inner.replace(/\\text\{[^}]*\}/g, ""));
  if (/[-+*/=(×÷,]\s*$|\s$/.test(inner)) return true;
  return /(?<![\\A-Za-z])[A-Za-z]{2,}(?:\s|$|[,.])/.test(inner.replace(/\\[A-Za-z]+(?:\{[^}]*\})?/g, ""));
}
