import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { equalRationals } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Locale } from "@/lib/i18n/locale";
import type { AnswerForm, AnswerVerdict } from "./verdict";

type Outcome = AnswerVerdict["verdict"];

const WORDS: Record<Outcome, Record<Locale, string>> = {
  equal: { zh: "两个答案相等", en: "the two answers are equal" },
  different: { zh: "两个答案不相等", en: "the two answers differ" },
  undecided: {
    zh: "机器无法确定两个答案是否相等",
    en: "the machine cannot tell whether the two answers are equal",
  },
};

/** Whether two answers say the same. `undecided` when unsure; never `equal` by guess. */
export function checkAnswer(
  item: { expected: string; given: string; form?: AnswerForm },
  locale: Locale,
): AnswerVerdict {
  const [expected, given] = [tidy(item.expected), tidy(item.given)];
  let verdict = expected === given && expected !== "" ? "equal" : compare(expected, given);
  // Another value is wrong in any form; the form itself is judged only by its text.
  if (verdict === "equal" && item.form && item.form !== "any" && expected !== given) verdict = "undecided";
  return { verdict, reason: WORDS[verdict][locale] };
}

/** Delimiters, boxes and sentence marks around an answer are not part of it. */
function tidy(answer: string): string {
  return answer
    .trim()
    .replace(/^(\$\$?|\\\[|\\\()|(\$\$?|\\\]|\\\))$/g, "")
    .replace(/^\\boxed\{([\s\S]*)\}$/, "$1")
    .replace(/\\(?:left|right|displaystyle|[,;!:])/g, "")
    .replace(/\\dfrac|\\tfrac/g, "\\frac")
    .replace(/[。.]$/, "")
    .replace(/\s+/g, "");
}

function compare(expected: string, given: string): Outcome {
  const time = /^\d{1,2}[:：]\d{2}$/;
  if (time.test(expected) && time.test(given)) return "different";
  const [a, b] = [parts(expected), parts(given)];
  if (a.brackets !== b.brackets) return "undecided";
  if (a.items.length !== b.items.length)
    return a.items.every(reads) && b.items.every(reads) ? "different" : "undecided";
  if (a.items.length === 1) return compareOne(a.items[0] ?? "", b.items[0] ?? "");
  return a.brackets === "(" || a.brackets === "[" ? inOrder(a.items, b.items) : inAnyOrder(a.items, b.items);
}

function reads(source: string): boolean {
  return parseStatement(source).ok;
}

/** The items of a list, tuple, interval or set, with the kind of bracket around them. */
function parts(answer: string): { brackets: string; items: string[] } {
  const bracketed = /^(\(|\[|\\\{)(.*)(\)|\]|\\\})$/.exec(answer);
  const inner = bracketed?.[2] ?? "";
  if (bracketed && splitItems(inner).length > 1 && isBalanced(inner))
    return { brackets: bracketed[1] ?? "", items: splitItems(inner) };
  return { brackets: "", items: splitItems(answer.replace(/(或|和|and|or)/g, ",")) };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}

function splitItems(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (
      depth === 0 &&
      (/[，、;；]/.test(character) || (character === "," && !/^,\d{3}(?!\d)/.test(text.slice(at))))
    ) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...items, text.slice(start)].filter(Boolean);
}

function inOrder(a: string[], b: string[]): Outcome {
  const outcomes = a.map((item, index) => compareOne(item, b[index] ?? ""));
  if (outcomes.includes("different")) return "different";
  return outcomes.every((outcome) => outcome === "equal") ? "equal" : "undecided";
}

function inAnyOrder(a: string[], b: string[]): Outcome {
  const left = [...b];
  let unsure = false;
  for (const item of a) {
    const at = left.findIndex((other) => compareOne(item, other) === "equal");
    if (at >= 0) left.splice(at, 1);
    else unsure ||= left.some((other) => compareOne(item, other) === "undecided");
  }
  if (left.length === 0) return "equal";
  return unsure ? "undecided" : "different";
}

function compareOne(expected: string, given: string): Outcome {
  if (expected === given) return "equal";
  const [a, b] = [parseStatement(expected), parseStatement(given)];
  if (!a.ok || !b.ok) return "undecided";
  const [x, y] = [named(a.value), named(b.value)];
  if (!x || !y || (x.name && y.name && x.name !== y.name)) return "undecided";
  return compareExpressions(x.value, y.value);
}

/** `x = 3` answers with 3, for x. */
function named(value: Expression | Relation): { name: string | null; value: Expression } | null {
  if (value.type !== "relation") return { name: null, value };
  const [left, right] = value.sides;
  if (value.operators.join() !== "=" || left?.type !== "symbol" || !right || symbolsOf(right).has(left.name))
    return null;
  return { name: left.name, value: right };
}

function compareExpressions(a: Expression, b: Expression): Outcome {
  const [exactA, exactB] = [evaluateExact(a), evaluateExact(b)];
  if (exactA && exactB) return equalRationals(exactA, exactB) ? "equal" : "different";
  const [formA, formB] = [rationalForm(a), rationalForm(b)];
  if (formA && formB) {
    const equal = equalForms(formA, formB);
    return equal === null ? "undecided" : equal ? "equal" : "different";
  }
  return compareAtPoints(a, b);
}

/** Surds, logarithms and trigonometric forms: at many points of the domain, on both sides of zero. */
function compareAtPoints(a: Expression, b: Expression): Outcome {
  const names = [...new Set([...symbolsOf(a), ...symbolsOf(b)])];
  let agreed = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const sign = seed % 2 === 0 ? -1 : 1;
    const values = Object.fromEntries(
      names.map((name, index) => [name, sign * (0.37 + ((seed * 7.31 + index * 3.77) % 5))]),
    );
    const [x, y] = [evaluateNumber(a, values), evaluateNumber(b, values)];
    if (Number.isNaN(x) && Number.isNaN(y)) continue;
    if (Number.isNaN(x) || Number.isNaN(y)) return "undecided";
    const scale = Math.max(1, Math.abs(x), Math.abs(y));
    if (Math.abs(x - y) > 1e-6 * scale) return agreed > 0 && names.length > 0 ? "undecided" : "different";
    if (Math.abs(x - y) > 1e-11 * scale) return "undecided";
    agreed++;
    if (names.length === 0) break;
  }
  return agreed > 0 ? "equal" : "undecided";
}
