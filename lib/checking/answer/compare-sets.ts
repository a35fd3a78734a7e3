import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { rational } from "@/lib/algebra/rational";
import { readNumber } from "@/lib/algebra/read-number";
import { solutionSet } from "../lines/solution-set";
import { boundBy, readCondition, readRealSet } from "../sets/read-real-set";
import { compareRealSets, containsPoint, intersectionOf, type RealSet } from "../sets/real-set";
import type { Outcome } from "./outcome";

/** Sets, intervals and inequalities in one letter. Two round brackets with two numbers are a point as well: in order either way. */
export function compareSets(expected: string, given: string): Outcome | null {
  const [a, b] = [readAsSet(expected), readAsSet(given)];
  if (!a || !b) return null;
  const bare = (text: string) => /^\([^()[\]]*,[^()[\]]*\)$/.test(text) && !/infty|∞/.test(text);
  // Square brackets may stand around a vector that was asked for as a point, hardly around one that was the answer.
  if (bare(expected) && /^\[[^[\]()]*\]$/.test(given)) {
    const inside = readAsSet(`[${expected.slice(1, -1)}]`);
    return inside && compareRealSets(inside, b) === false ? "different" : "undecided";
  }
  const same = compareRealSets(a, b);
  if (same === null || haveOtherLetters(expected, given)) return "undecided";
  if (same) return bare(expected) && bare(given) ? null : "equal";
  return bare(expected) && bare(given) ? null : "different";
}

const BUILDER =
  /^\\\{\s*([a-z])\s*(?:(?:\\in(?![a-z])|∈)\s*(?:\\(?:mathbb|mathbf|mathrm)\s*\{?\s*([NZR])\s*\}?|([NZRℕℤℝ]))\s*([\^_]\s*\{?\s*[*+]\s*\}?)?)?\s*(?:\\mid|[|∣])\s*([\s\S]+)\\\}$/;
const LISTED_MAX = 200;

/** `\{x \in Z \mid -1 \le x \le 2\}` as its numbers, `\{x \mid x^2 = 1\}` as its solutions; null for others. */
function builtSet(text: string): RealSet | null {
  const [, name, upright, plain, positive, condition] = BUILDER.exec(text) ?? [];
  if (!name || !condition) return null;
  const parsed = parseStatement(condition);
  const all =
    readCondition(condition, name) ??
    (parsed.ok && parsed.value.type === "relation" ? solutionSet(parsed.value, name) : null);
  const domain = upright ?? plain ?? "R";
  if (!all || /[Rℝ]/.test(domain)) return positive === undefined ? all : null;
  const least = positive !== undefined ? 1 : /[Nℕ]/.test(domain) ? 0 : null;
  const from = least === null ? all : intersectionOf(all, boundBy(">=", readNumber(`${least}`)) ?? []);
  const [low, high] = [from?.[0]?.low, from?.at(-1)?.high].map((end) =>
    end ? evaluateNumber(end) : Number.NaN,
  );
  if (!from || low === undefined || high === undefined || !(high - low < LISTED_MAX)) return null;
  const whole = Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, index) =>
    integer(Math.ceil(low) + index),
  );
  const inside = whole.map((value) => containsPoint(from, value));
  if (inside.includes(null)) return null;
  return whole
    .filter((_, index) => inside[index])
    .map((value) => ({ low: value, high: value, lowClosed: true, highClosed: true }));
}

function integer(value: number): Expression {
  return { type: "number", value: rational(value) };
}

/** `x > 2` and `y > 2` are of two things. */
function haveOtherLetters(expected: string, given: string): boolean {
  const [x, y] = [expected, given].map((text) =>
    /[[{]|\\in|∈|\\mathbb/.test(text) ? null : /(?<![\\a-zA-Z])([a-z])(?![a-zA-Z])/.exec(text)?.[1],
  );
  return Boolean(x && y && x !== y);
}

/** `|u| < 3` as `-3 < u < 3`, `|x| > 3` as `x > 3 or x < -3`; other texts as they are. */
function withoutBars(source: string): string {
  const text = source.replace(/^(\d+)\s*(\|[^|]+\|[^\d|]*)(\d+)$/, "$2\\frac{$3}{$1}");
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
  const built = builtSet(text);
  if (built) return built;
  if (/^\\\{|\\cup|∪|\\cap|\\setminus|^\\mathbb|^[Rℝ]\s*[\^_-]|^\\emptyset|^\\varnothing|^∅|空集/.test(text))
    return readRealSet(text);
  if (/^[([].*,.*[)\]]$/.test(text) && !/[)\]]\s*,\s*[([]/.test(text)) {
    // `(2, -4)` is a point: nobody writes the empty set as an interval.
    const interval = readRealSet(text);
    return interval && compareRealSets(interval, []) === true ? null : interval;
  }
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
