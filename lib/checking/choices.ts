import type { FoundFormula } from "./find-formulas";

const CHOICE_CHARS_MAX = 200;
const OR_BETWEEN = /^[\s,，]*(?:或者?|or)\s*$/i;
const EITHER = /\\text\s*\{\s*(?:or|或者?)\s*\}|\\lor(?![A-Za-z])/;
const INEQUALITY =
  /^[^=,，;；]*(?:[<>≤≥]|\\(?:le|ge|leq|geq|lt|gt|leqslant|geqslant)(?![A-Za-z]))[^=,，;；]*$/;

/** Inequalities with an "or" between them, `$x < -2$ 或 $x \ge 1$`, say one thing together: as one formula. */
export function joinChoices(text: string, formulas: readonly FoundFormula[]): FoundFormula[] {
  const joined: FoundFormula[] = [];
  for (const formula of formulas) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, formula.start);
    if (
      last &&
      between &&
      OR_BETWEEN.test(between) &&
      isInequality(formula.source) &&
      choicesOf(last.source).every(isInequality)
    ) {
      const word = /or/i.test(between) ? " or " : "或";
      joined[joined.length - 1] = {
        source: `${last.source.trim()} \\text{${word}} ${formula.source.trim()}`,
        start: last.start,
        end: formula.end,
      };
    } else joined.push(formula);
  }
  return joined;
}

/** Whether a formula is nothing but inequalities with an "or" between them. */
export function isChoice(source: string): boolean {
  const parts = choicesOf(source);
  return source.length <= CHOICE_CHARS_MAX && parts.length > 1 && parts.every(isInequality);
}

/** What an "or" joins. */
export function choicesOf(source: string): string[] {
  return source.split(EITHER);
}

function isInequality(part: string): boolean {
  return part.length <= CHOICE_CHARS_MAX && INEQUALITY.test(part.trim());
}
