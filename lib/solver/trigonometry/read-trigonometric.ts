import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import type { Reader } from "../reader";
import { unitOf } from "./angle-argument";
import type { AngleRange } from "./angle-set";
import { solveTrigonometric } from "./solve-trigonometric";

/** `Find all x in [0, 2π) such that …`: the range comes first. */
const RANGE_FIRST =
  /^(?:find|determine) (?:all )?(?:the )?(?:values? of |solutions? |angles? )?([a-z]) (?:in|on|∈|\\in) (?:the interval )?([[(][^[\]()]{1,40}[\])]),? (?:such that|for which|that satisfy|satisfying|with|where) (.+)$/i;
const RANGE_FIRST_ZH =
  /^(?:在区间\s*([[(][^[\]()]{1,40}[\])])\s*(?:上|内|中)\s*[,，]?\s*)(?:解方程|求解方程|求方程|方程)\s*[:：]?\s*(.+?)(?:的(?:所有)?(?:解集?|根))?$/;

const WORDS = [
  /^(?:(?:solve|find all (?:the )?(?:real )?solutions (?:of|to)|find the (?:general )?solutions? (?:of|to))(?: the)?(?: (?:trigonometric )?equation)?[: ]*)?(.+)$/i,
  /^(?:解|求解|求)(?:三角)?(?:方程)?[:：]?\s*(.+?)\s*(?:的(?:通)?解集?)?$/,
];

const BOUND = String.raw`(?:[-+\d\s./*π{}°^]|\\?pi|\\d?frac|\\circ){1,24}?`;
const LESS = String.raw`(≤|<=|<|\\leq?(?![a-z]))`;
const INTERVAL = new RegExp(
  String.raw`^(.+?)[,\s]*(?:(?:on|in|for|over|where|with|在)\s*)?(?:the interval\s*|区间\s*)?(?:([a-z])\s*(?:∈|\\in(?![a-z])|(?:is )?in(?: the interval)?(?![a-z])|属于)\s*)?([[(])\s*(${BOUND}),\s*(${BOUND})\s*([\])])\s*(?:上|内|中)?$`,
);
const BETWEEN = new RegExp(
  String.raw`^(.+?)[,\s(]+(?:(?:for|where|with|if|当|在)\s*)?(${BOUND})\s*${LESS}\s*([a-z])\s*${LESS}\s*(${BOUND})\)?\s*(?:范围)?(?:上|内|中)?$`,
);

/** `sin x = 1/2`, `2cos²x - 1 = 0` on `[0, 2π]` or in general. */
export const readTrigonometric: Reader = (text) => {
  if (!/sin|cos|tan/.test(text)) return null;
  const [, letter, first, said] = RANGE_FIRST.exec(text) ?? [];
  if (said) return readEquation(`${said}, ${letter} \\in ${first}`);
  const [, interval, equation] = RANGE_FIRST_ZH.exec(text) ?? [];
  if (equation) return readEquation(`${equation}, ${interval}`);
  for (const pattern of WORDS) {
    const source = pattern.exec(text)?.[1];
    const solve = source === undefined ? null : readEquation(source);
    if (solve) return solve;
  }
  return null;
};

function readEquation(source: string): ReturnType<Reader> {
  const { equation, letter, range } = withRange(source);
  const parsed = parseStatement(equation);
  if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.operators.join() !== "=") return null;
  const [left, right] = parsed.value.sides;
  if (!left || !right || range === "unread") return null;
  const [name, ...others] = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  if (name === undefined || others.length > 0 || (letter !== null && letter !== name)) return null;
  if (solveTrigonometric(left, right, name, range, "en") === null) return null;
  return (locale) => solveTrigonometric(left, right, name, range, locale);
}

type Read = { equation: string; letter: string | null; range: AngleRange | null | "unread" };

function withRange(source: string): Read {
  const between = BETWEEN.exec(source);
  if (between) {
    const [, equation = "", low = "", first = "", letter = "", second = "", high = ""] = between;
    return { equation, letter, range: rangeOf(low, high, first !== "<", second !== "<") };
  }
  const interval = INTERVAL.exec(source);
  if (!interval) return { equation: source, letter: null, range: null };
  const [, equation = "", letter = null, open, low = "", high = "", close] = interval;
  return { equation, letter: letter ?? null, range: rangeOf(low, high, open === "[", close === "]") };
}

const TURNS_MAX = 20;

function rangeOf(low: string, high: string, lowClosed: boolean, highClosed: boolean): AngleRange | "unread" {
  const [a, b] = [low, high].map((text) => parseExpression(text.trim()));
  if (!a?.ok || !b?.ok || symbolsOf(a.value).size + symbolsOf(b.value).size > 0) return "unread";
  const [from, to] = [evaluateNumber(a.value) / Math.PI, evaluateNumber(b.value) / Math.PI];
  const sensible = Math.abs(from) <= TURNS_MAX && Math.abs(to) <= TURNS_MAX && from < to;
  const unit = unitOf(a.value, b.value) ?? "radians";
  return sensible && unit !== "both" ? { low: from, high: to, lowClosed, highClosed, unit } : "unread";
}
