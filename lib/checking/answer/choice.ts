/** A multiple-choice answer: its letters, sorted, and what stands beside a single letter. */
export type Choice = { letters: string; text: string | null };

const LETTER_ALONE = /^(?:选项?|choice|option)?\s*[(（]?\s*([A-H])\s*[)）.．、]?$/i;
const LETTER_WITH_TEXT =
  /^(?:选项?|choice|option)?\s*(?:[(（]\s*([A-H])\s*[)）]|([A-H])\s*[.．、:)）])\s*(.+)$/;
/** Spaces are matched in one way only: `A A A … 1` would be tried in all of them. */
const SEVERAL =
  /^[(（]?([A-H](?:(?:\s*(?:[)）] ?(?:[,、，]|and|和)? ?[(（]|[,、，]|and|和)\s*|\s*)[A-H])+)[)）]?$/;

const CIRCLED = /^[①-⑳](?:(?:\s*[,、，和]\s*|\s*)[①-⑳])*$/;

/** Reads `B`, `(B)`, 选B, `B. 12`, `ABD`, `A, C`, ①③; null for what is no choice. */
export function readChoice(text: string): Choice | null {
  const plain = text
    .replace(/\\(?:text|textbf|mathrm|mathbf)\s*\{([^{}]*)\}/g, "$1")
    .replace(/[$*]/g, "")
    .trim();
  if (CIRCLED.test(plain)) {
    const marks = [...plain.matchAll(/[①-⑳]/g)].map(([mark]) => mark).sort();
    return new Set(marks).size === marks.length ? { letters: marks.join(""), text: null } : null;
  }
  const alone = LETTER_ALONE.exec(plain)?.[1];
  if (alone !== undefined && (alone === alone.toUpperCase() || plain.length > 1))
    return { letters: alone.toUpperCase(), text: null };
  const several = SEVERAL.exec(plain)?.[1];
  if (several === undefined) return withText(plain);
  const letters = [...several.matchAll(/[A-H]/g)].map(([match]) => match).sort();
  return new Set(letters).size === letters.length ? { letters: letters.join(""), text: null } : null;
}

function withText(plain: string): Choice | null {
  const [, bracketed, dotted, rest] = LETTER_WITH_TEXT.exec(plain) ?? [];
  const letter = bracketed ?? dotted;
  return letter !== undefined && rest !== undefined ? { letters: letter, text: rest.trim() } : null;
}
