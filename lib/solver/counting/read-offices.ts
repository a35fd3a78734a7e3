import { type Reader, type Solve, within } from "../reader";
import { COUNT_MAX, solvePermutations } from "./solve-counting";

const COUNT_EN = "(\\d{1,3})";
const OFFICE_EN =
  "(?:president|vice[- ]president|secretary|treasurer|captain|vice[- ]captain|co-captain|leader|chair(?:man|person|woman)?|goalkeeper|manager|monitor)";
const OFFICES_EN = `((?:an? )?${OFFICE_EN}(?:(?:, | and |, and )(?:an? )?${OFFICE_EN}){1,5})`;
const PEOPLE_EN = "(?:people|members|students|candidates|players|persons|boys|girls|children)";
const FROM_EN = `(?:from|out of)(?: among)?(?: an?)?(?: (?:club|class|group|committee|team|set))?(?: (?:of|with))? ${COUNT_EN}(?: ${PEOPLE_EN})?`;

const OFFICE_ZH =
  "(?:正班长|副班长|班长|正组长|副组长|组长|正队长|副队长|队长|学习委员|体育委员|文艺委员|劳动委员|生活委员|团支书|团支部书记|课代表|主席|副主席|秘书|会计|主持人|守门员)";
const OFFICES_ZH = `(${OFFICE_ZH}(?:\\s*(?:和|、|,|与|及)\\s*${OFFICE_ZH}){1,5}|正\\s*、?\\s*副(?:班长|组长|队长|主席))`;
const PEOPLE_ZH = "(?:名|个|位)?(?:人|同学|学生|队员|成员|会员|候选人)";
const GROUP_ZH =
  "(?:(?:某|一个|这个)?(?:班级?|小组|社团|兴趣小组|球队|校队|团队)(?:里|上|中|内)?(?:一?共)?有)?";
const WAYS_ZH =
  "\\s*[,，]?\\s*(?:那么|则)?(?:一?共)?有?(?:多少|几)种(?:不同的?)?(?:选法|选择方法|选取方法|方法|结果)$";

/** How many there are, how many are taken where that is said, and the offices. */
const SENTENCES: readonly (readonly [RegExp, (parts: readonly string[]) => [string, string, string]])[] = [
  [
    new RegExp(
      `^(?:in )?how many (?:different )?ways can ${OFFICES_EN} be (?:chosen|elected|selected|picked) ${FROM_EN}$`,
      "i",
    ),
    ([offices = "", n = ""]) => [n, "", offices],
  ],
  [
    new RegExp(
      `^(?:in )?how many (?:different )?ways (?:can (?:you|we|they|one)|are there to|is it possible to) (?:choose|elect|select|pick) ${OFFICES_EN} ${FROM_EN}$`,
      "i",
    ),
    ([offices = "", n = ""]) => [n, "", offices],
  ],
  [
    new RegExp(
      `^(?:a|the) (?:club|class|group|team|committee) (?:has|of|consists of) ${COUNT_EN} ${PEOPLE_EN}[.,] ?(?:in )?how many (?:different )?ways can (?:they|the (?:club|class|group|team)|we) (?:choose|elect|select|pick) ${OFFICES_EN}$`,
      "i",
    ),
    ([n = "", offices = ""]) => [n, "", offices],
  ],
  [
    new RegExp(
      `^从?${GROUP_ZH}\\s*(\\d{1,3})\\s*${PEOPLE_ZH}\\s*(?:[,，]\\s*(?:现)?(?:要)?从中|中)(?:任意|任)?(?:选出?|选派|挑选?出?|推选出?)\\s*(\\d{1,2}|两|二|三|四)\\s*${PEOPLE_ZH}\\s*[,，]?\\s*(?:分别)?(?:担任|当)${OFFICES_ZH}${WAYS_ZH}`,
    ),
    ([n = "", k = "", offices = ""]) => [n, k, offices],
  ],
  [
    new RegExp(
      `^从?${GROUP_ZH}\\s*(\\d{1,3})\\s*${PEOPLE_ZH}\\s*(?:[,，]\\s*(?:现)?(?:要)?从中|中)(?:任意|任)?(?:选出?|选派|挑选?出?|推选出?)\\s*${OFFICES_ZH}(?:各)(?:一|1)\\s*(?:名|人|个)${WAYS_ZH}`,
    ),
    ([n = "", offices = ""]) => [n, "", offices],
  ],
];
const NUMERALS: Record<string, bigint> = { 两: 2n, 二: 2n, 三: 3n, 四: 4n };

/** People for offices that differ: who is chosen for which one counts. */
export const readOffices: Reader = (text) => {
  for (const [pattern, order] of SENTENCES) {
    const parts = within(text, [pattern]);
    if (parts) return elected(...order(parts));
  }
  return null;
};

function elected(digits: string, taken: string, list: string): Solve | null {
  const [n, offices] = [BigInt(digits), officesIn(list)];
  const k = BigInt(offices.length);
  const isAgreed = taken === "" || (NUMERALS[taken] ?? BigInt(taken)) === k;
  // Two of the same office, as two captains are, have no order.
  const areDistinct = new Set(offices).size === offices.length;
  return isAgreed && areDistinct && k <= n && n <= COUNT_MAX
    ? (locale) => solvePermutations(n, k, locale)
    : null;
}

function officesIn(list: string): string[] {
  const pair = /^正\s*、?\s*副(.+)$/.exec(list)?.[1];
  if (pair) return [`正${pair}`, `副${pair}`];
  return list
    .toLowerCase()
    .split(/\s*(?:, and |, | and |和|、|,|与|及)\s*/)
    .map((office) => office.replace(/^an? /, "").replace(/^正/, ""));
}
