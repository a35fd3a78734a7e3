import { withoutSmallTalk } from "./wording/small-talk";

/** The problem on one line, in half-width signs with `…` for dots, without the marks around formulas, politeness and the final stop. */
export function tidyProblem(problem: string): string {
  const line = problem
    .replace(/[０-９Ａ-Ｚａ-ｚ（）＋－＝＜＞／％｜［］｛｝；：？！．＾＊]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/，/g, ", ")
    .replace(/\$\$?|\\\(|\\\)|\\\[|\\\]/g, " ")
    .replace(/\\displaystyle(?![a-z])|\\textstyle(?![a-z])/g, " ")
    .replace(STACKED, (...[, , lines, , rows]) => ` ${(lines ?? rows).replace(/&/g, " ")} `)
    .replace(/\\[dt]?frac\s*(\d)\s*(\d)(?!\d)/g, "\\frac{$1}{$2}")
    .replace(/∫/g, "\\int ")
    .replace(/[−–]/g, "-")
    .replace(/…+|⋯+|\.{3,}/g, "…")
    .replace(/\s+/g, " ")
    // "$d = 3$, find": the mark of the formula has left a space before the comma.
    .replace(/ (?=[,;:.。](?:\s|\p{Script=Han}|$))/gu, "")
    .trim();
  const said = withoutStops(withoutSmallTalk(withoutStops(line)));
  return withoutLastSign(withoutPlaceForAnswer(said))
    .replace(/^(?:please|请(?:你)?)\s*/i, "")
    .trim();
}

/** Equations under each other, with or without a brace; an array within other brackets is a matrix. */
const STACKED =
  /(?:\\left\s*)?(?:\\\{\s*)?\\begin\{(cases|aligned|align\*?|gathered|split)\}((?:(?!\\begin)[\s\S])*?)\\end\{\1\}(?:\s*\\right\s*\.)?|(?:\\left\s*)?\\\{\s*\\begin\{(array)\}(?:\{[lcr|\s]*\})?((?:(?!\\begin)[\s\S])*?)\\end\{\3\}(?:\s*\\right\s*\.)?/g;

/** Sign by sign from the end: a pattern for the run of marks would try each of them as its start. */
function withoutStops(text: string): string {
  let end = text.length;
  while (end > 0 && isStop(text, end - 1)) end--;
  return text.slice(0, end);
}

/** After a number, a letter or a bracket an exclamation mark is a factorial, after a word it is none. */
function isStop(text: string, at: number): boolean {
  const sign = text[at] ?? "";
  if (sign !== "!") return /[\s。.？?]/.test(sign);
  let before = at;
  while (text[before - 1] === "!") before--;
  const mark = text.slice(Math.max(0, before - 2), before);
  return !/[\d)\]}a-zA-Z]$/.test(mark) || /[a-zA-Z]{2}$/.test(mark);
}

const RELATION = /[=<>≤≥≠≡]|\\(?:le|ge|lt|gt|neq?|leq|geq|equiv)(?![a-z])/;

/** `x = ?` after an equation is the place where the answer goes; read as a part of it, it would be a factor. */
function withoutPlaceForAnswer(text: string): string {
  const place =
    /[ ,;:，；：。.]+(?:(?:[Tt]hen|[Ss]o|[Ff]or|则|那么|求|[Ff]ind|[Ww]hat is) ?)?([a-z]) ?= ?(?:[?？]|_+|\( ?\))?$/.exec(
      text.slice(-40),
    );
  const rest = text.slice(0, text.length - (place?.[0].length ?? 0));
  // Another letter than the equation's is none of its answer.
  const isOwn =
    place?.[1] !== undefined && new RegExp(`(?<![a-zA-Z])${place[1]}|${place[1]}(?![a-zA-Z])`).test(rest);
  return isOwn && RELATION.test(rest) ? rest : text;
}

/** `1 + 2 =` asks for a value; after a relation, `x + 1 = 3 2x =` would be read as a product. */
function withoutLastSign(text: string): string {
  const rest = text.replace(/=$/, "");
  return RELATION.test(rest) ? text : rest;
}
