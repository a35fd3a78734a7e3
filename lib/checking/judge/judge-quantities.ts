import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { equalForms, type RationalForm, rationalForm } from "@/lib/algebra/normal-form";
import { divideRationals, type Rational, rationalToNumber, ZERO } from "@/lib/algebra/rational";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { unitMeaning } from "../units/unit-table";
import { isPlain, judgeNumbers } from "./judge-numbers";
import { failsBecause, holds, type Judgement, showRational, unchecked } from "./judgement";
import type { ReadSide } from "./read-side";

/** Sides with units: by what they are in base units, else by their numbers where the units cannot matter. */
export function judgeQuantities(left: ReadSide, right: ReadSide): Judgement {
  const [a, b] = [
    left.withUnits && rationalForm(left.withUnits),
    right.withUnits && rationalForm(right.withUnits),
  ];
  if (a && b && equalForms(a, b) === true) return holds({ code: "units_agree" });
  if (symbolsOf(left.bare).size + symbolsOf(right.bare).size > 0) return unchecked("units");
  const measuring = [...left.units, ...right.units].filter((unit) => isMeasure(unit));
  const numbers = judgeNumbers(left.bare, right.bare);
  const converted = new Set(measuring).size > 1 ? judgeConversion(left, right, a, b) : null;
  if (converted) return converted;
  const onBothSides = left.units.some(isMeasure) && right.units.some(isMeasure);
  if (numbers.verdict !== "fails") {
    // `1 km = 1 m`: the numbers agree, and the units say otherwise.
    const conflict = onBothSides && new Set(measuring).size > 1 && isSum(left.bare) && isSum(right.bare);
    return conflict ? unchecked("units") : numbers;
  }
  return mayDifferByUnits(left, right) ? unchecked("units") : numbers;
}

/** A word for several of a thing, or a coin: how many is one? */
const SEVERAL =
  /^(?:dozens?|pairs?|scores?|gross|couples?|hundreds?|thousands?|millions?|quarters?|dimes?|nickels?|penn(?:y|ies)|cents?|packs?|weeks?|fortnights?|打|双|对|成|折|刻)$/i;
/** Units that convert, and that the table of units lacks. */
const CONVERTING =
  /^(?:years?|months?|decades?|centur(?:y|ies)|quarts?|gallons?|pints?|cups?|ounces?|oz|pounds?|lbs?|teaspoons?|tablespoons?|acres?|furlongs?|degrees?|年|月|个月|亩|斤|两)$/i;

/** Whether two sides whose numbers differ may still say the same, by units that nobody has worked out. */
function mayDifferByUnits(left: ReadSide, right: ReadSide): boolean {
  const [lefts, rights] = [new Set(left.units.map(countedUnit)), new Set(right.units.map(countedUnit))];
  const all = new Set([...lefts, ...rights]);
  // `20 dozen = 20 × 12`: who knows how many a unit in front is.
  if (isPlain(left.bare) && (left.units.length > 0 || isPlain(right.bare))) return true;
  const sameThroughout = all.size === 1 && lefts.size > 0 && rights.size > 0;
  if (sameThroughout && !left.units.some(isRate)) return false;
  if ([...all].some((unit) => SEVERAL.test(unit) && !sameThroughout)) return true;
  // `1 = 1 mile / 8 furlongs`.
  if (lefts.size === 0)
    return rights.size > 1 || (converts([...rights]) && mayConvert(left.bare, right.bare));
  const mixedSum = lefts.size > 1 && someExpression(left.bare, ({ type }) => type === "add");
  if (mixedSum && converts([...lefts])) return true;
  const turned = [...rights].filter((unit) => !lefts.has(unit));
  if (converts(turned) && converts([...lefts])) return true;
  if (mayConvert(left.bare, right.bare)) return true;
  // Units that nobody wrote change a number by a factor of two and more.
  const ratio = rationalToNumber(ratioOf(left.bare, right.bare) ?? ZERO);
  return all.size > 1 && !(ratio > 0.5 && ratio < 2);
}

/** Of "ounces per box" and "inches/roll" what is counted. */
function countedUnit(unit: string): string {
  const head = unit.split(/\s*\/\s*|\s+per\s+|每/)[0]?.trim() ?? unit;
  return head.replace(/(?<=[a-z]{3})s$/, "").toLowerCase();
}

function isRate(unit: string): boolean {
  return /\/|\sper\s|每/.test(unit);
}

function converts(units: readonly string[]): boolean {
  return units.some((unit) => isMeasure(unit) || isMeasure(`${unit}s`) || CONVERTING.test(unit));
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
  const ratio = ratioOf(left, right);
  if (!ratio) return true;
  const [top, bottom] = [
    `${ratio.numerator < 0n ? -ratio.numerator : ratio.numerator}`,
    `${ratio.denominator}`,
  ];
  return (bottom === "1" && CONVERSIONS.has(top)) || (top === "1" && CONVERSIONS.has(bottom));
}

function ratioOf(left: Expression, right: Expression): Rational | null {
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  return a && b && a.numerator !== 0n && b.numerator !== 0n ? divideRationals(a, b) : null;
}
