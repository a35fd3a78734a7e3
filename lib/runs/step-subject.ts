/** What a step speaks of, for comparing it with others: numbers and formulas, each with its weight. */
export type StepSubject = ReadonlyMap<string, number>;

const CHARS_MAX = 4000;
const TOKENS_MAX = 60;
const NUMBER = /\d+(?:\.\d+)?/g;
/** Runs of signs that occur in formulas and hold an operator; words have none. */
const FORMULA = /[A-Za-z0-9.()+\-*/^_{}|]*[=+\-*/^_][A-Za-z0-9.()+\-*/^_={}|]*/g;

const HYPHENATED = /^[A-Za-z]{2,}(?:[-_][A-Za-z]+)+$/;

/**
 * The numbers and the formulas' sides in a text. A long one says more about the subject than `2` does, so it weighs
 * more. Only the first 4,000 characters and 60 different ones count, so that a step costs a bounded amount.
 */
export function stepSubject(text: string): StepSubject {
  const source = plainSigns(text.slice(0, CHARS_MAX));
  const subject = new Map<string, number>();
  const add = (token: string, weight: number) => {
    if (subject.size < TOKENS_MAX) subject.set(token, weight);
  };
  for (const [formula] of source.matchAll(FORMULA)) {
    const sides = formula.split("=");
    // What is said of x is said of x, whatever it is said to be.
    if (sides.length > 1 && sides[0]) add(`${sides[0]}=`, 1.5);
    for (const side of sides) {
      const bare = side.replace(/^[+*/^_-]+|[+*/^_.-]+$/g, "");
      if (bare.length >= 3 && /[+*/^_-]|[a-z]\(/i.test(bare) && !HYPHENATED.test(bare))
        add(bare, Math.min(4, bare.length / 2));
    }
  }
  for (const [number] of source.matchAll(NUMBER)) add(number, Math.min(3, (number.length + 1) / 2));
  return subject;
}

/** How much two steps speak of the same, from 0 to 1 (Dice's coefficient of the weights); null when one is silent. */
export function sharedSubject(a: StepSubject, b: StepSubject): number | null {
  if (a.size === 0 || b.size === 0) return null;
  let shared = 0;
  let total = 0;
  for (const [token, weight] of a) {
    total += weight;
    if (b.has(token)) shared += 2 * weight;
  }
  for (const weight of b.values()) total += weight;
  return shared / total;
}

/** LaTeX and typing as one: `\frac{a}{b}` and `a/b`, `\times`, `×` and `*`. */
function plainSigns(text: string): string {
  return text
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\(?:times|cdot)(?![A-Za-z])|[×·]/g, "*")
    .replace(/\\div(?![A-Za-z])|÷/g, "/")
    .replace(/[−－]/g, "-")
    .replace(/²/g, "^2")
    .replace(/³/g, "^3")
    .replace(/\\(?:left|right)(?![A-Za-z])|\\[,;:! ]|[$&\\]/g, " ")
    .replace(/(?<=[A-Za-z0-9)}]) *([-+*/^_=]) *(?=[A-Za-z0-9({])/g, "$1")
    .replace(/\^\{(\w+)\}/g, "^$1");
}
