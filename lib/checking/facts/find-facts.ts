import { CHINESE_FACTS } from "./chinese-facts";
import { ENGLISH_FACTS } from "./english-facts";
import type { Fact } from "./fact";

export type FoundFact = { text: string; start: number; end: number; fact: Fact };

/** A number that is part of something larger says nothing by itself. */
const PART_BEFORE = /第\s*$|[\p{L}\d_^.$\\)\]}%+*/×÷=-]\s*$/u;
const PART_AFTER =
  /^(?:\s*[-+*/×÷^=<>≤≥²³!%°√]|[\p{L}\d_]|\.\d|,\d|\s*\\|\s*(?:mod|times|plus|minus|more|less|percent|out of|per|to the|raised|squared|cubed|over|divided|multiplied)\b)/iu;
/** "twice the product of 500 and 13 is 13,000" */
const MULTIPLIED =
  /\b(?:twice|thrice|double|triple|half|third|quarter|times|plus|minus|over|by|of|negative|opposite|reciprocal|square|cube|root)\s+(?:of\s+)?(?:the\s+)?$/i;

/** The facts about numbers that sentences state in words: "91 is divisible by 7", 17是质数. */
export function findFacts(text: string): FoundFact[] {
  // A formula of one number is the number.
  const plain = text
    .replace(/(?<!\\)\$(-?\d[\d,]*(?:\.\d+)?)\$/g, " $1 ")
    .replace(/\\\((-?\d[\d,]*(?:\.\d+)?)\\\)/g, "  $1  ");
  if (plain.length !== text.length) return [];
  const found: FoundFact[] = [];
  for (const { pattern, read } of [...ENGLISH_FACTS, ...CHINESE_FACTS]) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const chinese = /\p{Script=Han}/u.test(match[0]);
      const before = plain.slice(Math.max(0, start - 12), start);
      if (
        /^\d/.test(match[0]) &&
        PART_BEFORE.test(
          chinese ? before.replace(/\p{Script=Han}\s*$/u, "") : before.replace(/\p{L}{2,}\s+$/u, ""),
        )
      )
        continue;
      if (!chinese && MULTIPLIED.test(plain.slice(Math.max(0, start - 24), start))) continue;
      const after = plain.slice(end, end + 12);
      if (
        /\d$/.test(match[0])
          ? PART_AFTER.test(chinese ? after.replace(/^\p{Script=Han}/u, "") : after)
          : /^\s*(?:mod|in base)/i.test(after)
      )
        continue;
      const fact = read(match.slice(1).map((group) => group ?? ""));
      if (fact) found.push({ text: match[0].replace(/\s+/g, " ").trim(), start, end, fact });
    }
  }
  return found;
}
