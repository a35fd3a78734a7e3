import { printRational } from "@/lib/algebra/print-latex";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import type { Locale } from "@/lib/i18n/locale";
import { type Reader, within } from "../reader";
import { readNumber } from "../reading/read-number-list";
import { type Solution, say } from "../solution";

const N = String.raw`(\d+(?:\.\d+)?)`;
const P = String.raw`(\d+(?:\.\d+)?)\s*\\?%`;

type Found = { value: Rational; text: string; title: [zh: string, en: string]; percent?: true };
type Kind = { patterns: RegExp[]; find: (a: Rational, b: Rational) => Found | null };

const show = (value: Rational) => printRational(value, true);
const HUNDRED = rational(100);

const KINDS: Kind[] = [
  {
    patterns: [new RegExp(`^what percent(?:age)? of ${N} is ${N}$`, "i")],
    find: (whole, part) => partOf(part, whole),
  },
  {
    patterns: [
      new RegExp(`^${N} is what percent(?:age)? of ${N}$`, "i"),
      new RegExp(`^${N}是${N}的百分之(?:几|多少)$`),
    ],
    find: partOf,
  },
  {
    patterns: [
      new RegExp(`^(?:一个|某)数的${P}(?:是|等于|为)${N},?\\s*(?:求)?(?:这个|该|某)数(?:是多少|等于多少)?$`),
      new RegExp(`^${P} of (?:what number|a number) is ${N}(?:[.,;]? (?:find|what is) the number)?$`, "i"),
    ],
    find: (percent, part) => {
      if (percent.numerator === 0n) return null;
      const value = divideRationals(multiplyRationals(part, HUNDRED), percent);
      return {
        value,
        text: `$$${show(part)} \\div ${show(percent)}\\% = ${show(value)}$$`,
        title: ["已知部分求整体，用除法", "The part divided by the percentage is the whole"],
      };
    },
  },
  {
    patterns: [
      new RegExp(`^比${N}多${P}的数(?:是多少|是)?$`),
      new RegExp(`^(?:increase|what is) ${N} (?:by|increased by) ${P}$`, "i"),
    ],
    find: (whole, percent) => changed(whole, percent, 1),
  },
  {
    patterns: [
      new RegExp(`^比${N}少${P}的数(?:是多少|是)?$`),
      new RegExp(`^(?:decrease|what is) ${N} (?:by|decreased by) ${P}$`, "i"),
    ],
    find: (whole, percent) => changed(whole, percent, -1),
  },
];

function partOf(part: Rational, whole: Rational): Found | null {
  if (whole.numerator === 0n) return null;
  const value = multiplyRationals(divideRationals(part, whole), HUNDRED);
  return {
    value,
    percent: true,
    text: `$$${show(part)} \\div ${show(whole)} = ${show(value)}\\%$$`,
    title: ["部分除以整体，化成百分数", "The part over the whole, as a percentage"],
  };
}

function changed(whole: Rational, percent: Rational, sign: 1 | -1): Found {
  const share = multiplyRationals(whole, divideRationals(percent, HUNDRED));
  const value = sign > 0 ? addRationals(whole, share) : subtractRationals(whole, share);
  return {
    value,
    text: `$$${show(whole)} \\times \\left(1 ${sign > 0 ? "+" : "-"} ${show(percent)}\\%\\right) = ${show(value)}$$`,
    title: ["以它为单位“1”", "It is the whole, 100%"],
  };
}

/** The three questions of percentages, and a number that grows or falls by so much of itself. */
export const readPercentage: Reader = (text) => {
  for (const { patterns, find } of KINDS) {
    const [a, b] = (within(text, patterns) ?? []).map(readNumber);
    const found = a && b ? find(a, b) : null;
    if (found) return (locale) => told(found, locale);
  }
  return null;
};

function told({ value, text, title, percent }: Found, locale: Locale): Solution {
  return {
    steps: [{ kind: "compute", title: say(locale, ...title), text }],
    final: `${show(value)}${percent ? "\\%" : ""}`,
  };
}
