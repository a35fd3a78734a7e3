const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

/** School notation that KaTeX lacks, in terms that it has. */
const MACROS: Record<string, string> = {
  "\\wideparen": "\\overgroup{#1}",
  "\\overarc": "\\overgroup{#1}",
  "\\arc": "\\overgroup{#1}",
  "\\ang": "{#1}^{\\circ}",
  "\\vv": "\\overrightarrow{#1}",
  "\\parallelogram": "\\text{▱}",
  "\\qed": "\\square",
  "\\mbox": "\\text{#1}",
  "\\abs": "\\left|#1\\right|",
  "\\eqref": "\\text{(#1)}",
  "\\degree": "^{\\circ}",
};

/** Macros for the renderer: a fresh table each time, since a formula could define more. */
export function schoolMacros(): Record<string, string> {
  return { ...MACROS };
}

/**
 * The formula as KaTeX reads it, its meaning kept: `%` and `#` are signs and not comments or parameters, entities are
 * characters, an underscore in text is an underscore, aligned environments stand alone anywhere.
 */
export function repairFormula(source: string): string {
  let formula = source.replace(/&(?:lt|gt|amp|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity);
  formula = formula
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\\require\s*\{[^}]*\}/g, "")
    .replace(/\\label\s*\{[^}]*\}/g, "")
    .replace(/\\unicode\s*\{\s*x([0-9a-fA-F]{1,6})\s*\}/g, (_, hex: string) => `\\text{${codePoint(hex)}}`)
    .replace(/\\(begin|end)\{(multline|flalign|eqnarray)(\*?)\}/g, (_, word: string) => `\\${word}{gathered}`)
    .replace(
      /\\(begin|end)\{(align|gather)\*?\}/g,
      (_, word: string, name: string) => `\\${word}{${name}ed}`,
    );
  return escapeInText(escapeSigns(formula)).replace(/[①-⑳]/g, (sign) => `\\text{${sign}}`);
}

function codePoint(hex: string): string {
  const value = Number.parseInt(hex, 16);
  return value > 0x1f && value <= 0x10ffff ? String.fromCodePoint(value) : "";
}

/** `%` and `#` that no backslash precedes. */
function escapeSigns(formula: string): string {
  let result = "";
  for (let at = 0; at < formula.length; at++) {
    const sign = formula[at] ?? "";
    if (sign === "\\") result += sign + (formula[++at] ?? "");
    else result += sign === "%" || sign === "#" ? `\\${sign}` : sign;
  }
  return result;
}

/** `_`, `^` and `&` inside `\text{…}`, where they are only characters. */
function escapeInText(formula: string): string {
  return formula.replace(/\\text\s*\{([^{}$]*)\}/g, (_, words: string) => {
    const safe = words.replace(/(\\?)([_&])/g, "\\$2").replace(/\\?\^/g, "\\textasciicircum ");
    return `\\text{${safe}}`;
  });
}
