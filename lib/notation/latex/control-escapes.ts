/** The control character that a program made of `\f`, `\t` … when it took a formula's backslash for an escape. */
const LETTERS: Record<string, string> = {
  "\u0007": "a",
  "\b": "b",
  "\f": "f",
  "\n": "n",
  "\r": "r",
  "\t": "t",
  "\v": "v",
};

/** Commands that begin with those letters, without them. A tab or a line end may also be what it is: only long names count. */
const TAILS: Record<string, RegExp> = {
  "\u0007": /^[a-z]+/i,
  "\b": /^[a-z]+/i,
  "\f": /^[a-z]+/i,
  "\v": /^[a-z]+/i,
  "\n": /^(abla|eq|otin|exists|mid|eg|leq|geq|parallel|subseteq|ewline|onumber)(?![a-z])/i,
  "\r": /^(ight(?:arrow|harpoonup|leftarrows)?|ho|angle|floor|ceil|vert|m)(?![a-z])/,
  "\t": /^(imes|heta|ext(?:bf|rm|it|tt|sf)?|an|anh|o|riangle(?:q|left|right)?|frac|ilde|binom|herefore|op|au|ag)(?![a-z])/,
};

/** The command that stands at `at` with its backslash eaten, as its name and length in the source; null if none does. */
export function eatenCommand(source: string, at: number): { name: string; length: number } | null {
  const letter = LETTERS[source[at] ?? ""];
  if (!letter) return null;
  const tail = TAILS[source[at] ?? ""]?.exec(source.slice(at + 1, at + 24))?.[0];
  return tail ? { name: letter + tail, length: 1 + tail.length } : null;
}
