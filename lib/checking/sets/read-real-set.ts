import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { readNumber } from "@/lib/algebra/read-number";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import {
  differenceOf,
  EVERYTHING,
  type Interval,
  intersectionOf,
  intersectionOfAll,
  type RealSet,
  unionOf,
} from "./real-set";

/** Reads sets of numbers: `\{1, 2\}`, `(-\infty, 2] \cup (3, 5)`, `\mathbb{R}`, `\emptyset`, `\{x \mid x > 2\}`; null for others. */
export function readRealSet(source: string): RealSet | null {
  const text = tidy(source);
  const unions = splitAtTopLevel(text, ["\\cup", "∪"]);
  if (unions.length > 1) return foldSets(unions, unionOf);
  const meets = splitAtTopLevel(text, ["\\cap", "∩"]);
  if (meets.length > 1) return foldSets(meets, intersectionOf);
  const without = splitAtTopLevel(text, ["\\setminus", "\\backslash", "∖"]);
  if (without.length > 1) return foldSets(without, differenceOf);
  const [, all, left] = /^(.*(?:R\s*\}?|ℝ))\s*-\s*(\\\{.*)$/.exec(text) ?? [];
  if (all && left) return foldSets([all, left], differenceOf);
  return readOne(text);
}

function tidy(source: string): string {
  return source
    .replace(/\\(?:left|right|[Bb]igg?[lr]?)(?![A-Za-z])/g, "")
    .replace(/\\[,;:! ]|\\quad|~/g, " ")
    .replace(/\\lbrace/g, "\\{")
    .replace(/\\rbrace/g, "\\}")
    .replace(/[−–]/g, "-")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/，/g, ",")
    .trim();
}

function foldSets(parts: string[], how: (a: RealSet, b: RealSet) => RealSet | null): RealSet | null {
  const [first, ...rest] = parts.map(readRealSet);
  return rest.reduce<RealSet | null>(
    (total, part) => (total && part ? how(total, part) : null),
    first ?? null,
  );
}

function readOne(text: string): RealSet | null {
  if (/^(?:\\mathbb\s*\{?R\}?|\\mathbf\{R\}|\\R|ℝ|R)$/.test(text)) return EVERYTHING;
  const [, sign] = /^(?:\\mathbb\s*\{?R\}?|\\mathbf\{R\}|ℝ|R)\s*[\^_]\s*\{?\s*([+-])\s*\}?$/.exec(text) ?? [];
  if (sign !== undefined) return boundBy(sign === "+" ? ">" : "<", readNumber("0"));
  if (/^(?:\\(?:emptyset|varnothing)|∅|\\\{\s*\\\}|空集)$/.test(text)) return [];
  const braces = /^(?:\\\{|\{)([\s\S]*?)(?:\\\}|\})$/.exec(text)?.[1];
  if (braces !== undefined) return readBuilder(braces) ?? readList(braces);
  return readInterval(text);
}

function readInterval(text: string): RealSet | null {
  const [, open, inner = "", shut] = /^([([])([\s\S]*)([)\]])$/.exec(text) ?? [];
  const ends = splitAtTopLevel(inner, [",", ";"]);
  if (!open || !shut || ends.length !== 2) return null;
  const [low, high] = ends.map(readEnd);
  if (low === undefined || high === undefined || low === "wrong" || high === "wrong") return null;
  return [{ low, high, lowClosed: open === "[", highClosed: shut === "]" }];
}

/** An end of an interval: null for an infinite one. */
function readEnd(text: string): Expression | null | "wrong" {
  if (/^[+-]?\s*(?:\\infty|∞|infinity|inf|oo)$/i.test(text.trim())) return null;
  const parsed = parseExpression(text);
  const signed = parsed.ok && someExpression(parsed.value, ({ type }) => type === "plusMinus");
  return parsed.ok && !signed && symbolsOf(parsed.value).size === 0 ? parsed.value : "wrong";
}

function readList(inner: string): RealSet | null {
  const items = splitAtTopLevel(inner, [",", "、", ";"]).map((item) => parseExpression(item));
  const points: Interval[] = [];
  for (const item of items) {
    if (!item.ok || symbolsOf(item.value).size > 0 || item.value.type === "matrix") return null;
    const values = expandSigns(item.value);
    if (!values) return null;
    for (const value of values) points.push({ low: value, high: value, lowClosed: true, highClosed: true });
  }
  return points;
}

/** `x \mid -1 < x \le 2`. */
function readBuilder(inner: string): RealSet | null {
  const [, name, condition] =
    /^\s*([a-z])\s*(?:\\in\s*\\mathbb\s*\{?R\}?)?\s*(?:\\mid|\\vert|[|:]|∣)\s*([\s\S]+)$/.exec(inner) ?? [];
  return name && condition ? readCondition(condition, name) : null;
}

/** The set that an inequality in one letter alone says: `x > 2`, `-1 \le x < 3`, `x < 1 \text{ or } x > 2`, `x \ne 0`. */
export function readCondition(source: string, name: string): RealSet | null {
  const either = source.split(/\\text\s*\{\s*(?:or|或)\s*\}|\bor\b|或者?|\\lor|∨|\\cup/);
  if (either.length > 1) return foldConditions(either, name, unionOf);
  const both = source.split(/\\text\s*\{\s*且\s*\}|且|\\land|∧/);
  if (both.length > 1) return foldConditions(both, name, intersectionOf);
  const listed = source.split(/\\text\s*\{\s*and\s*\}|\band\b|,|，|;|；/);
  if (listed.length > 1) {
    // `x > 2, x < -2`: a comma, and to many "and", stand between the two parts of a union as well.
    const meet = foldConditions(listed, name, intersectionOf);
    return meet?.length === 0 ? null : meet;
  }
  const parsed = parseStatement(source);
  if (!parsed.ok || parsed.value.type !== "relation") return null;
  const { sides, operators } = parsed.value;
  const at = sides.findIndex((side) => side.type === "symbol" && side.name === name);
  if (at < 0 || sides.some((side, index) => index !== at && symbolsOf(side).size > 0)) return null;
  if (sides.some((side) => someExpression(side, ({ type }) => type === "plusMinus"))) return null;
  if (operators.length > 2 || (operators.length === 2 && at !== 1)) return null;
  const sets = operators.map((operator, index) => {
    const other = sides[index === at ? index + 1 : index] as Expression;
    return boundBy(index === at ? operator : MIRROR[operator], other);
  });
  return intersectionOfAll(sets);
}

function foldConditions(
  parts: string[],
  name: string,
  how: (a: RealSet, b: RealSet) => RealSet | null,
): RealSet | null {
  const [first, ...rest] = parts.map((part) => readCondition(part, name));
  return rest.reduce<RealSet | null>(
    (total, part) => (total && part ? how(total, part) : null),
    first ?? null,
  );
}

const MIRROR: Readonly<Record<string, string>> = {
  "<": ">",
  ">": "<",
  "<=": ">=",
  ">=": "<=",
  "=": "=",
  "!=": "!=",
};

/** The numbers that stand in this relation to a value. */
export function boundBy(operator: string | undefined, value: Expression): RealSet | null {
  const below = (closed: boolean): Interval => ({
    low: null,
    high: value,
    lowClosed: false,
    highClosed: closed,
  });
  const above = (closed: boolean): Interval => ({
    low: value,
    high: null,
    lowClosed: closed,
    highClosed: false,
  });
  switch (operator) {
    case "<":
    case "<=":
      return [below(operator === "<=")];
    case ">":
    case ">=":
      return [above(operator === ">=")];
    case "=":
      return [{ low: value, high: value, lowClosed: true, highClosed: true }];
    case "!=":
      return [below(false), above(false)];
    default:
      return null;
  }
}

/** Splits at separators that stand outside every bracket. */
export function splitAtTopLevel(text: string, separators: readonly string[]): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if ("([{（【".includes(character)) depth++;
    else if (")]}）】".includes(character)) depth--;
    const found = depth === 0 ? separators.find((separator) => text.startsWith(separator, at)) : undefined;
    if (found === undefined || (/^\\/.test(found) && /^[A-Za-z]/.test(text.slice(at + found.length))))
      continue;
    // A comma with three digits after it may stand inside a number.
    if (
      found === "," &&
      /(?:^|\D)\d{1,3}$/.test(text.slice(0, at)) &&
      /^\d{3}(?!\d)/.test(text.slice(at + 1))
    )
      continue;
    parts.push(text.slice(start, at).trim());
    start = at + found.length;
    at = start - 1;
  }
  return [...parts, text.slice(start).trim()];
}
