const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * A token of the load: its number in the stream, from 0, and when it left (monotonic microseconds). In letters, as
 * reasoning mostly is: texts that differ only in digits look like a model that goes in circles. About ten characters;
 * the mark before it keeps it apart from an escaped line end.
 */
export function tokenWord(index: number, sentMicros: number): string {
  return `-${inLetters(index)}'${inLetters(sentMicros)} `;
}

/** The last word of a stream: how many tokens it had. */
export function endWord(tokens: number): string {
  return `~${inLetters(tokens)}~`;
}

export type LoadWordReader = {
  token(index: number, sentMicros: number): void;
  end(tokens: number): void;
};

/** Tells `reader` the words in a text, in their order. */
export function readLoadWords(text: string, reader: LoadWordReader): void {
  for (const [, index, sentMicros, tokens] of text.matchAll(/-([a-z]+)'([a-z]+)|~([a-z]+)~/g)) {
    if (tokens === undefined) reader.token(fromLetters(index ?? ""), fromLetters(sentMicros ?? ""));
    else reader.end(fromLetters(tokens));
  }
}

/** A whole number in base 26. */
function inLetters(number: number): string {
  let letters = "";
  let rest = number;
  do {
    letters = LETTERS.charAt(rest % 26) + letters;
    rest = Math.floor(rest / 26);
  } while (rest > 0);
  return letters;
}

function fromLetters(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + LETTERS.indexOf(letter);
  return number;
}
