import type { Expression, ParseFailure } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { someExpression } from "@/lib/algebra/symbols";
import { type Quantity, readQuantity } from "../units/read-quantity";

/**
 * A side that was read. `soft`: it may mean something else (`[x]` is a bracket or a whole part, `e` a number or a
 * letter, `\log` has more than one base), so it may be found right but never wrong.
 */
export type ReadSide = Quantity & { text: string; soft: boolean };

export type Side = { read: ReadSide } | { read: null; text: string; failure: ParseFailure };

/** Reads one side of a chain, with its units where it has any. */
export function readSide(source: string): Side {
  const text = tidySide(source);
  const parsed = parseExpression(text);
  if (parsed.ok) {
    const value = parsed.value;
    const soft = isSoft(text, value, source);
    return { read: { text, withUnits: value, bare: value, units: [], measured: true, soft } };
  }
  const quantity =
    parsed.reason === "ambiguous" && !/[\p{Script=Han}]|\\text|\\\$/u.test(text) ? null : readQuantity(text);
  if (!quantity) return { read: null, text, failure: parsed.reason };
  return { read: { ...quantity, text, soft: isSoft(text, quantity.bare, source) } };
}

/** The letter x as a sign between numbers: `3 x (2 + 1)`, `15x2`, `4 x $20`. */
const TYPED_TIMES = /(?<=[\d)%])(?:\s+[xX]\s+(?=[\d($€£¥￥])|\s?[xX]\s?(?=\\?[$€£¥￥]?\d))/g;

/** `C(5, 2)`, `5C2`, `{}_5C_2`: in how many ways; `P(5, 2)`, `A(5, 2)`: with their order. */
const CHOSEN =
  /(?<![A-Za-z\\])(?:([CPA])\s*\(\s*(\d{1,4})\s*,\s*(\d{1,4})\s*\)|(?:\{\})?_?\{?(?<![\w.,])(\d{1,4})\}?\s?([CP])\s?_?\{?(\d{1,4})\}?(?![\w.]))/g;

/** Numbers of choices as other notations write them. */
export function chosen(text: string): string {
  return text.replace(CHOSEN, (found, a: string, n: string, k: string, m: string, b: string, j: string) => {
    const [all, few] = [Number(n ?? m), Number(k ?? j)];
    if (few > all) return found;
    return (a ?? b) === "C" ? `\\binom{${all}}{${few}}` : `\\frac{${all}!}{${all - few}!}`;
  });
}

/** Sentence marks and emphasis around a side are not part of it. */
function tidySide(source: string): string {
  const text = source
    .replace(/\\(?:color|textcolor)\{[a-z]+\}/g, "")
    .replace(
      /\\(?:mathbf|boldsymbol|displaystyle|underline|bf|mathrm)\s*\{([-\d][\d .]*)\}/g,
      (_, digits: string) => digits.replace(/ /g, ""),
    )
    .replace(/\*\*/g, "")
    .replace(/\\text\s*\{\s*arc\s*\}\s*\\(?=(?:sin|cos|tan)(?![a-z]))/g, "\\arc")
    .replace(/[.,;。，；、:：]+\s*$/, "")
    .trim();
  const counted = chosen(text);
  return /\\[A-Za-z]/.test(text) ? counted : counted.replace(TYPED_TIMES, " \\times ");
}

function isSoft(text: string, e: Expression, source: string): boolean {
  // `3x2` may be a power whose digit slipped down.
  if (/\dx[2-4](?!\d)/.test(source)) return true;
  // `0.0277...` goes on.
  if (/\.\d+\s*(?:\.{2,}|…|\\[lc]?dots)/.test(source)) return true;
  if (
    source !== chosen(source) ||
    /\[/.test(text.replace(/\\sqrt\s*\[/g, "")) ||
    /\b[CA]\}?\s*_|\\overline\{[a-z]|\\bar|\/\s*\d+\s*\/\s*\d/.test(text)
  )
    return true;
  return someExpression(e, (part) => {
    if (part.type === "constant")
      return part.name === "i" || (part.name === "e" && !/e\s*\^|\\ln|\\exp/.test(text));
    return part.type === "function" && part.name === "log" && !part.base && /\\log|log/.test(text);
  });
}

/** Whether an unreadable side only names what the next one computes: `\text{Area}`, `f(2)`, `P(A)`, 面积, `AB`. */
export function isName(text: string): boolean {
  return /^[^=<>]{0,60}$/.test(text) && !/[\d)}]\s*(?:[-+*/×÷]|\\times|\\div|\\cdot)\s*\d/.test(text);
}
