import { type Reader, type Solve, within } from "../reader";
import { say } from "../solution";
import { binomial } from "./count-formulas";

const NUMBER_WORDS: Record<string, bigint> = {
  一: 1n,
  两: 2n,
  二: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  one: 1n,
  a: 1n,
  two: 2n,
  three: 3n,
  four: 4n,
  five: 5n,
};
const COUNT = "(\\d{1,2}|[一两二三四五])";
const UNIT = "[名个位]";
const GROUP = "(\\p{Script=Han}{1,4}?)";
const COUNT_EN = "(\\d{1,2}|one|two|three|four|five)";
const PEOPLE = "([a-z]{3,12})";

/** From m of one kind and n of another choose r, with a condition on one kind. */
const SENTENCES = [
  new RegExp(
    `^从\\s*${COUNT}\\s*${UNIT}${GROUP}(?:和|、|,|与)\\s*${COUNT}\\s*${UNIT}${GROUP}中(?:任意|任)?选(?:出|取|派)?\\s*${COUNT}\\s*(?:${UNIT}|人)(?:人|同学|学生|代表)?(?:参加(?:活动|比赛|会议|志愿服务))?\\s*[,，]?\\s*(?:要求|其中|且|如果|若)?\\s*(至少有?|恰有|恰好有|至多有?|最多有?)\\s*${COUNT}\\s*${UNIT}${GROUP}\\s*[,，]?\\s*(?:那么|则)?(?:一?共)?有(?:多少|几)种(?:不同的)?(?:选法|选取方法|选择方法|方法)$`,
    "u",
  ),
  new RegExp(
    `^an? (?:committee|team|group) of ${COUNT_EN} (?:people |members |students )?(?:is|are)(?: to be)? (?:chosen|selected|formed|picked) from(?: a group of)? ${COUNT_EN} ${PEOPLE} and ${COUNT_EN} ${PEOPLE}\\. ?(?:how many (?:different )?(?:committees|teams|groups) (?:have|contain|include|are there with|can be formed with)|(?:in )?how many (?:different )?ways (?:are there|can this be done) if the (?:committee|team|group) (?:must|has to) (?:have|include|contain)) (at least|exactly|at most) ${COUNT_EN} ${PEOPLE}$`,
    "i",
  ),
];

const BOTH = new RegExp(
  `^(?:in )?how many (?:different )?ways can an? (?:committee|team|group) of ${COUNT_EN} ${PEOPLE} and ${COUNT_EN} ${PEOPLE} be (?:chosen|selected|formed) from(?: a group of)? ${COUNT_EN} ${PEOPLE} and ${COUNT_EN} ${PEOPLE}$`,
  "i",
);

/** Choices from two kinds of people with "at least", "at most" or "exactly" so many of one of them. */
export const readSelection: Reader = (text) => {
  const both = within(text, [BOTH]);
  if (both) return ofEach(both);
  const [zh, en] = SENTENCES.map((pattern) => within(text, [pattern]));
  const parts = zh ?? (en ? [en[1], en[2], en[3], en[4], en[0], en[5], en[6], en[7]] : null);
  if (!parts) return null;
  const [m = "", first = "", n = "", second = "", r = "", bound = "", k = "", named = ""] = parts as string[];
  const of = [first, second].findIndex((kind) => singular(kind) === singular(named));
  if (of < 0 || singular(first) === singular(second)) return null;
  const [a, b, chosen, limit] = [m, n, r, k].map(countOf);
  if (a === null || b === null || chosen === null || limit === null) return null;
  if (a === undefined || b === undefined || chosen === undefined || limit === undefined) return null;
  const [own, other] = of === 0 ? [a, b] : [b, a];
  const how = /至少|at least/i.test(bound) ? "least" : /恰|exactly/i.test(bound) ? "exactly" : "most";
  return solve({ own, other, chosen, limit, how });
};

function ofEach(parts: readonly string[]): Solve | null {
  const [j, first = "", k, second = "", m, one = "", n, two = ""] = parts;
  const straight = singular(first) === singular(one) && singular(second) === singular(two);
  const [a, b, c, d] = [j, k, m, n].map((part) => countOf(part ?? ""));
  if (!straight || singular(first) === singular(second) || !a || !b || !c || !d || a > c || b > d)
    return null;
  return solve({ own: c, other: d, chosen: a + b, limit: a, how: "exactly" });
}

function singular(kind: string): string {
  const word = kind.toLowerCase();
  return { women: "woman", men: "man" }[word] ?? word.replace(/s$/, "");
}

function countOf(text: string): bigint | null {
  return NUMBER_WORDS[text.toLowerCase()] ?? (/^\d+$/.test(text) ? BigInt(text) : null);
}

type Choice = {
  own: bigint;
  other: bigint;
  chosen: bigint;
  limit: bigint;
  how: "least" | "most" | "exactly";
};

function solve({ own, other, chosen, limit, how }: Choice): Solve | null {
  if (chosen > own + other || limit > chosen || own + other > 60n) return null;
  const counts = Array.from({ length: Number(chosen) + 1 }, (_, index) => BigInt(index)).filter(
    (count) =>
      count <= own &&
      chosen - count <= other &&
      (how === "least" ? count >= limit : how === "most" ? count <= limit : count === limit),
  );
  const terms = counts.map((count) => ({
    written: `\\binom{${own}}{${count}} \\times \\binom{${other}}{${chosen - count}}`,
    numbers: `${binomial(own, count)} \\times ${binomial(other, chosen - count)}`,
    value: binomial(own, count) * binomial(other, chosen - count),
  }));
  if (terms.length === 0) return null;
  const value = terms.reduce((sum, term) => sum + term.value, 0n);
  const listed = counts.join(", ");
  return (locale) => ({
    steps: [
      {
        kind: "plan",
        title: say(locale, "按人数分类", "Cases by how many there are"),
        text: say(
          locale,
          `有条件的那一类可以选 ${listed} 人；每种情况里两类各选各的，方法数相乘，再把各情况相加。`,
          `Of the kind with the condition there can be ${listed}; in each case we choose from both kinds and multiply, then add the cases.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "计算", "Compute"),
        text: `$$${terms.map(({ written }) => written).join(" + ")} = ${terms.map(({ numbers }) => numbers).join(" + ")} = ${value}$$`,
      },
    ],
    final: `${value}`,
  });
}
