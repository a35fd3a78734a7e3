import type { Solve } from "../reader";
import type { Story } from "./story";
import { told } from "./story";

/** What stands on how many legs or wheels, by its singular name. */
const PARTS: Record<string, bigint> = {
  鸡: 2n,
  鸭: 2n,
  兔: 4n,
  兔子: 4n,
  猪: 4n,
  牛: 4n,
  羊: 4n,
  自行车: 2n,
  摩托车: 2n,
  三轮车: 3n,
  小汽车: 4n,
  小轿车: 4n,
  汽车: 4n,
  轿车: 4n,
  chicken: 2n,
  hen: 2n,
  duck: 2n,
  rabbit: 4n,
  pig: 4n,
  cow: 4n,
  sheep: 4n,
  goat: 4n,
  horse: 4n,
  bicycle: 2n,
  bike: 2n,
  motorcycle: 2n,
  tricycle: 3n,
  car: 4n,
};
const COUNT = "(\\d{1,4})";
const KIND_ZH = `(${Object.keys(PARTS)
  .filter((name) => /\p{Script=Han}/u.test(name))
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const AND_ZH = "(?:和|与|、|及)";
const HEADS_ZH = `(?:(?:从)?上面?(?:数|有)?\\s*[,，]?\\s*)?(?:一?共)?有?(?:头(?:一?共)?(?:有)?\\s*${COUNT}\\s*[个只]?|\\s*${COUNT}\\s*[个只]?头)`;
const LEGS_ZH = `(?:(?:从)?下面?(?:数|有)?\\s*[,，]?\\s*)?(?:一?共)?有?(?:[脚腿足](?:一?共)?(?:有)?\\s*${COUNT}\\s*[只条]?|\\s*${COUNT}\\s*[只条]?[脚腿足])`;
const BOTH_ZH = `(?:问|求|那么)?\\s*[,，:：]?\\s*(?:笼(?:子)?(?:里|中)?)?${KIND_ZH}${AND_ZH}?${KIND_ZH}(?:各|分别)(?:是)?有?(?:多少|几)[只辆头]?$`;
const GAP = "\\s*[,，。.;；]\\s*";
const KIND_EN = "([a-z]+)";
const HOW_EN = `how many (?:of each(?: animal| kind| type)?(?: are there| does (?:he|she) have| are on the farm)?|${KIND_EN} and (?:how many )?${KIND_EN} (?:are there|does (?:he|she) have|are on the farm))$`;

/** Two kinds with different numbers of legs or wheels: how many there are, and their legs together. */
export const HEADS_AND_LEGS: readonly Story[] = [
  {
    patterns: [
      new RegExp(
        `^(?:鸡兔同笼|(?:有)?(?:若干只)?鸡${AND_ZH}?兔(?:子)?同在一个笼子里|(?:一个)?笼(?:子)?(?:里|中)有(?:若干只)?鸡${AND_ZH}兔子?)${GAP}${HEADS_ZH}${GAP}${LEGS_ZH}${GAP}${BOTH_ZH}`,
      ),
    ],
    work: ([headsFirst = "", heads = "", legsFirst = "", legs = "", one, other]) =>
      counted("鸡", "兔", headsFirst || heads, legsFirst || legs, [one, other]),
  },
  {
    patterns: [
      new RegExp(
        `^(?:停车场|车棚|院子|笼子?|农场|养殖场|存车处)(?:里|中|上|内)?(?:停着|停有|停放着|有|养了|养着|养有)(?:一些)?${KIND_ZH}${AND_ZH}${KIND_ZH}\\s*[,，]?\\s*(?:一?共)(?:有)?\\s*${COUNT}\\s*[辆只头]${GAP}(?:一?共)?(?:有|数得)?\\s*${COUNT}\\s*[个只条](?:轮子|车轮|轮|[脚腿])${GAP}${BOTH_ZH}`,
      ),
    ],
    work: ([first = "", second = "", heads = "", legs = "", one, other]) =>
      counted(first, second, heads, legs, [one, other]),
  },
  {
    patterns: [
      new RegExp(
        `^(?:a farmer has(?: some)?|a farm has(?: some)?|there are(?: some)?|on a farm there are) ${KIND_EN} and ${KIND_EN}(?: on a farm| in a (?:cage|barn|yard|parking lot))?[.,;] (?:there are|they have|altogether there are|in (?:all|total),? there are) ${COUNT} (?:heads|animals|vehicles) and ${COUNT} (?:legs|feet|wheels)(?: in (?:all|total)| altogether)?[.,;] ${HOW_EN}`,
        "i",
      ),
    ],
    work: ([first = "", second = "", heads = "", legs = "", one, other]) =>
      counted(singular(first), singular(second), heads, legs, [singular(one ?? ""), singular(other ?? "")]),
  },
];

function singular(name: string): string {
  return name.toLowerCase().replace(/s$/, "");
}

function counted(
  first: string,
  second: string,
  heads: string,
  legs: string,
  asked: readonly (string | undefined)[],
): Solve | null {
  const [a, b] = [PARTS[first], PARTS[second]];
  const names = asked.filter((name) => name !== undefined && name !== "");
  const isSame = (one: string, other: string) => one.replace(/子$/, "") === other.replace(/子$/, "");
  const isAsked = [first, second].every((name) => names.some((one) => one && isSame(one, name)));
  if (a === undefined || b === undefined || a === b || (names.length > 0 && !isAsked)) return null;
  const [few, many, low, high] = a < b ? [first, second, a, b] : [second, first, b, a];
  const [all, parts] = [BigInt(heads), BigInt(legs)];
  const [missing, each] = [parts - all * low, high - low];
  const count = missing / each;
  // The story is told of whole animals: of others nobody knows what was meant.
  if (missing < 0n || missing % each !== 0n || count > all) return null;
  const rest = all - count;
  const ofFirst = first === few ? rest : count;
  return told(
    [
      [`假设全是${few}`, `Suppose all were of the kind "${few}"`, `${all} \\times ${low} = ${all * low}`],
      ["比实际少的", "So many are missing", `${parts} - ${all * low} = ${missing}`],
      [
        `每换成一个${many}多 ${each}，求${many}`,
        `Each "${many}" instead adds ${each}`,
        `${missing} \\div ${each} = ${count}`,
      ],
      [`求${few}`, `The number of the kind "${few}"`, `${all} - ${count} = ${rest}`],
    ],
    `\\text{${first}} = ${ofFirst}, \\text{${second}} = ${all - ofFirst}`,
  );
}
