import { parseExpression } from "@/lib/algebra/parse-expression";
import { isInteger } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import { type Reader, within } from "../reader";
import {
  COUNT_MAX,
  solveCircle,
  solveCoefficient,
  solveCombinations,
  solvePermutations,
  solveWordArrangements,
} from "./solve-counting";

/** Plain things of which none is told apart by a role; "officers" or "prizes" could be. */
const THINGS =
  "(?:(?:different |distinct )?(?:things|objects|items|people|persons|students|children|pupils|players|books|balls|cards|numbers|letters|digits|flowers|friends|toys|fruits|toppings|questions|teachers|boys|girls|dogs|cats|songs|colou?rs|points|members))?";
const THINGS_ZH =
  "(?:个|名|本|张|位|种|件|支|只)?(?:不同的?)?(?:人|同学|学生|小朋友|书|球|小球|元素|东西|物品|数|数字|卡片|花|老师|男生|女生|孩子|点|颜色|歌曲?|代表|志愿者|队员|运动员|医生|教师)?";
const WAYS =
  "(?:in )?how many (?:different )?(?:ways|combinations)(?: can (?:you|we|one|i)| are there(?: to)?| is it possible to| to)?";

const COMBINATIONS = [
  new RegExp(
    `^${WAYS} (?:choose|select|pick)(?: a (?:group|team|committee) of)? (\\d+) ?${THINGS} (?:of|from|out of|from among)(?: the| a (?:group|set|class|total) of)? (\\d+) ?${THINGS}$`,
    "i",
  ),
  /^(?:calculate|compute|find|what is|evaluate|求|计算)?[: ]*(\d+) choose (\d+)$/i,
  /^(?:calculate|compute|find|what is|evaluate|求|计算)?[: ]*(?:nCr|C) ?\( ?(\d+) ?, ?(\d+) ?\)$/i,
  /^(?:calculate|compute|find|what is|evaluate|求|计算)?[: ]*(?:\\mathrm ?\{? ?)?C\}?_\{? ?(\d+) ?\}? ?\^\{? ?(\d+) ?\}?$/i,
  /^(?:calculate|compute|find|what is|evaluate|求|计算)?[: ]*(?:\\d?binom) ?\{ ?(\d+) ?\} ?\{ ?(\d+) ?\}$/i,
  new RegExp(
    `^从?\\s*(\\d+)\\s*${THINGS_ZH}(?:中|里面?)(?:任意|任)?(?:选出?|选派|取出?|挑选?出?|抽取?|抽出)\\s*(\\d+)\\s*${THINGS_ZH}(?:参加(?:比赛|活动|会议|竞赛))?[,，]?\\s*(?:一?共)?有?(?:多少|几)种(?:不同的?)?(?:选|取|抽|挑选?)?(?:法|方法)$`,
  ),
];
const PERMUTATIONS = [
  new RegExp(
    `^${WAYS} (?:arrange|line up) (\\d+) ?${THINGS} (?:out of|from|of) (\\d+) ?${THINGS}(?: in a (?:row|line))?$`,
    "i",
  ),
  /^(?:calculate|compute|find|what is|evaluate|求|计算)?[: ]*(?:nPr|P|A) ?\( ?(\d+) ?, ?(\d+) ?\)$/,
  /^(?:calculate|compute|find|what is|evaluate|求|计算)?[: ]*(?:\\mathrm ?\{? ?)?[AP]\}?_\{? ?(\d+) ?\}? ?\^\{? ?(\d+) ?\}?$/,
  new RegExp(
    `^从\\s*(\\d+)\\s*${THINGS_ZH}(?:中|里面?)(?:任意|任)?(?:选出?|取出?)\\s*(\\d+)\\s*${THINGS_ZH}\\s*(?:[,，]\\s*)?(?:排成一[排列行]|按顺序排列|进行排列)[,，]?\\s*(?:一?共)?有?(?:多少|几)种(?:不同的?)?(?:排|站)?(?:法|方法)$`,
  ),
];
const ROW = [
  new RegExp(
    `^(?:in )?how many (?:different )?ways can (\\d+) ?${THINGS} (?:be (?:arranged|placed|lined up|seated)|line up|sit|stand)(?: in (?:a|one) (?:row|line)| on a shelf| in order)?$`,
    "i",
  ),
  new RegExp(
    `^(\\d+)\\s*${THINGS_ZH}(?:站|排)成?一[排列行队][,，]?\\s*(?:一?共)?有?(?:多少|几)种(?:不同的?)?(?:排|站)?(?:法|方法|排列方法)$`,
  ),
];
const CIRCLE = [
  new RegExp(
    `^(?:in )?how many (?:different )?ways can (\\d+) ?${THINGS} (?:be seated|sit|be arranged) (?:around|at|round) a (?:circular|round) table$`,
    "i",
  ),
  new RegExp(
    `^(\\d+)\\s*${THINGS_ZH}围(?:着)?(?:圆桌|一圈)?(?:而坐|坐成一圈|坐一圈)?[,，]?\\s*(?:一?共)?有?(?:多少|几)种(?:不同的?)?(?:坐|排)(?:法|方法)$`,
  ),
];
const WORD = [
  /^(?:[Ii]n )?[Hh]ow many (?:different |distinct )?(?:ways|arrangements|words|permutations)(?: can (?:be (?:made|formed) (?:from|with|using)|the letters (?:of|in)))?(?: are there of| of)?(?: all)?(?: the letters)?(?: in| of)?(?: the word)? ["'“‘]?([A-Z]{2,20})["'”’]?(?: be (?:arranged|rearranged))?$/,
];
const COEFFICIENT = [
  /^(?:find |what is |determine |calculate )?(?:the )?coefficient of ([a-z])(?:\^\{?(\d+)\}?|([²³]))? in (?:the expansion of )?(.+)$/i,
];
const COEFFICIENT_ZH = [
  /^求?\s*(.+?)\s*(?:的)?展开式(?:中|里)[,，]?\s*(?:含)?\s*([a-z])(?:\^\{?(\d+)\}?|([²³]))?\s*(?:项)?的系数(?:是多少)?$/,
];

/** Choosing, ordering, seating, and coefficients of binomials. */
export const readCounting: Reader = (text) => {
  const chosen = countsIn(text, COMBINATIONS);
  if (chosen) return (locale) => solveCombinations(chosen.n, chosen.k, locale);
  const ordered = countsIn(text, PERMUTATIONS);
  if (ordered) return (locale) => solvePermutations(ordered.n, ordered.k, locale);
  const [circle] = within(text, CIRCLE) ?? [];
  if (circle !== undefined && inRange(circle)) return (locale) => solveCircle(BigInt(circle), locale);
  const [row] = within(text, ROW) ?? [];
  if (row !== undefined && inRange(row))
    return (locale) => solvePermutations(BigInt(row), BigInt(row), locale);
  const [word] = within(text, WORD) ?? [];
  if (word !== undefined) return (locale) => solveWordArrangements(word, locale);
  return readCoefficient(text);
};

function inRange(digits: string): boolean {
  return digits.length < 5 && BigInt(digits) >= 1n && BigInt(digits) <= COUNT_MAX;
}

/** The larger number is what there is, the smaller what is taken; the sentences name them in either order. */
function countsIn(text: string, patterns: readonly RegExp[]): { n: bigint; k: bigint } | null {
  const found = within(text, patterns);
  if (!found?.every((digits) => digits.length < 5)) return null;
  const [a, b] = found.map(BigInt) as [bigint, bigint];
  const takenFirst = /choose|select|pick|arrange|line up/i.test(text) && !/^\D*\d+ choose \d+$/i.test(text);
  const [n, k] = takenFirst ? [b, a] : [a, b];
  return k <= n && n <= COUNT_MAX ? { n, k } : null;
}

function readCoefficient(text: string): ReturnType<Reader> {
  const zh = within(text, COEFFICIENT_ZH);
  const [name, digits, sign, source] = within(text, COEFFICIENT) ?? (zh ? [zh[1], zh[2], zh[3], zh[0]] : []);
  if (!name || source === undefined) return null;
  const parsed = parseExpression(source);
  if (!parsed.ok || parsed.value.type !== "power" || parsed.value.exponent.type !== "number") return null;
  const base = univariate(parsed.value.base, name);
  const n = parsed.value.exponent.value;
  const power = BigInt(digits || { "²": "2", "³": "3" }[sign ?? ""] || "1");
  const [b, a] = base ?? [];
  if (base?.length !== 2 || !a || !b || !isInteger(a) || !isInteger(b) || b.numerator === 0n) return null;
  if (!isInteger(n) || n.numerator < power || n.numerator > 60n || symbolsOf(parsed.value).size !== 1)
    return null;
  return (locale) =>
    solveCoefficient({ a: a.numerator, b: b.numerator, n: n.numerator, power, name }, locale);
}
