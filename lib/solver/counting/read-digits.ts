import { type Reader, within } from "../reader";
import { say } from "../solution";
import { solvePermutations } from "./solve-counting";

const PLACES_ZH: Record<string, bigint> = { 一: 1n, 两: 2n, 二: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n };
const DIGITS_ZH =
  /^(?:用|从|由)\s*(?:数字)?\s*(\d(?:\s*[,、和]\s*\d)+)\s*(?:这[三四五六七八九]个数字?)?(?:中)?\s*[,]?\s*(?:可以|能|可)?(?:组成|排成)(?:多少|几)个(?:没有重复数字|无重复数字|数字不重复)的([一两二三四五六])位数$/;
const DIGITS_EN =
  /^how many (\d|two|three|four|five)-digit (?:numbers|integers) can be (?:formed|made) (?:using|from|with) (?:the )?digits (\d(?:,? ?(?:and )?\d)+),? (?:without repetition|without repeating (?:any )?digits?|if no digit (?:is|may be) repeated|with no repeated digits)$/i;
const WORDS: Record<string, bigint> = { two: 2n, three: 3n, four: 4n, five: 5n };
const PRODUCT_ZH =
  /^从\s*(\d+)\s*[名个位](\p{Script=Han}{1,3}?)(?:和|、|,|与)\s*(\d+)\s*[名个位](\p{Script=Han}{1,3}?)中(?:任意)?选(?:出|取)?\s*(\d+)\s*[名个位](\p{Script=Han}{1,3}?)(?:和|、|,|与)\s*(\d+)\s*[名个位](\p{Script=Han}{1,3}?)\s*,?\s*(?:一?共)?有(?:多少|几)种(?:不同的)?选法$/u;

/** Numbers of different digits, and a choice from each of two groups. */
export const readDigits: Reader = (text) => {
  const zh = within(text, [DIGITS_ZH]);
  const en = within(text, [DIGITS_EN]);
  const [listed, places] = zh
    ? [zh[0], PLACES_ZH[zh[1] ?? ""]]
    : en
      ? [
          en[1],
          WORDS[en[0]?.toLowerCase() ?? ""] ?? (/^\d$/.test(en[0] ?? "") ? BigInt(en[0] ?? "0") : undefined),
        ]
      : [];
  if (listed !== undefined && places) return numbersOf(listed.match(/\d/g) ?? [], places);
  return readTwoGroups(text);
};

function numbersOf(digits: readonly string[], places: bigint): ReturnType<Reader> {
  const n = BigInt(digits.length);
  if (new Set(digits).size !== digits.length || places > n) return null;
  if (!digits.includes("0")) return (locale) => solvePermutations(n, places, locale);
  const count = (n - 1n) * falling(n - 1n, places - 1n);
  return (locale) => ({
    steps: [
      {
        kind: "plan",
        title: say(locale, "首位不能是 0", "The first digit is not 0"),
        text: say(
          locale,
          `首位有 ${n - 1n} 种选法，其余 ${places - 1n} 位从剩下的 ${n - 1n} 个数字里按顺序选。`,
          `The first digit can be chosen in ${n - 1n} ways, the other ${places - 1n} in order from the ${n - 1n} that are left.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "分步相乘", "Multiply"),
        text: `$$${n - 1n} \\times ${falling(n - 1n, places - 1n)} = ${count}$$`,
      },
    ],
    final: `${count}`,
  });
}

function falling(n: bigint, k: bigint): bigint {
  return k <= 0n ? 1n : n * falling(n - 1n, k - 1n);
}

function readTwoGroups(text: string): ReturnType<Reader> {
  const [a, first, b, second, p, chosen, q, other] = within(text, [PRODUCT_ZH]) ?? [];
  if (!a || !b || !p || !q || first !== chosen || second !== other || first === second) return null;
  const [m, n, j, k] = [a, b, p, q].map(BigInt) as [bigint, bigint, bigint, bigint];
  if (j > m || k > n || m > 60n || n > 60n) return null;
  const choose = (x: bigint, y: bigint) => falling(x, y) / falling(y, y);
  const value = choose(m, j) * choose(n, k);
  return (locale) => ({
    steps: [
      {
        kind: "compute",
        title: say(locale, "两步：各选各的，方法数相乘", "Two steps: choose from each, and multiply"),
        text: `$$\\binom{${m}}{${j}} \\times \\binom{${n}}{${k}} = ${choose(m, j)} \\times ${choose(n, k)} = ${value}$$`,
      },
    ],
    final: `${value}`,
  });
}
