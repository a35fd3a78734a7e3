/** Commands that have one meaning wherever they stand, and those that only set out what is written. */
const COMMANDS =
  /\\(?:left|right|[dt]?frac|sqrt|cdot|times|div|quad|alpha|beta|theta|lambda|mu|displaystyle)(?![A-Za-z])|\\[,;:! ]/g;
const SIGNS = /^[\da-zA-Z.+\-−*/^(){}|²³·×÷\s]*$/;
/** Calls of functions, which the letters before brackets do not multiply. */
const CALLS = /(?<![A-Za-z])[fgh]\s*(?=\()/g;

/** What more than one thing may be meant by, each with the reason why. */
const DOUBTFUL: readonly RegExp[] = [
  // Typed exponents and indices that slipped: `x2`, `3x2`, `x^12`.
  /[a-zA-Z]\d/,
  /\^\s*\d\d/,
  // `1/2x`, `a/bc`.
  /\/\s*(?:\d+\s*[a-zA-Z(]|[a-zA-Z]\s*[a-zA-Z(\d])/,
  // Two capitals are the ends of a length; `C(`, `A^2_5`, `P(A)` are numbers of choices, orders, chances.
  /[A-Z]\s*(?:[A-Z(^_])/,
  // `|a|b|c|`.
  /\|.*\|.*\|/,
  // Units, and words.
  /\d\s*(?:cm|mm|dm|km|kg|mg|ml|am|pm|hr|in|ft)(?![A-Za-z])|[a-z]{4,}/,
  // Signs of operations beside one another, as where one was left out, and own operations.
  /[-+*/^×÷·]\s*[+*/^×÷·]|\*\s*\*/,
];
const INDEX = /(?<=[a-zA-Z])\s*_\s*(?:\{\s*(\d)\s*\}|(\d)(?!\d))/g;

/** Whether a side is written so that it can mean one thing only: what is to be called wrong must be read with certainty. */
export function isPlainlyWritten(side: string): boolean {
  const text = side.replace(COMMANDS, " ").replace(INDEX, "").replace(CALLS, "");
  return SIGNS.test(text) && !DOUBTFUL.some((pattern) => pattern.test(text));
}

/** An equation for a person to read in a sentence: `\frac{x}{2}=3` as x/2=3. */
export function asPlainText(source: string): string {
  return source
    .replace(/\\(?:left|right|displaystyle)(?![A-Za-z])/g, "")
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, top: string, bottom: string) =>
      [top, bottom].map((part) => (/^\s*\w*\s*$/.test(part) ? part.trim() : `(${part.trim()})`)).join("/"),
    )
    .replace(/\\sqrt\s*\{([^{}]*)\}/g, "√($1)")
    .replace(/\\cdot(?![A-Za-z])/g, "·")
    .replace(/\\times(?![A-Za-z])/g, "×")
    .replace(/([_^])\s*\{\s*(\w)\s*\}/g, "$1$2")
    .replace(/\\[,;:! ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
