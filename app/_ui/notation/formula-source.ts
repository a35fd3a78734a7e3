/** A formula on the page, drawn or shown as its source. */
export const FORMULA = ".math-inline, .math-display";

/** A formula as it was written, without delimiters. */
export function formulaSource(formula: Element): string {
  return formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? "";
}

/** A formula as LaTeX in a text. */
export function formulaInText(formula: Element): string {
  const source = formulaSource(formula);
  return formula.classList.contains("math-display") ? `$$${source}$$` : `$${source}$`;
}
