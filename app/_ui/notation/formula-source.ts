/** A formula that is drawn on the page. */
export const FORMULA = ".math-inline, .math-display";
/** One that could not be drawn and is shown as its source. */
export const SHOWN_AS_SOURCE = ".math-problem";

/** A formula as it was written, without delimiters. */
export function formulaSource(formula: Element): string {
  return formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? "";
}

const DELIMITED = /^(?:\$|\\[[(]|\\begin(?![a-z])|\[asy\])/;

/** A formula as LaTeX in a text, whether it was drawn or not. */
export function formulaInText(formula: Element): string {
  if (formula.matches(SHOWN_AS_SOURCE)) {
    const written = formula.querySelector("code")?.textContent ?? "";
    return DELIMITED.test(written) ? written : `$${written}$`;
  }
  const source = formulaSource(formula);
  return formula.classList.contains("math-display") ? `$$${source}$$` : `$${source}$`;
}
