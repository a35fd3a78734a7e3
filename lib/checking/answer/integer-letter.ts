const WHOLE_NUMBERS = String.raw`(?:\\(?:mathbb|mathbf|mathrm|text)\s*\{?\s*Z\s*\}?|\\Z(?![a-z])|Z|ℤ)(?!\s*[\^_+*A-Za-z])`;

/** The words and signs that let a letter be any whole number. */
const CLAUSES: readonly RegExp[] = [
  new RegExp(
    String.raw`[,;]?\s*[(\[]?\s*(?:where|其中)?\s*([j-nt])\s*(?:\\in(?![a-z])|∈)\s*${WHOLE_NUMBERS}\s*[)\]]?`,
    "g",
  ),
  /[,;]?\s*\(?\s*(?:where|for|with)?\s*(?<![a-z\\])([j-nt])\s+is\s+(?:an?|any)\s+(?:integer|whole number)\s*\)?/g,
  /[,;]?\s*\(?\s*(?:where|for)\s+(?:any|all|every|an|some)?\s*integers?\s+([j-nt])(?![a-z])\s*\)?/g,
  /[,;]?\s*\(?\s*(?:其中)?\s*([j-nt])\s*(?:为|是)\s*(?:任意|任何)?整数\s*\)?/g,
];

const WORDS = /\\text\s*\{([^{}]*(?:where|integer|\bis\b|for|其中|整数)[^{}]*)\}/g;

/** An answer that holds for every whole number: its letter (null where none is said to be one), and the answer without saying so. */
export function withoutIntegerLetter(text: string): { letter: string | null; body: string } {
  const found = new Set<string>();
  let body = text.replace(WORDS, " $1 ").replace(/\s+/g, " ");
  for (const clause of CLAUSES) {
    const rest = body.replace(clause, (_, letter: string) => {
      found.add(letter);
      return " ";
    });
    // Each clause may begin with spaces: a long row of them would be tried from each of its places.
    body = rest.replace(/\s+/g, " ");
  }
  const [letter, ...others] = found;
  body = body.trim();
  return letter === undefined || others.length > 0 || body === ""
    ? { letter: null, body: text }
    : { letter, body };
}

/** The text with another name for one letter; null where the new name is taken. */
export function renameLetter(text: string, from: string, to: string): string | null {
  const name = (letter: string) => new RegExp(String.raw`(?<![A-Za-z\\])${letter}(?![A-Za-z])`, "g");
  if (from === to) return text;
  return name(to).test(text) ? null : text.replace(name(from), to);
}
