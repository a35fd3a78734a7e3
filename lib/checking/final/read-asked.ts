import type { Asked, AskedForm } from "./asked";
import { plainWords } from "./asked-words";
import { maskProblem } from "./mask-problem";
import { ENGLISH } from "./patterns-en";
import { CHINESE } from "./patterns-zh";

const PROBLEM_CHARS_MAX = 1500;
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
};
const PLACES: readonly [RegExp, number | "named"][] = [
  [/,? ?(?:rounded |correct )?to (?<n>one|two|three|four|‹\d+›) decimal places?$/, "named"],
  [/,? ?(?:rounded )?to the nearest (?:whole number|integer)$/, 0],
  [/,? ?(?:rounded )?to the nearest tenth$/, 1],
  [/,? ?(?:rounded )?to the nearest hundredth$/, 2],
  [/[,(]?(?:结果)?(?:四舍五入)?保留(?<n>[一两二三四]|‹\d+›)位小数\)?$/, "named"],
  [/[,(]?(?:结果)?(?:四舍五入)?精确到十分位\)?$/, 1],
  [/[,(]?(?:结果)?(?:四舍五入)?精确到百分位\)?$/, 2],
];

/** What a problem asks for, or null where a word of it was not foreseen: it may be a condition. */
export function readAsked(problem: string): Asked | null {
  if (problem.length > PROBLEM_CHARS_MAX) return null;
  const { words, formulas } = maskProblem(problem);
  const plain = plainWords(words);
  const { text, form } = takePlaces(plain, formulas);
  for (const { pattern, make } of [...ENGLISH, ...CHINESE]) {
    const match = pattern.exec(text);
    const asked = match && make(match.groups ?? {}, formulas, form);
    if (asked) return asked;
  }
  return null;
}

/** `to two decimal places`, which says nothing of the value. */
function takePlaces(words: string, formulas: readonly string[]): { text: string; form: AskedForm } {
  for (const [pattern, places] of PLACES) {
    const match = pattern.exec(words);
    if (!match) continue;
    const named = match.groups?.n ?? "";
    const marked = /‹(\d+)›/.exec(named)?.[1];
    const count = places === "named" ? (marked ? Number(formulas[Number(marked)]) : NUMBERS[named]) : places;
    if (count === undefined || !Number.isInteger(count) || count > 12) return { text: words, form: "any" };
    return { text: words.slice(0, match.index), form: { places: count } };
  }
  return { text: words, form: "any" };
}
