import { evaluateArithmetic } from "../evaluate-arithmetic";
import { firstReading, type Reader } from "../reader";
import { simplifyRoots } from "../simplify";
import { solveLogarithmSum } from "../values/solve-logarithm-sum";
import { solveValue } from "../values/solve-value";
import { withoutLetters } from "./in-one-letter";

const COMPUTE = [
  /^(?:calculate|compute|evaluate|work out|what is|find the value of|how much is)[: ]*(.+)$/i,
  /^(?:计算|求值|求|算一算)[:：]?\s*(.+?)(?:的值|等于多少|是多少)?$/,
  /^(.+?)\s*(?:等于多少|是多少|等于几)$/,
];

/** Arithmetic: numbers, fractions, percentages, square roots. */
export const readArithmetic: Reader = (text) => {
  // 12:30 + 2:15 are times.
  if (/\d:\d\d(?!\d).*[-+]|[-+].*\d:\d\d(?!\d)/.test(text)) return null;
  const value = firstReading(text, [...COMPUTE, /^(.+)$/], (source) => withoutLetters(percentage(source)));
  return (
    value &&
    ((locale) =>
      evaluateArithmetic(value, locale) ??
      simplifyRoots(value, locale) ??
      solveValue(value, locale) ??
      solveLogarithmSum(value, locale))
  );
};

/** "15% of 80" and "80的15%" as a product. */
function percentage(source: string): string {
  const words = /^(\d+(?:\.\d+)?)\s*\\?%\s*of\s*(\S+)$|^(\d+(?:\.\d+)?)\s*的\s*(\d+(?:\.\d+)?)\s*\\?%$/i.exec(
    source,
  );
  return words ? `${words[1] ?? words[4]}\\% \\times ${words[2] ?? words[3]}` : source;
}
