import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
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
  /^(?:dozens?|pairs?|scores?|gross|couples?|hundreds?|thousands?|millions?|quarters?|dimes?|nickels?|penn(?:y|ies)|cents?|packs?|fortnights?|打|双|对|成|折|刻)$/i;
/** Units that convert, and that the table of units lacks. */
const CONVERTING =
  /^(?:years?|months?|decades?|centur(?:y|ies)|quarts?|gallons?|pints?|cups?|ounces?|oz|pounds?|lbs?|teaspoons?|tablespoons?|acres?|furlongs?|degrees?|年|月|个月|亩|斤|两)$/i;

/** Whether two sides whose numbers differ may still say the same, by units that nobody has worked out. */
function mayDifferByUnits(left: ReadSide, right: ReadSide): boolean {
  const [lefts, rights] = [new Set(left.units.flatMap(wordsOf)), new Set(right.units.flatMap(wordsOf))];
  const all = new Set([...lefts, ...rights]);
  // `20 dozen = 20 × 12`: who knows how many a unit in front is.
  if (isPlain(left.bare) && (left.units.length > 0 || isPlain(right.bare))) return true;
  if (all.size === 1 && lefts.size > 0 && rights.size > 0) return false;
  const convertible = mayConvert(left.bare, right.bare, [...all]) || isShifted(left, right);
  // `1 = 1 mile / 8 furlongs`.
  if (lefts.size === 0) return rights.size > 1 || convertible;
  const several = [...all].some((unit) => SEVERAL.test(unit));
  const mixedSum = lefts.size > 1 && someExpression(left.bare, ({ type }) => type === "add");
  if (mixedSum && (several || converts([...lefts]))) return true;
  const turned = [...rights].filter((unit) => !lefts.has(unit));
  // Its unit stands on the left: nothing was converted.
  if (rights.size > 0 && turned.length === 0) return false;
  if (convertible || several) return true;
  if (!converts([...all])) return false;
  if (converts(turned) && converts([...lefts])) return true;
  // Units that nobody wrote change a number by a factor of two and more.
  const ratio = rationalToNumber(ratioOf(left.bare, right.bare) ?? ZERO);
  return all.size > 1 && !(ratio > 0.5 && ratio < 2);
}

/** Of "feet per minute" both words, in the singular. */
function wordsOf(unit: string): string[] {
  return unit.split(/\s*\/\s*|\s+per\s+|每/).map((word) =>
    word
      .trim()
      .replace(/(?<=[a-z]{3})s$/, "")
      .toLowerCase(),
  );
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

/** What one unit is in another of its kind. */
const CONVERSIONS: readonly [units: RegExp, ratios: readonly number[]][] = [
  [
    /second|sec|min|hour|hr|day|week|month|year|秒|分|时|天|日|周|月|年/,
    [60, 3600, 24, 1440, 7, 14, 30, 31, 365, 12, 52, 10, 100],
  ],
  [
    /m$|meter|metre|inch|foot|feet|ft|yard|mile|米|里|寸|尺/,
    [10, 100, 1000, 10_000, 12, 3, 36, 5280, 1760, 1_000_000, 144, 9],
  ],
  [/g$|gram|ounce|oz|pound|lb|ton|克|斤|两|吨/, [1000, 16, 2000, 10, 500, 2, 50, 1_000_000]],
  [/l$|liter|litre|cup|pint|quart|gallon|spoon|升/, [1000, 2, 4, 8, 16, 3]],
  [
    /\$|dollar|cent|penn|quarter|dime|nickel|euro|£|€|元|角|分|毛|块/,
    [100, 10, 4, 20, 25, 5, 1000, 1_000_000],
  ],
  [
    /dozen|pair|couple|score|hundred|thousand|million|打|双|对|万|亿/,
    [12, 2, 20, 100, 1000, 10_000, 1_000_000],
  ],
  [/degree|°|度/, [60, 360, 180]],
];

/** `π/20 m = π/20 × 100`: the unit of the second is left out, and its number is another power of ten. */
function isShifted(left: ReadSide, right: ReadSide): boolean {
  if (left.units.some(isMeasure) === right.units.some(isMeasure)) return false;
  const [a, b] = [evaluateBounds(left.bare), evaluateBounds(right.bare)];
  if (!a || !b || a.value === 0 || b.value === 0) return false;
  const places = Math.log10(Math.abs(a.value / b.value));
  return Math.abs(places - Math.round(places)) < 1e-9 && Math.abs(places) > 0.5;
}

/** Whether the numbers differ by what one unit is in another: `2 \times 30 = 1 hour`. */
function mayConvert(left: Expression, right: Expression, units: readonly string[]): boolean {
  const ratio = ratioOf(left, right);
  if (!ratio) return false;
  const value = Math.abs(rationalToNumber(ratio));
  return CONVERSIONS.some(
    ([pattern, ratios]) =>
      units.some((unit) => pattern.test(unit)) && ratios.some((each) => each === value || 1 / each === value),
  );
}

function ratioOf(left: Expression, right: Expression): Rational | null {
  const [a, b] = [evaluateExact(left), evaluateExact(right)];
  return a && b && a.numerator !== 0n && b.numerator !== 0n ? divideRationals(a, b) : null;
}
