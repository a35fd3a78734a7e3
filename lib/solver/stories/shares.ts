import {
  addRationals,
  divideRationals,
  multiplyRationals,
  ONE,
  type Rational,
  rational,
} from "@/lib/algebra/rational";
import type { Solve } from "../reader";
import { NUMBER, type Story, show, sizeOf, told } from "./story";

const GAP = "\\s*[,，。.;；]\\s*";
const WORK_ZH = "(?:一项|一件|一批|某项)(?:工程|工作|任务|零件)";
const DAYS_ZH = "\\s*(天|小时|日)";
const ALONE_ZH = (who: string) =>
  `${who}(?:队|组|工程队)?(?:单独|独自|独立)?(?:做|完成|修|干)?(?:要|需要?|用)?\\s*${NUMBER}${DAYS_ZH}(?:可以|能)?(?:完成|做完)?`;
const PRICE_ZH = "(?:一件|一条|一双|一台|一本|某)(?:[\\p{Script=Han}]{1,5}?)";

/** Work done together, a price after a discount, and a whole that is shared in a ratio. */
export const SHARES: readonly Story[] = [
  {
    patterns: [
      new RegExp(
        `^${WORK_ZH}${GAP}${ALONE_ZH("甲")}${GAP}${ALONE_ZH("乙")}${GAP}(?:问|求|那么|如果|若)?\\s*[,，]?\\s*(?:甲\\s*[、和]?\\s*乙)?(?:两队|两人|二人|两组)?(?:一起|共同)?(?:合作|合做|一起做|合干)\\s*[,，]?\\s*(?:要|需要?)?(?:几|多少)(天|小时|日)(?:可以|能|才能)?(?:完成|做完)(?:这项工程|这项工作|任务)?$`,
        "u",
      ),
    ],
    work: ([a, unit, b, other, asked]) =>
      unit === other && unit === asked ? together(sizeOf(a), sizeOf(b), ["天", "days"], unit) : null,
  },
  {
    patterns: [
      new RegExp(
        `^(?:[A-Z][a-z]+) can (?:paint|clean|mow|build|finish|do|complete|fill) (?:a|the|one) (?:job|room|house|fence|wall|lawn|work|task|pool)(?: alone)? in ${NUMBER} (hours|days|minutes)(?: and|[.,]| while) (?:[A-Z][a-z]+) can (?:paint|clean|mow|build|finish|do|complete|fill) (?:it|the same (?:job|room|house|fence|wall|lawn|work|task|pool))(?: alone)? in ${NUMBER} (hours|days|minutes)[.,;] [Hh]ow (?:long|many (hours|days|minutes)) (?:will|would|does) it take (?:them|both of them)(?: to (?:paint|clean|mow|build|finish|do|complete|fill) (?:it|the (?:job|room|house|fence|wall|lawn|work|task|pool)))?(?: if they work)?(?: working)? together$`,
      ),
    ],
    work: ([a, unit, b, other, asked]) =>
      unit === other && (!asked || asked === unit)
        ? together(sizeOf(a), sizeOf(b), ["", unit ?? ""], undefined)
        : null,
  },
  {
    patterns: [
      new RegExp(
        `^${PRICE_ZH}原价(?:是|为)?\\s*${NUMBER}\\s*元${GAP}(?:现在?)?(?:按|打)?\\s*([1-9](?:\\.\\d)?|[5-9]\\d|[一二三四五六七八九](?:五)?)\\s*折(?:出售|销售|优惠)?${GAP}(?:现价|现在的?价格|现在卖|现在售价|售价)(?:是|为)?(?:多少(?:元|钱)?)?$`,
        "u",
      ),
    ],
    work: ([price, fold = ""]) => discounted(sizeOf(price), shareOf(fold)),
  },
  {
    patterns: [
      new RegExp(
        `^(?:(?:把|将)\\s*${NUMBER}\\s*(?:个|元|本|颗|千克|克|米)?(?:[\\p{Script=Han}]{0,4}?)?按(?:照)?\\s*(\\d+)\\s*[:：比]\\s*(\\d+)\\s*(?:的比)?(?:分给|分配给|分成)(?:甲\\s*[、和]?\\s*乙(?:两人|两个班|两班)?|两部分|两份)${GAP}(?:问|求)?(?:甲\\s*[、和]?\\s*乙|两人|两部分|两份)?(?:各|分别)(?:分)?(?:到|得到?|是|有)?(?:多少|几)(?:个|元|本|颗|千克|克|米)?)$`,
        "u",
      ),
      /^(?:divide|share|split) \$?(\d+(?:\.\d+)?)(?: (?:dollars|candies|apples|marbles))? (?:in|into) the ratio (?:of )?(\d+) ?(?::|to) ?(\d+)$/i,
    ],
    work: ([whole, a, b]) => shared(sizeOf(whole), sizeOf(a), sizeOf(b)),
  },
];

const NUMERALS = "一二三四五六七八九";

/** `八` and `8` as 8/10, `八五` and `85` as 85/100. */
function shareOf(fold: string): Rational | null {
  const digits = [...fold.replace(".", "")].map((one) =>
    /\d/.test(one) ? Number(one) : NUMERALS.indexOf(one) + 1,
  );
  const value = digits.reduce((all, digit) => all * 10 + digit, 0);
  return value > 0 ? rational(value, 10 ** digits.length) : null;
}

function together(
  a: Rational | null,
  b: Rational | null,
  [, en]: readonly [string, string],
  unit: string | undefined,
): Solve | null {
  if (!a || !b) return null;
  const rates = [a, b].map((time) => divideRationals(ONE, time)) as [Rational, Rational];
  const rate = addRationals(...rates);
  const value = divideRationals(ONE, rate);
  const [zhUnit, enUnit] = unit
    ? [unit === "日" ? "天" : unit, unit === "小时" ? "hours" : "days"]
    : [en, en];
  return told(
    [
      ["两者的工作效率之和", "Both rates together", `${show(rates[0])} + ${show(rates[1])} = ${show(rate)}`],
      ["工作总量 1 除以效率和", "The whole job over this rate", `1 \\div ${show(rate)} = ${show(value)}`],
    ],
    [`${show(value)} \\text{ ${zhUnit}}`, `${show(value)} \\text{ ${enUnit}}`],
  );
}

function discounted(price: Rational | null, share: Rational | null): Solve | null {
  if (!price || !share) return null;
  const value = multiplyRationals(price, share);
  return told(
    [
      [
        "原价乘折扣",
        "The price times the discount",
        `${show(price)} \\times ${show(share)} = ${show(value)}`,
      ],
    ],
    [`${show(value)} \\text{ 元}`, `${show(value)} \\text{ yuan}`],
  );
}

function shared(whole: Rational | null, a: Rational | null, b: Rational | null): Solve | null {
  if (!whole || !a || !b) return null;
  const parts = addRationals(a, b);
  const one = divideRationals(whole, parts);
  const [first, second] = [a, b].map((part) => multiplyRationals(one, part)) as [Rational, Rational];
  return told(
    [
      ["总份数", "The number of parts", `${show(a)} + ${show(b)} = ${show(parts)}`],
      ["每一份", "One part", `${show(whole)} \\div ${show(parts)} = ${show(one)}`],
      ["第一个", "The first share", `${show(one)} \\times ${show(a)} = ${show(first)}`],
      ["第二个", "The second share", `${show(one)} \\times ${show(b)} = ${show(second)}`],
    ],
    `${show(first)}, ${show(second)}`,
  );
}
