import { findFormulas } from "../find-formulas";

/** A problem's words, each formula in them a mark such as `‹0›`, and the sources of the formulas. */
export type MaskedProblem = { words: string; formulas: string[] };

const WORD_FUNCTIONS =
  "arcsin|arccos|arctan|sin|cos|tan|cot|sec|csc|ln|log|lg|sqrt|exp|abs|gcd|lcm|lim|pi|dx|dy|dt|xyz|abc|xy|yz|xz|ab|bc|ac|mn|pq|nx|kx|ax|bx";
/** A stretch of plainly typed mathematics. */
const PLAIN = new RegExp(
  String.raw`(?:\\[A-Za-z]+|\\[,;! ]|(?<![A-Za-z\\])(?:${WORD_FUNCTIONS}|[A-Za-z])(?![A-Za-z])|\d+(?:,\d{3})*(?:\.\d+)?|[-+*/^()=<>≤≥≠|!%°²³⁴√π×÷·−{}[\]_&≡∫∞]| +(?=\S))+`,
  "g",
);

/** `x \in \mathbb{R}` and the like, as words. */
const NUMBER_SETS: readonly [RegExp, string][] = [
  [/^(?:\\mathbb\s*\{?\s*R\s*\}?|\\R|ℝ)$/, "the real numbers"],
  [/^(?:\\mathbb\s*\{?\s*Z\s*\}?|\\Z|ℤ)$/, "the integers"],
  [/^(?:\\mathbb\s*\{?\s*N\s*\}?|\\N|ℕ)$/, "the natural numbers"],
  [/^(?:\\mathbb\s*\{?\s*Z\s*\}?|ℤ)\s*(?:\^\s*\{?\s*\+\s*\}?|_\{?>0\}?)$/, "the positive integers"],
];
const MEMBER = /^([a-zA-Z](?:\s*,\s*[a-zA-Z])*)\s*(?:\\in|∈)\s*(.+)$/;

/** Every formula of a problem as a mark, its other words in small letters and single spaces. */
export function maskProblem(problem: string): MaskedProblem {
  const formulas: string[] = [];
  const mark = (source: string): string => {
    const tidied = tidy(source);
    const set = NUMBER_SETS.find(([pattern]) => pattern.test(tidied));
    if (set) return ` ${set[1]} `;
    const [, letters, place] = MEMBER.exec(tidied) ?? [];
    if (letters && place) return `${mark(letters)} in ${mark(place)}`;
    formulas.push(tidied);
    return ` ‹${formulas.length - 1}› `;
  };
  const text = problem.normalize("NFC");
  let words = "";
  let at = 0;
  for (const { source, start, end } of findFormulas(text)) {
    words += maskPlain(text.slice(at, start), mark) + mark(source);
    at = end;
  }
  words += maskPlain(text.slice(at), mark);
  return { words: words.replace(/\s+/g, " ").trim().toLowerCase(), formulas };
}

function maskPlain(text: string, mark: (source: string) => string): string {
  return halfWidth(text).replace(PLAIN, (run) => {
    const source = run.trim();
    const lone = /^[A-Za-z]$/.test(source) && !/^[aAI]$/.test(source);
    const formula = /\d|\\[a-z]/.test(source) || (/[A-Za-z]/.test(source) && /[-+*/^=<>≤≥≠√]/.test(source));
    // An article before a formula, or a name before brackets, was not meant as a factor.
    if ((!lone && !formula) || /^[aAI]\s|\s[aAI]$/.test(source)) return run;
    return mark(source);
  });
}

/** Digits and signs of Chinese typing; brackets and commas stay, for they part sentences. */
function halfWidth(text: string): string {
  return text.replace(/[０-９＋－＝％／＜＞（）]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

function tidy(source: string): string {
  return source
    .replace(/\\(?:displaystyle|left|right)(?![A-Za-z])/g, "")
    .replace(/(?<!\\)\\[,;:! ](?!\d{3})|\\quad|\\qquad/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:?？。，；：]+$/, "")
    .trim();
}
