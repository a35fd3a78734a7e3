import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";

type Range = readonly [low: number, high: number];

const QUADRANTS: Readonly<Record<string, number>> = {
  一: 0,
  二: 1,
  三: 2,
  四: 3,
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
};
const SAMPLES = 9;

/**
 * Whether `sin α = -3/5` has the sign that α's place, as the problem tells it, allows, or neither side can be below 0; null
 * where that is not known.
 */
export function hasRightSign(left: Expression, right: Expression, problem: string): boolean | null {
  if (isMagnitude(left) && isMagnitude(right)) return true;
  return hasItsSign(left, right, problem) ?? hasItsSign(right, left, problem);
}

function isMagnitude(e: Expression): boolean {
  return e.type === "root" || (e.type === "function" && e.name === "abs");
}

function hasItsSign(ratio: Expression, value: Expression, problem: string): boolean | null {
  if (ratio.type !== "function" || !/^(?:sin|cos|tan)$/.test(ratio.name)) return null;
  const [angle] = ratio.operands;
  const said = signOf(value);
  if (angle?.type !== "symbol" || said === 0) return null;
  const range = rangeOf(angle.name, problem) ?? (isOfTriangle(angle.name, problem) ? [0, Math.PI] : null);
  if (!range) return null;
  const signs = new Set(
    samplesOf(range).map((at) => Math.sign(Math[ratio.name as "sin" | "cos" | "tan"](at))),
  );
  return signs.size === 1 ? signs.has(said) : null;
}

/** 1, -1, or 0 where the sign is not plain; a root is never below 0. */
function signOf(value: Expression): number {
  if (value.type === "root") return 1;
  if (value.type === "negate") return -signOf(value.operand);
  const bounded = symbolsOf(value).size === 0 ? evaluateBounds(value) : null;
  return bounded && Math.abs(bounded.value) > 2 * bounded.radius ? Math.sign(bounded.value) : 0;
}

function samplesOf([low, high]: Range): number[] {
  return Array.from({ length: SAMPLES }, (_, index) => low + ((high - low) * (index + 1)) / (SAMPLES + 1));
}

/** Where an angle lies; null where the problem does not tell, or tells more than one place. */
function rangeOf(name: string, problem: string): Range | null {
  const text = problem
    .replace(/\\(?:left|right|displaystyle|[,;:! ])(?![A-Za-z])/g, "")
    .replace(/\\[dt]frac/g, "\\frac")
    .replace(/\\textless\s*(?:\{\s*\})?|\\lt(?![A-Za-z])/g, "<");
  const letter = String.raw`\\?${name.replace(/^\\/, "")}(?![A-Za-z])`;
  const bound = `([^<>,，()（）$]{1,40}?)`;
  const found = [
    ...[
      ...text.matchAll(
        new RegExp(String.raw`${letter}\s*(?:\\in|∈)\s*[(（\[]\s*${bound}\s*[,，]\s*${bound}\s*[)）\]]`, "g"),
      ),
    ],
    ...[
      ...text.matchAll(
        new RegExp(String.raw`${bound}\s*<\s*${letter}\s*<\s*${bound}\s*(?=[$,，.。;；)）]|$)`, "g"),
      ),
    ],
  ].map(([, low = "", high = ""]) => [numberIn(low), numberIn(high)]);
  const quadrants = [
    ...text.matchAll(new RegExp(`${letter}[^,，。;；]{0,16}第([一二三四])象限`, "g")),
    ...text.matchAll(
      new RegExp(String.raw`${letter}[^,.;]{0,30}\b(first|second|third|fourth) quadrant`, "gi"),
    ),
  ].map(([, which = ""]) => (QUADRANTS[which.toLowerCase()] ?? 0) * (Math.PI / 2));
  const places = [...found, ...quadrants.map((low) => [low, low + Math.PI / 2])];
  const [low, high] = places[0] ?? [];
  const isClear = places.length === 1 && low !== undefined && high !== undefined && low < high;
  return isClear ? [low, high] : null;
}

function isOfTriangle(name: string, problem: string): boolean {
  return /^[A-Z]$/.test(name) && /三角形|triangle|△|\\Delta|\\vee/i.test(problem);
}

function numberIn(source: string): number {
  const parsed = parseExpression(source.trim());
  return parsed.ok && symbolsOf(parsed.value).size === 0 ? evaluateNumber(parsed.value) : Number.NaN;
}
