import { chosen } from "../judge/read-side";

/** Letters of formula editors (𝑥, 𝐱, ℎ), the brackets that Word sets around what belongs together, and what is not seen. */
const MATHEMATICAL_LETTERS = /[\u{1d400}-\u{1d7ff}\u210e]/gu;
const UNSEEN = /[\u200b-\u200d\u2060-\u2064\ufeff]/g;
/** `x1 = 3, x2 = -2`: the roots of an equation, typed without the sign of an index. */
const NUMBERED_ROOT = /(?<![A-Za-z\\])([a-z])_?([12])\s?=/g;

/** Words that MathLive sets between formulas. */
const WORDS =
  /(?<![_^]\{?)\\text\{([\s,，;；]*(?:so|then|thus|hence|therefore|and|or|we get|because|since|check|step|answer|\p{Script=Han}|[∵∴])[^{}$]*)\}/giu;

/** `x:3 = 8:12`: a proportion of numbers, letters and brackets. */
const RATIO_TERM = String.raw`((?<![\w.)])[\w.]{1,12}|\([-+\w.\s]{1,24}\))`;
const PROPORTION = new RegExp(
  String.raw`${RATIO_TERM}\s*[:：∶]\s*${RATIO_TERM}\s*=\s*${RATIO_TERM}\s*[:：∶]\s*${RATIO_TERM}(?![\w.(])`,
  "g",
);
/** Where letters before brackets name points. */
const POINTS = /点|坐标|顶点|三角形|△|\bpoints?\b|\bvert(?:ex|ices)\b|coordinate|triangle/i;

/** A text pasted from a document, as it would be typed. */
export function plainTyping(source: string): string {
  const text = POINTS.test(source) ? source : chosen(source);
  return text
    .replace(PROPORTION, "\\frac{$1}{$2} = \\frac{$3}{$4}")
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
