import { comparePhrases } from "./exclusive-words";
import type { Outcome } from "./outcome";

const YES = new Set([
  "yes",
  "true",
  "correct",
  "right",
  "y",
  "是",
  "是的",
  "对",
  "正确",
  "能",
  "可以",
  "成立",
  "√",
  "✓",
]);
const NO = new Set([
  "no",
  "false",
  "incorrect",
  "wrong",
  "not",
  "n",
  "否",
  "不",
  "不是",
  "错",
  "错误",
  "不能",
  "不可以",
  "不对",
  "不成立",
  "×",
  "✗",
]);
const NONE = new Set([
  "no solution",
  "no solutions",
  "no real solution",
  "no real solutions",
  "none",
  "empty set",
  "does not exist",
  "dne",
  "undefined",
  "无解",
  "无实数解",
  "没有解",
  "不存在",
  "空集",
  "\\emptyset",
  "\\varnothing",
  "∅",
  "\\{\\}",
]);

/** T and F beside one another or the words: F alone is a letter of choice. */
const TRUTH = /^(?:t|f|true|false)$/;

/** True and false by word or letter; null for others. */
export function compareTruths(expected: string, given: string): Outcome | null {
  const [a, b] = [plain(expected), plain(given)];
  return TRUTH.test(a) && TRUTH.test(b) ? (a[0] === b[0] ? "equal" : "different") : null;
}

/** Compares answers in words; null where either has mathematics in it. */
export function compareTexts(expected: string, given: string): Outcome | null {
  const [a, b] = [plain(expected), plain(given)];
  for (const words of [YES, NO, NONE])
    if (words.has(a) && words.has(b)) return sameNothing(a, b, words === NONE);
  if ((YES.has(a) && NO.has(b)) || (NO.has(a) && YES.has(b))) return "different";
  if (NONE.has(a) !== NONE.has(b) && (isNumber(a) || isNumber(b))) return "different";
  const one = comparePhrases(withoutArticle(a), withoutArticle(b));
  if (one !== null) return one ? "equal" : "different";
  if (!isWords(a) && !isWords(b)) return null;
  if (a === b || withoutArticle(a) === withoutArticle(b)) return "equal";
  return isWords(a) && isWords(b) ? "undecided" : null;
}

/** Whether both answers are words, of which none is known to say the other. */
export function areWords(expected: string, given: string): boolean {
  return isWords(plain(expected)) && isWords(plain(given));
}

/** A limit that does not exist is no empty set. */
function sameNothing(a: string, b: string, none: boolean): Outcome {
  const undefined_ = (text: string) => /exist|dne|undefined|不存在/.test(text);
  return none && undefined_(a) !== undefined_(b) ? "undecided" : "equal";
}

function plain(text: string): string {
  return text
    .replace(/\\(?:text|textbf|mathrm|textit|mbox)\s*\{([^{}]*)\}/g, "$1")
    .replace(/[\s\u3000]+/g, " ")
    .replace(/^["“‘']|["”’'.]$/g, "")
    .trim()
    .toLowerCase();
}

function withoutArticle(text: string): string {
  return text
    .replace(/^(?:the|an?|on|in|at)\s+/, "")
    .replace(/^(?:星期|礼拜|周)/, "星期")
    .replace(/^星期天$/, "星期日");
}

function isNumber(text: string): boolean {
  return /^(?:[a-z]\s*=\s*)?-?\d+(?:[./]\d+)?$/.test(text);
}

function isWords(text: string): boolean {
  return /^(?:[a-z]{2,}|a|i)(?:[ '-]+[a-z]+)*$/.test(text) || /^[\p{Script=Han}、]{2,}$/u.test(text);
}
