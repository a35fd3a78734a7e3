import type { Reader, Solve } from "../reader";
import { say } from "../solution";
import { COUNT_MAX, solveCombinations } from "./solve-counting";

const PEOPLE_ZH = "(?:个|名|位)?(?:人|同学|学生|朋友|代表|老师)?";
const MEETINGS = [
  new RegExp(
    `^(\\d{1,3})\\s*${PEOPLE_ZH}\\s*,?\\s*(?:每两(?:个)?人(?:之间)?(?:都|各)?|两两|互相|彼此)\\s*(?:都)?握(?:一次)?手(?:一次)?\\s*,?\\s*(?:那么)?(?:一?共)?(?:要|需要|需)?(?:握手?)?(?:多少|几)次(?:手)?$`,
  ),
  /^(\d{1,3})\s*[支个]\s*(?:球|足球|篮球|排球)?队\s*(?:参加|进行)?单循环(?:比赛|赛)?(?:\(?每两队之间(?:都)?(?:只)?赛一场\)?)?\s*,?\s*(?:那么)?(?:一?共)?(?:要|需要|需)?(?:比赛|进行|赛)?(?:多少|几)场(?:比赛)?$/,
  /^(?:there are )?(\d{1,3}) (?:people|persons|guests|students|friends)(?: are)?(?: at (?:a|the) (?:party|meeting))?[.,] ?(?:if )?(?:everyone|everybody|each person|each guest|each) shakes hands with (?:everyone|everybody|every other person|each of the others|every other guest) else(?: exactly)? once[.,] ?how many handshakes (?:are there|take place|occur|will there be)(?: in (?:all|total))?$/i,
  /^(?:a |in a )?round[- ]robin tournament (?:has|with) (\d{1,3}) teams[.,] ?how many games (?:are|will be) played(?: in (?:all|total))?,? if each team plays (?:every other team|each other team|each of the other teams)(?: exactly)? once$/i,
];
const SIDES: Record<string, bigint> = {
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
  十: 10n,
  十二: 12n,
  quadrilateral: 4n,
  pentagon: 5n,
  hexagon: 6n,
  heptagon: 7n,
  octagon: 8n,
  nonagon: 9n,
  decagon: 10n,
  dodecagon: 12n,
};
const DIAGONALS = [
  /^(?:一个)?(?:凸|正)?(十二|[四五六七八九十]|\d{1,3})边形(?:一?共)?有(?:多少|几)条对角线$/,
  /^how many diagonals does an? (?:convex |regular )?([a-z]+|\d{1,3}-gon|polygon with \d{1,3} sides) have$/i,
];
const PATHS = [
  /^how many (?:different )?(?:shortest |lattice )?paths are there (?:on a (?:grid|lattice) )?from \(0, ?0\) to \((\d{1,2}), ?(\d{1,2})\),? (?:by )?(?:if you can only move|moving|if you may only move|if only moves)(?: only)? (?:right or up|up or right|right and up|up and right)(?: (?:by )?one unit at a time)?$/i,
];

/** Handshakes, matches, diagonals and shortest ways on a grid: all of them count choices. */
export const readPairs: Reader = (text) => {
  const [, met] = MEETINGS.map((pattern) => pattern.exec(text)).find(Boolean) ?? [];
  if (met !== undefined) return within(BigInt(met), (n) => (locale) => solveCombinations(n, 2n, locale));
  const [, sides = ""] = DIAGONALS.map((pattern) => pattern.exec(text)).find(Boolean) ?? [];
  if (sides) return diagonals(SIDES[sides.toLowerCase()] ?? sidesIn(sides));
  const [, right, up] = PATHS.map((pattern) => pattern.exec(text)).find(Boolean) ?? [];
  return right !== undefined && up !== undefined ? paths(BigInt(right), BigInt(up)) : null;
};

function sidesIn(text: string): bigint | null {
  const digits = /\d+/.exec(text)?.[0];
  return digits === undefined ? null : BigInt(digits);
}

function within(n: bigint, solve: (n: bigint) => Solve): Solve | null {
  return n >= 2n && n <= COUNT_MAX ? solve(n) : null;
}

function diagonals(n: bigint | null): Solve | null {
  if (n === null || n < 4n || n > COUNT_MAX) return null;
  const value = (n * (n - 3n)) / 2n;
  return (locale) => ({
    steps: [
      {
        kind: "plan",
        title: say(locale, "每个顶点引出的对角线", "The diagonals from each vertex"),
        text: say(
          locale,
          `每个顶点与自己和两个相邻的顶点不连对角线，所以引出 ${n - 3n} 条；每条从两端各数了一次，要除以 2。`,
          `From a vertex there are ${n - 3n} diagonals: none to itself or its two neighbours. Each diagonal is counted at both ends, so we halve.`,
        ),
      },
      {
        kind: "compute",
        title: say(locale, "计算", "Compute"),
        text: `$$\\frac{${n} \\times \\left(${n} - 3\\right)}{2} = ${value}$$`,
      },
    ],
    final: `${value}`,
  });
}

function paths(right: bigint, up: bigint): Solve | null {
  const steps = right + up;
  if (right < 1n || up < 1n) return null;
  return (locale) => {
    const chosen = solveCombinations(steps, up, locale);
    const plan = {
      kind: "plan" as const,
      title: say(locale, "一条路就是向右和向上的一种次序", "A path is an order of moves"),
      text: say(
        locale,
        `一共走 ${steps} 步，其中 ${right} 步向右，${up} 步向上；只要选定哪几步向上。`,
        `There are ${steps} moves, ${right} of them right and ${up} up; we only choose which ones go up.`,
      ),
    };
    return { ...chosen, steps: [plan, ...chosen.steps] };
  };
}
