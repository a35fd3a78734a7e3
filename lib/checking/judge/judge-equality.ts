import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression } from "@/lib/algebra/expression";
import { equalForms, type RationalForm, rationalForm } from "@/lib/algebra/normal-form";
import { divideRationals, type Rational, rationalToNumber } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { unitMeaning } from "../units/unit-table";
import { agreeOtherwise } from "./agree-otherwise";
import type { ClaimContext } from "./claim-context";
import { compareValues, overlapLoosely } from "./compare-values";
import { judgeLetters } from "./judge-letters";
import { failsBecause, holds, type Judgement, showRational, unchecked } from "./judgement";
import type { ReadSide } from "./read-side";

/** Judges `left = right`. `alone`: it is the whole statement, not a link of a chain. */
export function judgeEquality(
  left: ReadSide,
  right: ReadSide,
  alone: boolean,
  context: ClaimContext,
): Judgement {
  const units = left.units.length + right.units.length > 0;
  if (units) return judgeQuantities(left, right);
  if (symbolsOf(left.bare).size + symbolsOf(right.bare).size > 0) return judgeLetters(left, right, context);
  const judged = judgeNumbers(left.bare, right.bare, context.rounded);
  // `0 = 5` and `1 = 100` compute nothing: a contradiction reached, or units written outside.
  const bare = alone && isPlain(left.bare) && isPlain(right.bare);
  return bare && judged.verdict === "fails" ? unchecked("hypothetical") : judged;
}

function isPlain(e: Expression): boolean {
  return e.type === "number" || (e.type === "negate" && e.operand.type === "number");
}

function judgeNumbers(left: Expression, right: Expression, loose = false): Judgement {
  const [lefts, rights] = [expandSigns(left), expandSigns(right)];
  if (!lefts || !rights) return unchecked("ambiguous");
  if (lefts.length > 1 || rights.length > 1) return judgeSigns(lefts, rights);
  const comparison = compareValues(left, right);
  // `0.25 × 100 = 25%`: one wrote the sign, another the factor.
  if (comparison.outcome === "different" && isPercentSlip(left, right)) return unchecked("units");
  if (comparison.outcome === "different" && agreeWithoutDegrees(left, right))
    return holds({ code: "computed", value: comparison.left });
  if (comparison.outcome === "different" && agreeOtherwise(left, right)) return unchecked("other_reading");
  if (comparison.outcome === "different" && loose && overlapLoosely(left, right)) return unchecked("rounded");
  switch (comparison.outcome) {
    case "equal":
      return holds({ code: comparison.exact ? "computed" : "numeric", value: comparison.value });
    case "different":
      return failsBecause(comparison.left, comparison.right);
    case "rounded":
      return unchecked("rounded");
    case "close":
      return unchecked("too_close");
    default:
      return unchecked("unknown_value");
  }
}

/** `90 - 26 = 64°`: the sign is written once, as units are. */
function agreeWithoutDegrees(left: Expression, right: Expression): boolean {
  const has = (e: Expression) => someExpression(e, ({ type }) => type === "degree");
  const inAngle = (e: Expression) =>
    someExpression(e, ({ type }) => type === "function" || type === "constant");
  if (has(left) === has(right) || inAngle(left) || inAngle(right)) return false;
  const bare = (e: Expression) => replaceParts(e, (part) => (part.type === "degree" ? part.operand : null));
  return compareValues(bare(left), bare(right)).outcome === "equal";
}

/** `15% = 4500`: a share and what it comes to. */
function isCorrespondence(left: Expression, right: Expression): boolean {
  const value = left.type === "percent" && left.operand.type === "number" ? evaluateExact(right) : null;
  return value !== null && rationalToNumber(value) >= 2;
}

function isPercentSlip(left: Expression, right: Expression): boolean {
  if (isCorrespondence(left, right) || isCorrespondence(right, left)) return true;
  const has = (e: Expression) => someExpression(e, ({ type }) => type === "percent");
  const bare = (e: Expression) => replaceParts(e, (part) => (part.type === "percent" ? part.operand : null));
  if (has(left) !== has(right) && compareValues(bare(left), bare(right)).outcome === "rounded") return true;
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  if ((!has(left) && !has(right)) || !a || !b || b.numerator === 0n) return false;
  const { numerator, denominator } = divideRationals(a, b);
  return (numerator === 100n && denominator === 1n) || (numerator === 1n && denominator === 100n);
}

/** `±2 = ±\sqrt{4}`: the same two numbers, in either order. */
function judgeSigns(lefts: readonly Expression[], rights: readonly Expression[]): Judgement {
  const found = (value: Expression, others: readonly Expression[]) =>
    others.some((other) => compareValues(value, other).outcome === "equal");
  const same = lefts.every((value) => found(value, rights)) && rights.every((value) => found(value, lefts));
  return same ? holds({ code: "identity" }) : unchecked("ambiguous");
}

/** Sides with units: by what they are in base units, else by their numbers where the units cannot matter. */
function judgeQuantities(left: ReadSide, right: ReadSide): Judgement {
  const [a, b] = [
    left.withUnits && rationalForm(left.withUnits),
    right.withUnits && rationalForm(right.withUnits),
  ];
  if (a && b && equalForms(a, b) === true) return holds({ code: "units_agree" });
  if (symbolsOf(left.bare).size + symbolsOf(right.bare).size > 0) return unchecked("units");
  const measuring = [...left.units, ...right.units].filter((unit) => isMeasure(unit));
  const numbers = judgeNumbers(left.bare, right.bare);
  const converted = judgeConversion(left, right, a, b);
  if (converted) return converted;
  const onBothSides = left.units.some(isMeasure) && right.units.some(isMeasure);
  if (numbers.verdict !== "fails") {
    // `1 km = 1 m`: the numbers agree, and the units say otherwise.
    const conflict = onBothSides && new Set(measuring).size > 1 && isSum(left.bare) && isSum(right.bare);
    return conflict ? unchecked("units") : numbers;
  }
  const leftUnits = new Set(left.units);
  const rightUnits = new Set(right.units);
  const all = new Set([...leftUnits, ...rightUnits]);
  // `20 dozen = 20 × 12`: who knows how many a unit in front is.
  if (leftUnits.size > 0 && (isPlain(left.bare) || rightUnits.size === 0)) return unchecked("units");
  if (leftUnits.size > 0 && rightUnits.size > 0 && all.size > 1) return unchecked("units");
  // `1 = 1 mile / 8 furlongs`.
  if (leftUnits.size === 0 && rightUnits.size > 1) return unchecked("units");
  if (measuring.length > 0 && leftUnits.size === 0 && mayConvert(left.bare, right.bare))
    return unchecked("units");
  return isPlain(left.bare) && isPlain(right.bare) ? unchecked("units") : numbers;
}

/** `1 km = 100 m`: one quantity on each side, of one kind, and far apart. */
function judgeConversion(
  left: ReadSide,
  right: ReadSide,
  a: RationalForm | null,
  b: RationalForm | null,
): Judgement | null {
  if (!left.measured || !right.measured || !isSum(left.bare) || !isSum(right.bare) || !a || !b) return null;
  const [x, y] = [single(a), single(b)];
  if (!x || !y || x.monomial !== y.monomial) return null;
  const ratio = rationalToNumber(divideRationals(x.value, y.value));
  return ratio > 0.9 && ratio < 1.1
    ? unchecked("rounded")
    : failsBecause(showRational(x.value), showRational(y.value));
}

/** Numbers added up: each then has its own unit. */
function isSum(e: Expression): boolean {
  if (e.type === "add") return e.terms.every(isSum);
  return e.type === "negate" ? isSum(e.operand) : e.type === "number";
}

function single({ numerator, denominator }: RationalForm): { monomial: string; value: Rational } | null {
  const [[monomial, value] = [], ...others] = numerator;
  const divisor = denominator.get("");
  if (monomial === undefined || !value || others.length > 0 || denominator.size !== 1 || !divisor)
    return null;
  return { monomial, value: divideRationals(value, divisor) };
}

function isMeasure(unit: string): boolean {
  return unit
    .replace(/[23]$/, "")
    .split(/\s*\/\s*|\s+per\s+|每/)
    .some((part) => unitMeaning(part.trim()) !== null);
}

const CONVERSIONS = new Set([
  "10",
  "100",
  "1000",
  "10000",
  "1000000",
  "60",
  "3600",
  "24",
  "7",
  "12",
  "3",
  "36",
  "1440",
  "5280",
  "16",
  "2",
  "52",
  "365",
  "30",
]);

/** Whether the numbers differ by what one unit is in another: `2 \times 30 = 1 hour`. */
function mayConvert(left: Expression, right: Expression): boolean {
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  if (!a || !b || a.numerator === 0n || b.numerator === 0n) return true;
  const { numerator, denominator } = divideRationals(a, b);
  const [top, bottom] = [`${numerator < 0n ? -numerator : numerator}`, `${denominator}`];
  return (bottom === "1" && CONVERSIONS.has(top)) || (top === "1" && CONVERSIONS.has(bottom));
}
