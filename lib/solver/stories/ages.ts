import {
  addRationals,
  divideRationals,
  isInteger,
  multiplyRationals,
  ONE,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import type { Solve } from "../reader";
import { NUMBER, type Story, show, sizeOf, told } from "./story";

const NAME_ZH =
  "((?:小|阿)[\\p{Script=Han}]|[甲乙]|爸爸|妈妈|爷爷|奶奶|父亲|母亲|儿子|女儿|哥哥|弟弟|姐姐|妹妹|老师)";
const GAP = "\\s*[,，。.;；]\\s*";
const AGES_ZH = `${NAME_ZH}今年\\s*${NUMBER}\\s*岁${GAP}${NAME_ZH}(?:今年)?\\s*${NUMBER}\\s*岁${GAP}(?:问|求|那么)?[,，]?\\s*`;
const TIMES_ZH = `${NAME_ZH}的?(?:年龄|岁数)?(?:是|为|等于)${NAME_ZH}(?:的)?(?:年龄|岁数)?的?\\s*${NUMBER}\\s*倍`;
const TIMES_WORDS: Record<string, string> = {
  twice: "2",
  "two times": "2",
  "three times": "3",
  "four times": "4",
  "five times": "5",
  "six times": "6",
};
const NAME_EN = "((?:[A-Z][a-z]+|(?:a|the|his|her) (?:father|mother|man|woman|son|daughter|boy|girl)))";
const TIMES_EN = `(${Object.keys(TIMES_WORDS).join("|")}|\\d+ times)`;

/** Two ages now, and in how many years, or how many years ago, the one is so many times the other. */
export const AGES: readonly Story[] = [
  {
    patterns: [
      new RegExp(`^${AGES_ZH}(?:再过)?(?:几|多少)年(后|前)?\\s*[,，]?\\s*${TIMES_ZH}$`, "u"),
      new RegExp(`^${AGES_ZH}(?:经过|过)(?:几|多少)年(后|以后)?\\s*[,，]?\\s*${TIMES_ZH}$`, "u"),
    ],
    work: ([one, a, other, b, when, elder, younger, times]) =>
      ages(
        { [one ?? ""]: sizeOf(a), [other ?? ""]: sizeOf(b) },
        [elder, younger],
        sizeOf(times),
        when === "前",
      ),
  },
  {
    patterns: [
      new RegExp(
        `^${NAME_EN} is ${NUMBER}(?: years old)?(?: and|[.,]) ${NAME_EN} is ${NUMBER}(?: years old)?[.,] in how many years will ${NAME_EN} be ${TIMES_EN} as old as ${NAME_EN}$`,
        "i",
      ),
    ],
    work: ([one, a, other, b, elder, times = "", younger]) =>
      ages(
        { [bare(one)]: sizeOf(a), [bare(other)]: sizeOf(b) },
        [bare(elder), bare(younger)],
        sizeOf(TIMES_WORDS[times.toLowerCase()] ?? /\d+/.exec(times)?.[0]),
        false,
      ),
  },
];

function bare(name: string | undefined): string {
  return (name ?? "").toLowerCase().replace(/^(?:a|the|his|her) /, "");
}

function ages(
  known: Record<string, Rational | null>,
  [elderName, youngerName]: readonly [string | undefined, string | undefined],
  times: Rational | null,
  isAgo: boolean,
): Solve | null {
  const [elder, younger] = [known[elderName ?? ""], known[youngerName ?? ""]];
  if (!elder || !younger || !times || elderName === youngerName || Object.keys(known).length !== 2)
    return null;
  const gap = subtractRationals(elder, younger);
  const parts = subtractRationals(times, ONE);
  if (gap.numerator <= 0n || parts.numerator <= 0n) return null;
  const then = divideRationals(gap, parts);
  const later = subtractRationals(then, younger);
  const years = isAgo ? multiplyRationals(later, rational(-1)) : later;
  // A whole number of years on the side of now that the question names, and an age there that can be.
  if (years.numerator <= 0n || !isInteger(years)) return null;
  return told(
    [
      ["年龄差不变", "The difference of the ages stays", `${show(elder)} - ${show(younger)} = ${show(gap)}`],
      [
        "那时年龄差是年幼者的（倍数－1）倍",
        "Then it is the younger age times one less than the multiple",
        `${show(gap)} \\div \\left(${show(times)} - 1\\right) = ${show(then)}`,
      ],
      [
        "与现在相差的年数",
        "The years between",
        isAgo
          ? `${show(younger)} - ${show(then)} = ${show(years)}`
          : `${show(then)} - ${show(younger)} = ${show(years)}`,
      ],
      [
        "检验",
        "Check",
        `${show(isAgo ? subtractRationals(elder, years) : addRationals(elder, years))} = ${show(times)} \\times ${show(then)}`,
      ],
    ],
    [`${show(years)} \\text{ 年}`, `${show(years)} \\text{ years}`],
  );
}
