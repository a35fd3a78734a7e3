import type { Reader, Solve } from "../reader";
import { say } from "../solution";
import { factorial } from "./count-formulas";

const ROW_ZH =
  "(\\d{1,2})\\s*(?:名|个|位)?(?:人|同学|学生)?\\s*(?:站|排)成?一(?:排|列|行)(?:照相|拍照)?\\s*,?\\s*(?:其中|若|如果)?\\s*";
const ENDS_ZH = "\\s*,?\\s*(?:那么|则)?(?:一?共)?有(?:多少|几)种(?:不同的)?(?:站法|排法|排列方法)$";
const TWO_ZH = "甲(?:、|和|,|与)?乙(?:两人|两名同学|二人)?";
const ROW_EN =
  "(?:in )?how many (?:different )?ways can (\\d{1,2}) (?:people|students|friends|children) (?:stand|line up|sit|be arranged|be seated)(?: in a (?:line|row))?,? if ";
const TWO_EN = "two (?:particular|specific|certain)(?: people| of them| students| friends| children)?";

type Condition = "together" | "apart" | "first";

const SENTENCES: readonly (readonly [RegExp, Condition])[] = [
  [new RegExp(`^${ROW_ZH}${TWO_ZH}(?:必须|要|一定要|要求)?(?:相邻|站在一起|排在一起)${ENDS_ZH}`), "together"],
  [new RegExp(`^${ROW_ZH}${TWO_ZH}(?:不能|不|不可以|不得)(?:相邻|站在一起|排在一起)${ENDS_ZH}`), "apart"],
  [
    new RegExp(
      `^${ROW_ZH}甲(?:同学)?(?:必须|要|一定)?(?:站|排)在(?:排头|最左端|最右端|排尾|正中间)${ENDS_ZH}`,
    ),
    "first",
  ],
  [
    new RegExp(
      `^${ROW_EN}${TWO_EN} must (?:stand|sit|be) (?:together|next to each other|side by side)$`,
      "i",
    ),
    "together",
  ],
  [
    new RegExp(
      `^${ROW_EN}${TWO_EN} (?:must not|cannot|may not) (?:stand|sit|be) (?:together|next to each other|side by side)$`,
      "i",
    ),
    "apart",
  ],
];

/** People in a row of whom two stand together, or apart, or one has a place of his own. */
export const readRowConditions: Reader = (text) => {
  for (const [pattern, condition] of SENTENCES) {
    const [, digits] = pattern.exec(text) ?? [];
    const n = digits === undefined ? 0n : BigInt(digits);
    // "In the middle" is a place only where their number is odd.
    if (condition === "first" && /正中间/.test(text) && n % 2n === 0n) continue;
    if (n >= 3n && n <= 20n) return solve(n, condition);
  }
  return null;
};

function solve(n: bigint, condition: Condition): Solve {
  const [value, sum] =
    condition === "together"
      ? [2n * factorial(n - 1n), `2! \\times ${n - 1n}!`]
      : condition === "first"
        ? [factorial(n - 1n), `${n - 1n}!`]
        : [factorial(n - 2n) * n * (n - 1n) - 2n * factorial(n - 1n), `${n}! - 2! \\times ${n - 1n}!`];
  return (locale) => {
    const [title, text] = {
      together: [
        say(locale, "捆绑：把两人看成一个", "Take the two as one"),
        say(
          locale,
          `相邻的两人看成一个，与其余的人一共 ${n - 1n} 个排成一排；两人自己有 $2!$ 种次序。`,
          `The two count as one, which makes ${n - 1n} in the row; the two have $2!$ orders among themselves.`,
        ),
      ],
      apart: [
        say(locale, "从全部中减去相邻的", "From all take away those with the two together"),
        say(
          locale,
          `一共有 $${n}!$ 种排法；两人相邻（看成一个）的有 $2! \\times ${n - 1n}!$ 种，减去。`,
          `There are $${n}!$ orders in all; with the two together, taken as one, $2! \\times ${n - 1n}!$. We subtract.`,
        ),
      ],
      first: [
        say(locale, "先排有要求的人", "First the one with a fixed place"),
        say(
          locale,
          `甲的位置定了，其余 ${n - 1n} 人任意排。`,
          `One place is taken; the other ${n - 1n} stand as they like.`,
        ),
      ],
    }[condition] as [string, string];
    return {
      steps: [
        { kind: "plan", title, text },
        { kind: "compute", title: say(locale, "计算", "Compute"), text: `$$${sum} = ${value}$$` },
      ],
      final: `${value}`,
    };
  };
}
