import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression, Relation } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { rational } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { solutionSet } from "../lines/solution-set";
import { readCondition, readRealSet } from "../sets/read-real-set";
import { compareRealSets, type RealSet } from "../sets/real-set";
import { type Quantity, readQuantity } from "../units/read-quantity";
import { unitMeaning } from "../units/unit-table";
import { compareMoments, readMoment } from "./calendar";
import { readChoice } from "./choice";
import { compareAntiderivatives } from "./compare-antiderivatives";
import { compareEquations } from "./compare-equations";
import { all, compareExpressions, type Outcome } from "./compare-expressions";
import { withPoints } from "./named-points";
import { namedValues } from "./named-values";
import { type SplitAnswer, splitAnswer } from "./split-answer";
import { compareTexts } from "./text-answer";

/** Compares two tidied answers: first as what they can only be (a letter of choice, a date, words, sets), then as mathematics. */
export function compareAnswers(expected: string, given: string): Outcome {
  if (expected === "" || given === "") return "undecided";
  if (squeeze(expected) === squeeze(given)) return "equal";
  const [a, b] = [withoutName(expected), withoutName(given)];
  if (a.name !== null || b.name !== null) {
    if (a.name !== null && b.name !== null && a.name !== b.name) return "undecided";
    // `f(2) = 5` is no `x = 5`; `f(x) = 2x` and `y = 2x` are one function.
    const other = a.name === null ? expected : given;
    const isPoint = (a.name ?? b.name)?.startsWith("(") === true;
    return (a.name === null || b.name === null) && !isPoint && /^[^y]\s*=/.test(other)
      ? "undecided"
      : compareAnswers(a.value, b.value);
  }
  const outcome = compareByKind(withPoints(expected), withPoints(given));
  return outcome === "different" && mayBeOneNumber(expected, given) ? "undecided" : outcome;
}

const PLAIN_NUMBER = /^(?:[a-z]\s*=\s*)?-?\d+(?:[./]\d+)?$/;
/** The set that holds the empty set is not empty. */
const HOLDS_NOTHING = /\\?\{\s*(?:\\emptyset|\\varnothing|∅)\s*\\?\}/;
const INFINITE = /^-?\s*(?:\\infty|∞)$/;

function compareByKind(expected: string, given: string): Outcome {
  if (HOLDS_NOTHING.test(expected) !== HOLDS_NOTHING.test(given)) return "different";
  if (INFINITE.test(expected) && INFINITE.test(given))
    return expected.startsWith("-") === given.startsWith("-") ? "equal" : "different";
  if (INFINITE.test(expected) || INFINITE.test(given))
    return PLAIN_NUMBER.test(INFINITE.test(expected) ? given : expected) ? "different" : "undecided";
  return (
    compareChoices(expected, given) ??
    compareTemperatures(expected, given) ??
    compareTimes(expected, given) ??
    compareTexts(expected, given) ??
    compareSets(expected, given) ??
    compareRatios(expected, given) ??
    compareLists(splitAnswer(expected), splitAnswer(given))
  );
}

const QUANTITY = String.raw`(?:\\angle\s*[A-Z]{1,3}|\|?(?:\\vec|\\overline|\\overrightarrow)?\s*\{?[A-Z]{2,3}\}?\|?|[fghFGPVS]\s*\([^()=]{1,20}\)|[VS]_\{?[^{}=\s]{1,20}\}?)`;
const NAMED = new RegExp(
  String.raw`^(${QUANTITY}(?:\s*:\s*${QUANTITY})?|\\frac\{${QUANTITY}\}\{${QUANTITY}\}|\([a-z](?:,\s*[a-z]){1,3}\))\s*=\s*(?=\S)([^=]+)$`,
);

/** `AB = 4`, `\angle A = 30°`, `f(2) = 5`, `(x, y) = (1, 2)`, `S_1 : S_2 = 1 : 4`: what it is called, and the value. */
function withoutName(text: string): { name: string | null; value: string } {
  const [, name, value] = NAMED.exec(text) ?? [];
  return name !== undefined && value !== undefined
    ? { name: squeeze(name), value: value.trim() }
    : { name: null, value: text };
}

/** `1,22` may be typed for 1.22 and `14, 400` for 14400. */
function mayBeOneNumber(expected: string, given: string): boolean {
  const readings = (text: string) => [
    ...(/^-?\d+,\d+$/.test(text) ? [text.replace(",", ".")] : []),
    ...(/^-?\d{1,3}(?:, \d{3})+$/.test(text) ? [text.replace(/, /g, "")] : []),
  ];
  return [[expected, given] as const, [given, expected] as const].some(([one, other]) =>
    readings(one).some((reading) => compareByKind(reading, other) === "equal"),
  );
}

/** Without spaces, except between digits, where they part a mixed number, and after a comma that could part thousands. */
function squeeze(text: string): string {
  return text.replace(/(?<!\d|\d,(?=\s+\d{3}(?!\d)))\s+|\s+(?!\d)/g, "");
}

function compareChoices(expected: string, given: string): Outcome | null {
  const [a, b] = [readChoice(expected), readChoice(given)];
  if (a && b) {
    if (a.letters !== b.letters) return "different";
    if (a.text === null || b.text === null) return "equal";
    return compareAnswers(a.text, b.text) === "different" ? "undecided" : "equal";
  }
  const [choice, other] = a ? [a, given] : [b, expected];
  if (!choice) return null;
  // `A: A: A: …` is no letter with its text.
  if (choice.text !== null)
    return readChoice(choice.text)?.text ? "undecided" : compareAnswers(choice.text, other);
  // A letter alone may be a point, a unit, or the letter of an option that only the problem knows.
  return "undecided";
}

const TEMPERATURE = /^(-?\d+(?:\.\d+)?)\s*°([CF])$/;

/** In one scale; two scales would have to be changed first. */
function compareTemperatures(expected: string, given: string): Outcome | null {
  const [a, b] = [TEMPERATURE.exec(expected), TEMPERATURE.exec(given)];
  if (!a || !b) return null;
  if (a[2] !== b[2]) return "undecided";
  return Number(a[1]) === Number(b[1]) ? "equal" : "different";
}

function compareTimes(expected: string, given: string): Outcome | null {
  const [a, b] = [readMoment(expected), readMoment(given)];
  if (!a || !b) return a || b ? (parses(expected) && parses(given) ? null : "undecided") : null;
  const same = compareMoments(a, b);
  return same === null ? "undecided" : same ? "equal" : "different";
}

function parses(text: string): boolean {
  return parseStatement(text).ok;
}

/** Sets, intervals and inequalities in one letter. Two round brackets with two numbers are a point as well: in order either way. */
function compareSets(expected: string, given: string): Outcome | null {
  const [a, b] = [readAsSet(expected), readAsSet(given)];
  if (!a || !b) return null;
  const bare = (text: string) => /^\([^()[\]]*,[^()[\]]*\)$/.test(text) && !/infty|∞/.test(text);
  if (bare(expected) !== bare(given) && [expected, given].some((text) => /^\[/.test(text)))
    return "undecided";
  const same = compareRealSets(a, b);
  if (same === null || haveOtherLetters(expected, given)) return "undecided";
  if (same) return bare(expected) && bare(given) ? null : "equal";
  return bare(expected) && bare(given) ? null : "different";
}

/** `x > 2` and `y > 2` are of two things. */
function haveOtherLetters(expected: string, given: string): boolean {
  const [x, y] = [expected, given].map((text) =>
    /[[{]|\\in|∈|\\mathbb/.test(text) ? null : /(?<![\\a-zA-Z])([a-z])(?![a-zA-Z])/.exec(text)?.[1],
  );
  return Boolean(x && y && x !== y);
}

/** `|u| < 3` as `-3 < u < 3`, `|x| > 3` as `x > 3 or x < -3`; other texts as they are. */
function withoutBars(text: string): string {
  const [, inner, sign, bound] =
    /^\|([^|<>=≤≥]+)\|\s*(<|>|≤|≥|\\leq?|\\geq?|\\lt|\\gt)\s*(\d+(?:\.\d+)?|\\frac\{\d+\}\{\d+\})$/.exec(
      text,
    ) ?? [];
  if (!inner || !sign || !bound) return text;
  if (/<|≤|\\l/.test(sign)) return `-${bound} ${sign} ${inner} ${sign} ${bound}`;
  const below = /=|≥|\\ge/.test(sign) ? "\\le" : "<";
  return /^\s*[a-z]\s*$/.test(inner) ? `${inner} ${sign} ${bound} or ${inner} ${below} -${bound}` : text;
}

function readAsSet(given: string): RealSet | null {
  const source = withoutBars(given);
  const named = /^(?:[A-Za-z]|[a-z]\s*\(x\))\s*(?:\\in|∈|=)\s*(?=[([\\{])(.*)$/.exec(source)?.[1];
  const text = named ?? source;
  if (/^\\\{|\\cup|∪|\\cap|^\\mathbb|^\\emptyset|^\\varnothing|^∅|空集/.test(text)) return readRealSet(text);
  if (/^[([].*,.*[)\]]$/.test(text) && !/[)\]]\s*,\s*[([]/.test(text)) return readRealSet(text);
  if (!/[<>≤≥≠]|\\(?:le|ge|lt|gt|leq|geq|leqslant|geqslant|neq?)(?![a-z])/.test(text)) return null;
  const letters = new Set(
    text.replace(/\\[A-Za-z]+(?:\{[a-z ]+\})?|\b(?:or|and)\b/g, " ").match(/[a-z]/gi) ?? [],
  );
  const [name] = letters;
  if (letters.size !== 1 || !name) return null;
  const parsed = parseStatement(text);
  return (
    readCondition(text, name) ??
    (parsed.ok && parsed.value.type === "relation" ? solutionSet(parsed.value, name) : null)
  );
}

/** `1:2:3` is `2:4:6`. */
function compareRatios(expected: string, given: string): Outcome | null {
  const parts = [expected, given].map((text) => text.split(/\s*[:∶]\s*/));
  const [a = [], b = []] = parts;
  if (a.length < 3 || b.length < 3) return null;
  if (a.length !== b.length) return "different";
  const [first, other] = [a[0] as string, b[0] as string];
  return all(
    a.slice(1).map((part, index) => {
      const [x, y] = [
        parseStatement(`(${part}) \\cdot (${other})`),
        parseStatement(`(${b[index + 1]}) \\cdot (${first})`),
      ];
      if (!x.ok || !y.ok || x.value.type === "relation" || y.value.type === "relation") return "undecided";
      return compareExpressions(x.value, y.value);
    }),
  );
}

function compareLists(a: SplitAnswer, b: SplitAnswer): Outcome {
  const [bracketsA, bracketsB] = [a.open + a.close, b.open + b.close];
  const set = (open: string) => open === "\\{";
  if (bracketsA !== bracketsB && !(set(a.open) && b.open === "") && !(set(b.open) && a.open === "")) {
    return comparePointToNames(a, b) ?? comparePointToNames(b, a) ?? "undecided";
  }
  if (a.open === "(" || a.open === "[")
    return a.items.length === b.items.length ? inOrder(a.items, b.items) : differs(a, b);
  const [namedA, namedB] = [namedValues(a.items), namedValues(b.items)];
  if (namedA && namedB && namedA.size > 1 && namedA.size === namedB.size) return compareNamed(namedA, namedB);
  const [itemsA, itemsB] = [a, b].map(({ items }) => items.map(withoutIndex).flatMap(withoutSigns)) as [
    string[],
    string[],
  ];
  if (itemsA.length === 1 && itemsB.length === 1) return compareOne(itemsA[0] ?? "", itemsB[0] ?? "");
  if (itemsA.length !== itemsB.length) return differs({ ...a, items: itemsA }, { ...b, items: itemsB });
  return inAnyOrder(itemsA, itemsB);
}

function differs(a: SplitAnswer, b: SplitAnswer): Outcome {
  const distinct = (items: string[]) =>
    items.every((item, index) =>
      items.slice(0, index).every((other) => compareOne(item, other) === "different"),
    );
  const read = (item: string) => parses(item) || /^\([^()]+(?:,[^()]+)+\)$/.test(item);
  return a.items.every(read) && b.items.every(read) && distinct(a.items) && distinct(b.items)
    ? "different"
    : "undecided";
}

/** `\pm 3` as 3 and -3. */
function withoutSigns(item: string): string[] {
  if (!/\\pm|±|\\mp|∓/.test(item)) return [item];
  const parsed = parseStatement(item);
  if (!parsed.ok) return [item];
  const value = parsed.value.type === "relation" ? parsed.value.sides.at(-1) : parsed.value;
  const both = value && expandSigns(value);
  if (both?.length !== 2) return [item];
  return [
    item.replace(/\\pm|±/, "+").replace(/\\mp|∓/, "-"),
    item.replace(/\\pm|±/, "-").replace(/\\mp|∓/, "+"),
  ];
}

/** `x_1 = 0` among the values of one letter. */
function withoutIndex(item: string): string {
  return item.replace(/^([a-z])_\{?\d\}?\s*=/, "$1 =");
}

function inOrder(a: string[], b: string[]): Outcome {
  return all(a.map((item, index) => compareOne(item, b[index] ?? "")));
}

function inAnyOrder(a: string[], b: string[]): Outcome {
  const left = [...b];
  let unsure = false;
  for (const item of a) {
    const at = left.findIndex((other) => compareOne(item, other) === "equal");
    if (at >= 0) left.splice(at, 1);
    else unsure ||= left.some((other) => compareOne(item, other) === "undecided");
  }
  if (left.length === 0) return "equal";
  return unsure ? "undecided" : "different";
}

function compareNamed(a: Map<string, string>, b: Map<string, string>): Outcome {
  if ([...a.keys()].some((name) => !b.has(name))) return "undecided";
  return all([...a].map(([name, value]) => compareOne(value, b.get(name) ?? "")));
}

/** `(1, 2)` and `x = 1, y = 2`. */
function comparePointToNames(point: SplitAnswer, names: SplitAnswer): Outcome | null {
  const named = point.open === "(" && names.open === "" ? namedValues(names.items) : null;
  if (!named || named.size < 2 || named.size !== point.items.length) return null;
  const values = [...named].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, value]) => value);
  return inOrder(point.items, values);
}

function compareOne(expected: string, given: string): Outcome {
  if (squeeze(expected) === squeeze(given)) return "equal";
  const nested = [splitAnswer(expected), splitAnswer(given)] as const;
  if (nested.every(({ open, items }) => open !== "" && items.length > 1))
    return compareLists(nested[0], nested[1]);
  const [a, b] = [parseStatement(constant(expected)), parseStatement(constant(given))].map(ofNumbers);
  if (!a?.ok || !b?.ok) return compareQuantities(expected, given);
  const [x, y] = [named(a.value), named(b.value)];
  if (!x || !y)
    return a.value.type === "relation" && b.value.type === "relation"
      ? compareEquations(a.value, b.value)
      : "undecided";
  if (x.name && y.name && x.name !== y.name)
    return a.value.type === "relation" && b.value.type === "relation"
      ? compareEquations(a.value, b.value)
      : "undecided";
  if (!isPercent(x.value) !== !isPercent(y.value) && isHundredfold(x.value, y.value)) return "undecided";
  const outcome = compareExpressions(x.value, y.value);
  if (outcome === "equal") return outcome;
  const other = compareAntiderivatives(x.value, y.value);
  if (other) return other;
  if (isOfOneFamily(x.value, y.value)) return "undecided";
  return outcome === "different" ? withoutDegrees(x.value, y.value) : outcome;
}

/** `84 = 2^2 \cdot 3 \cdot 7`, true and without letters, says what its last side does. */
function ofNumbers(parsed: ReturnType<typeof parseStatement>): ReturnType<typeof parseStatement> {
  if (!parsed.ok || parsed.value.type !== "relation") return parsed;
  const { sides, operators } = parsed.value;
  const [first, last] = [sides[0], sides.at(-1)];
  const isTrue =
    operators.every((operator) => operator === "=") &&
    sides.every((side) => symbolsOf(side).size === 0) &&
    sides.slice(1).every((side) => first && compareExpressions(first, side) === "equal");
  return isTrue && last ? { ok: true, value: last } : parsed;
}

/** `π/4 + kπ` and `5π/4 + kπ`: apart by whole periods, where the letter runs through all whole numbers. */
function isOfOneFamily(a: Expression, b: Expression): boolean {
  const names = new Set([...symbolsOf(a), ...symbolsOf(b)]);
  const [name] = names;
  if (names.size !== 1 || !name || !/^[kmn]$/.test(name)) return false;
  const at = (e: Expression, value: number) => evaluateNumber(e, { [name]: value });
  const [period, other] = [at(a, 1) - at(a, 0), at(b, 1) - at(b, 0)];
  const turns = (at(a, 0) - at(b, 0)) / period;
  const isLinear = [a, b].every((e) => Math.abs(at(e, 3) - 3 * at(e, 1) + 2 * at(e, 0)) < 1e-9);
  const isTurn = Math.abs(period / Math.PI - Math.round((12 * period) / Math.PI) / 12) < 1e-9;
  return (
    isLinear &&
    isTurn &&
    Math.abs(Math.abs(period) - Math.abs(other)) < 1e-9 &&
    Math.abs(turns - Math.round(turns)) < 1e-9
  );
}

/** The constant of integration has any name. */
function constant(text: string): string {
  return text.replace(/\+\s*[cC]\s*$/, "+C").replace(/\+\s*\\text\{[cC]\}\s*$/, "+C");
}

/** `x = 3` answers with 3, for x. */
function named(value: Expression | Relation): { name: string | null; value: Expression } | null {
  if (value.type !== "relation") return { name: null, value };
  const [left, right] = value.sides;
  if (value.operators.join() !== "=" || left?.type !== "symbol" || !right || symbolsOf(right).has(left.name))
    return null;
  return { name: left.name, value: right };
}

function isPercent(e: Expression): boolean {
  return e.type === "percent" || (e.type === "negate" && isPercent(e.operand));
}

/** 50 where 50% is asked: the sign may have stood in the question. */
function isHundredfold(a: Expression, b: Expression): boolean {
  const scaled = (e: Expression): Expression => ({
    type: "multiply",
    factors: [e, { type: "number", value: rational(100) }],
  });
  const [x, y] = isPercent(a) ? [scaled(a), b] : [a, scaled(b)];
  return compareExpressions(x, y) === "equal";
}

/** 60 where 60° is asked is the same answer; 60° and 61 differ. */
function withoutDegrees(a: Expression, b: Expression): Outcome {
  if ((a.type === "degree") === (b.type === "degree")) return "different";
  const [x, y] = [a, b].map((e) => (e.type === "degree" ? e.operand : e)) as [Expression, Expression];
  return compareExpressions(x, y);
}

/** With units: converted where both have them, by the number where one leaves them out. */
function compareQuantities(expected: string, given: string): Outcome {
  const [a, b] = [expected, given].map((text) => readQuantity(bracketless(text), true));
  if (!a || !b) return "undecided";
  if (a.units.length === 0 || b.units.length === 0) {
    const outcome = compareExpressions(a.bare, b.bare);
    // `120 min` and 2 may be the same, where the question names hours.
    return outcome === "different" && (a.units.some(isMeasure) || b.units.some(isMeasure))
      ? convertible(a, b)
      : outcome;
  }
  if (a.units.join() === b.units.join()) return compareExpressions(a.bare, b.bare);
  if (!a.measured || !b.measured || !a.withUnits || !b.withUnits) return "undecided";
  return compareExpressions(a.withUnits, b.withUnits);
}

function bracketless(text: string): string {
  return text.replace(/^[A-Za-z]\s*=\s*/, "");
}

function isMeasure(unit: string): boolean {
  return unitMeaning(unit.replace(/[23]$/, "")) !== null;
}

function convertible(a: Quantity, b: Quantity): Outcome {
  const money = [...a.units, ...b.units].every((unit) => /^(?:\$|dollars?|元|€|£|¥)$/.test(unit));
  return money ? "different" : "undecided";
}
