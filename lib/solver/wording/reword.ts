import { ADDED, SIGNS } from "./around";
import { CALCULUS } from "./calculus";
import { CHINESE } from "./chinese";
import { COUNTING } from "./counting";
import { ENGLISH } from "./english";
import { FOLLOWING } from "./following";
import type { Rule } from "./rule";
import { SEQUENCES } from "./sequences";
import { SYSTEMS } from "./systems";
import { TRIANGLES } from "./triangles";

/** `3/4 : x = 1/2 : 8` as the equality of two fractions. */
const PROPORTION = /^(.*?)([^\s:=]+) ?: ?([^\s:=]+) ?= ?([^\s:=]+) ?: ?([^\s:=]+)$/;

/** The same problem in plain words, where a textbook's way of asking is known; else the text as it is. */
export function reword(text: string): string {
  let plain = apply(text, [...ADDED, ...SIGNS]);
  plain = apply(plain, [...FOLLOWING, ...SYSTEMS, ...CALCULUS, ...SEQUENCES, ...COUNTING, ...TRIANGLES]);
  plain = apply(plain, /\p{Script=Han}/u.test(plain) ? CHINESE : ENGLISH);
  const [, before, a, b, c, d] = /[a-z]/.test(plain) ? (PROPORTION.exec(plain) ?? []) : [];
  if (a && b && c && d && /^(?:(?:解方程|solve)\s*[:：]?\s*)?$/i.test(before ?? ""))
    plain = `${before}\\frac{${a}}{${b}} = \\frac{${c}}{${d}}`;
  return plain.replace(ORDINAL, ordinal).trim();
}

const ORDINALS = [
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
];
const ORDINAL = new RegExp(`\\b(${ORDINALS.join("|")})(?= term\\b)`, "gi");

function ordinal(word: string): string {
  const n = ORDINALS.indexOf(word.toLowerCase()) + 3;
  return `${n}${n === 3 ? "rd" : "th"}`;
}

function apply(text: string, rules: readonly Rule[]): string {
  return rules.reduce((plain, [pattern, words]) => plain.replace(pattern, words).trim(), text);
}
