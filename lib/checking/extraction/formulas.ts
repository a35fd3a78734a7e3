const FORMULA = String.raw`\$\$[^$]+\$\$|\$[^$\n]+\$|\\\((?:(?!\\\))[\s\S])+?\\\)|\\\[(?:(?!\\\])[\s\S])+?\\\]`;
const JOINT = String.raw`\s*(?:[,，、;；]|\b(?:and|or)\b|或者?|和|以及|[,，]\s*(?:and|or)\b)\s*`;

/** Formulas side by side with nothing but joints between, at the beginning or the end of a text. */
export const FORMULAS_FIRST = new RegExp(`^(?:${FORMULA})(?:${JOINT}(?:${FORMULA}))*`);
export const FORMULAS_LAST = new RegExp(`(?:${FORMULA})(?:${JOINT}(?:${FORMULA}))*(?=\\s*[。.．]?\\s*$)`);

/** What each formula holds, without its marks. */
export function formulasIn(text: string): string[] {
  return [...text.matchAll(new RegExp(FORMULA, "g"))].map(([formula]) =>
    formula.replace(/^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g, "").trim(),
  );
}
