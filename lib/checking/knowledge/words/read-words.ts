import type { Expression } from "@/lib/algebra/expression";
import { findFormulas } from "../../find-formulas";
import { splitAtTopLevel } from "../../sets/read-real-set";
import { splitRelation } from "../../split-relation";
import { CHINESE_RULES } from "./chinese-rules";
import { ENGLISH_RULES } from "./english-rules";
import type { Spoken, Stated } from "./word-rule";

const PROBLEM_CHARS_MAX = 3000;
const FORMULAS_MAX = 40;

/** The equations that a problem's sentences come to where words, and not signs, state them. */
export function readWords(problem: string, read: (source: string) => Expression | null): Stated[] {
  if (problem.length > PROBLEM_CHARS_MAX) return [];
  const formulas = findFormulas(problem);
  if (formulas.length === 0 || formulas.length > FORMULAS_MAX) return [];
  let text = "";
  let from = 0;
  const spoken = new Map<number, string>();
  for (const { source, start, end } of formulas) {
    text += `${oneSpaced(problem.slice(from, start))} `;
    // `$a, b$` is two formulas to a sentence.
    for (const [index, part] of splitAtTopLevel(source, [",", "，"]).entries()) {
      if (index > 0) text += ", ";
      spoken.set(text.length, part);
      text += "§ ";
    }
    from = end;
  }
  text += oneSpaced(problem.slice(from));
  const rules = /\p{Script=Han}/u.test(problem) ? CHINESE_RULES : ENGLISH_RULES;
  return rules.flatMap(({ pattern, state }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const inside = [...match[0].matchAll(/§/g)].map(({ index }) => spoken.get(match.index + index) ?? "");
      const read_ = inside.map((source) => spokenOf(source, read));
      return read_.every((each) => each !== null) ? state(read_ as Spoken[], match as RegExpExecArray) : [];
    }),
  );
}

/** A pattern would try a long run of spaces in as many ways as it has places for one. */
function oneSpaced(text: string): string {
  return text.replace(/\s+/g, " ");
}

function spokenOf(source: string, read: (source: string) => Expression | null): Spoken | null {
  const sides = (splitRelation(source)?.sides.map(({ text }) => text) ?? [source]).map((side) =>
    read(side.trim()),
  );
  return sides.every((side) => side !== null) ? { source, sides: sides as Expression[] } : null;
}
