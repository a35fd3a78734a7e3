/** Letters of formula editors (𝑥, 𝐱, ℎ), the brackets that Word sets around what belongs together, and what is not seen. */
const MATHEMATICAL_LETTERS = /[\u{1d400}-\u{1d7ff}\u210e]/gu;
const UNSEEN = /[\u200b-\u200d\u2060-\u2064\ufeff]/g;
/** `x1 = 3, x2 = -2`: the roots of an equation, typed without the sign of an index. */
const NUMBERED_ROOT = /(?<![A-Za-z\\])([a-z])_?([12])\s?=/g;

/** Words that MathLive sets between formulas. */
const WORDS =
  /(?<![_^]\{?)\\text\{([\s,，;；]*(?:so|then|thus|hence|therefore|and|or|we get|because|since|check|step|answer|\p{Script=Han}|[∵∴])[^{}$]*)\}/giu;

/** A text pasted from a document, as it would be typed. */
export function plainTyping(text: string): string {
  return text
    .replace(MATHEMATICAL_LETTERS, (letter) => letter.normalize("NFKC"))
    .replace(UNSEEN, "")
    .replace(WORDS, " $1 ")
    .replaceAll("〖", "(")
    .replaceAll("〗", ")");
}

/** The lines of a work as they would be typed; numbered roots, where the problem knows none, get their index. */
export function plainLines(lines: readonly string[], problem: string): string[] {
  const plain = lines.map(plainTyping);
  const found = new Set(
    plain.flatMap((line) => [...line.matchAll(NUMBERED_ROOT)].map(([, name, index]) => `${name}${index}`)),
  );
  const name = [...found].find((root) => found.has(`${root[0]}1`) && found.has(`${root[0]}2`))?.[0];
  if (!name || new RegExp(`${name}_?\\{?1`).test(problem)) return plain;
  const root = new RegExp(`(?<![A-Za-z\\\\])${name}([1-4])(?=\\s*=)`, "g");
  return plain.map((line) => line.replace(root, `${name}_$1`));
}
