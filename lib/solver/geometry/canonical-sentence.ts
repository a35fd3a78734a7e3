import type { Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import type { Rational } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { readNumber } from "../reading/read-number-list";

export type Point = { x: Rational; y: Rational };

/** A sentence with its points, equations in x and y, and numbers taken out, in their order, and P, L and N in their places. */
export type CanonicalSentence = {
  words: string;
  points: Point[];
  equations: Relation[];
  numbers: Rational[];
};

const NUMBER = String.raw`[-+]?\s*(?:\d+(?:\.\d+)?(?:\s*/\s*\d+)?|\\d?frac\s*\{\d+\}\s*\{\d+\})`;
const ALONE = /(?<![\w\\}])[-+]?(?:\\d?frac\s*\{\d+\}\s*\{\d+\}|\d+(?:\.\d+)?(?:\/\d+)?)(?![\w/.{])/g;
const POINT = new RegExp(
  String.raw`(?:\b[A-Z]\s*)?\\?(?:left)?\(\s*(${NUMBER})\s*,\s*(${NUMBER})\s*\\?(?:right)?\)`,
  "g",
);
const ALLOWED = /[-+*/^(){}.\d\sxy²\\]/;

/** Null where an equation does not parse or a number is none. */
export function canonicalSentence(text: string): CanonicalSentence | null {
  const points: Point[] = [];
  let sure = true;
  let words = text.replace(POINT, (_, x: string, y: string) => {
    const [a, b] = [x, y].map((part) => readNumber(part.replace(/\s+/g, "")));
    if (a && b) points.push({ x: a, y: b });
    else sure = false;
    return " P ";
  });
  const equations: Relation[] = [];
  for (let at = words.indexOf("="); at >= 0; at = words.indexOf("=", at + 1)) {
    const [start, end] = extent(words, at);
    const source = words.slice(start, end).trim();
    if (!/[xy]/.test(source)) continue;
    const parsed = parseStatement(source);
    if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return null;
    const names = new Set(parsed.value.sides.flatMap((side) => [...symbolsOf(side)]));
    if ([...names].some((name) => name !== "x" && name !== "y")) return null;
    equations.push(parsed.value);
    words = `${words.slice(0, start)} L ${words.slice(end)}`;
    at = start;
  }
  const numbers: Rational[] = [];
  words = words.replace(ALONE, (digits) => {
    const value = readNumber(digits.replace(/\s+/g, ""));
    if (value) numbers.push(value);
    return value ? " N " : digits;
  });
  return sure ? { words: tidied(words), points, equations, numbers } : null;
}

function tidied(words: string): string {
  return (
    words
      .replace(/\s+/g, " ")
      .replace(/\s*(\p{Script=Han}|[,，、;；:：])\s*/gu, "$1")
      // A name before a colon: "l: 3x - y = 0".
      .replace(/\bl ?[:：] ?L\b/g, "L")
      .trim()
  );
}

/** Where the equation around an equals sign begins and ends. */
function extent(text: string, at: number): [start: number, end: number] {
  let [start, end] = [at, at + 1];
  const isCommand = (from: number) =>
    /\\(?:frac|sqrt|left|right)$/.test(text.slice(Math.max(0, from - 6), from));
  while (start > 0) {
    if (ALLOWED.test(text[start - 1] ?? "")) start--;
    else if (isCommand(start)) start = text.lastIndexOf("\\", start - 1);
    else break;
  }
  // The "y" of "by" is none of the equation.
  if (/[a-z]/i.test(text[start - 1] ?? "")) while (start < at && text[start] !== " ") start++;
  while (end < text.length) {
    const command = /^\\(?:frac|sqrt|left|right)/.exec(text.slice(end));
    if (command) end += command[0].length;
    else if (ALLOWED.test(text[end] ?? "") && !/^\s*(?:y|x)?[a-wz]/.test(text.slice(end))) end++;
    else break;
  }
  while (end > at + 1 && /[\s.]/.test(text[end - 1] ?? "")) end--;
  return [start, end];
}
