import {
  addRationals,
  divideRationals,
  isInteger,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from "@/lib/algebra/rational";
import type { Solve } from "../reader";
import { readNumberList } from "../reading/read-number-list";
import { NUMBER, type Story, show, sizeOf, told } from "./story";

const GAP = "\\s*[,，。.;；]\\s*";
const WHO_ZH = "(?:小[\\p{Script=Han}]|哥哥|弟弟|姐姐|妹妹|妈妈|爸爸|老师|我)";
const THING_ZH = "(个|本|支|颗|块|张|只|朵|枝|元|条)\\s*([\\p{Script=Han}]{0,4}?)";
const ASKED_LEFT_ZH = `${GAP}(?:问|求)?\\s*[,，]?\\s*(${WHO_ZH})?(?:现在)?(?:还)?(?:剩下?|剩余)(?:了)?(?:多少|几)([个本支颗块张只朵枝元条])?([\\p{Script=Han}]{0,4}?)$`;
const ASKED_NOW_ZH = `${GAP}(?:问|求)?\\s*[,，]?\\s*(${WHO_ZH})?(?:现在)(?:一?共)?有(?:多少|几)([个本支颗块张只朵枝元条])?([\\p{Script=Han}]{0,4}?)$`;
const COUNTS: Record<string, number> = { 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** One thing given away, eaten or got; so many at a price; the mean of some marks. */
export const EVERYDAY: readonly Story[] = [
  {
    patterns: [
      new RegExp(
        `^(${WHO_ZH})(?:原来)?有\\s*${NUMBER}\\s*${THING_ZH}${GAP}(?:他|她)?(?:给了|送给了?|借给了?|吃了|吃掉了?|用了|用掉了?|花了|花掉了?|丢了|卖了|卖掉了?)(?:${WHO_ZH}|同学|朋友)?\\s*${NUMBER}\\s*${THING_ZH}${ASKED_LEFT_ZH}`,
        "u",
      ),
    ],
    work: ([who, a, unit, thing, b, other, same, whose, asked, named]) =>
      (!whose || whose === who) && isOneThing([unit, other, asked], [thing, same, named])
        ? changed(sizeOf(a), sizeOf(b), -1)
        : null,
  },
  {
    patterns: [
      new RegExp(
        `^(${WHO_ZH})(?:原来)?有\\s*${NUMBER}\\s*${THING_ZH}${GAP}(?:他|她)?(?:又|后来)?(?:${WHO_ZH}又?给了(?:他|她)|买了|买来|得到了?|捡到了?)\\s*${NUMBER}\\s*${THING_ZH}${ASKED_NOW_ZH}`,
        "u",
      ),
    ],
    work: ([who, a, unit, thing, b, other, same, whose, asked, named]) =>
      (!whose || whose === who) && isOneThing([unit, other, asked], [thing, same, named])
        ? changed(sizeOf(a), sizeOf(b), 1)
        : null,
  },
  {
    patterns: [
      new RegExp(
        `^(?:每|一|1)(千克|[支本个斤件块张双条瓶])([\\p{Script=Han}]{1,5}?)(?:的价格是|的单价是|售价|卖|要|是)?\\s*${NUMBER}\\s*元${GAP}(?:${WHO_ZH})?(?:买|购买)(?:了)?\\s*${NUMBER}\\s*(千克|[支本个斤件块张双条瓶])(?:这样的|这种)?([\\p{Script=Han}]{0,5}?)\\s*[,，]?\\s*(?:一?共)?(?:要|需要?|应付|花|用)(?:了|付)?(?:多少|几)(?:元|钱|元钱)$`,
        "u",
      ),
    ],
    work: ([unit, thing, price, count, other, same]) =>
      unit === other && (!same || same === thing) ? bought(sizeOf(price), sizeOf(count)) : null,
  },
  {
    patterns: [
      new RegExp(
        `^${WHO_ZH}(?:的)?([两三四五六七八九十])次(?:数学|语文|英语)?(?:考试|测验|测试|单元测试)(?:的)?(?:成绩|得分|分数)(?:分别)?(?:是|为)\\s*[:：]?\\s*(\\d[\\d.,，、\\s]*\\d)\\s*分?${GAP}(?:问|求)?(?:他|她|小[\\p{Script=Han}])?(?:这[两三四五六七八九十]次(?:考试|测验)?)?的?平均(?:分|成绩)(?:数)?(?:是|为)?(?:多少|几)?分?$`,
        "u",
      ),
    ],
    work: ([times = "", list = ""]) => {
      const marks = readNumberList(list);
      return marks && marks.length === COUNTS[times] ? mean(marks) : null;
    },
  },
];

/** All sentences are of the same things; "12 apples, 5 pears" are not. */
function isOneThing(
  units: readonly (string | undefined)[],
  things: readonly (string | undefined)[],
): boolean {
  const [first] = things;
  const named = things.slice(1).every((thing) => !thing || thing === first);
  return new Set(units.filter((unit) => unit)).size === 1 && named;
}

function changed(whole: Rational | null, part: Rational | null, sign: 1 | -1): Solve | null {
  if (!whole || !part) return null;
  const value = sign > 0 ? addRationals(whole, part) : subtractRationals(whole, part);
  return value.numerator < 0n || !isInteger(value)
    ? null
    : told(
        [
          [
            sign > 0 ? "合起来，用加法" : "去掉一部分，用减法",
            sign > 0 ? "Put together: add" : "Taken away: subtract",
            `${show(whole)} ${sign > 0 ? "+" : "-"} ${show(part)} = ${show(value)}`,
          ],
        ],
        show(value),
      );
}

function bought(price: Rational | null, count: Rational | null): Solve | null {
  if (!price || !count) return null;
  const value = multiplyRationals(price, count);
  return told(
    [
      [
        "总价＝单价×数量",
        "The price of one times how many",
        `${show(price)} \\times ${show(count)} = ${show(value)}`,
      ],
    ],
    [`${show(value)} \\text{ 元}`, `${show(value)} \\text{ yuan}`],
  );
}

function mean(marks: readonly Rational[]): Solve {
  const sum = marks.reduce(addRationals);
  const value = divideRationals(sum, rational(marks.length));
  return told(
    [
      ["总分", "The sum", `${marks.map(show).join(" + ")} = ${show(sum)}`],
      ["平均分＝总分÷次数", "The sum over how many", `${show(sum)} \\div ${marks.length} = ${show(value)}`],
    ],
    show(value),
  );
}
