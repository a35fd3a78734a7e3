import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { expandSigns } from "@/lib/algebra/expand-signs";
import type { Expression } from "@/lib/algebra/expression";
import { divideRationals, rationalToNumber } from "@/lib/algebra/rational";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { someExpression } from "@/lib/algebra/symbols";
import { agreeOtherwise } from "./agree-otherwise";
import { compareValues, overlapLoosely } from "./compare-values";
import { failsBecause, holds, type Judgement, unchecked } from "./judgement";

/** One number as written, without anything to work out. */
export function isPlain(e: Expression): boolean {
  return e.type === "number" || (e.type === "negate" && e.operand.type === "number");
}

/** Judges an equality of two sides without letters. `loose`: decimals are good to their last place only. */
export function judgeNumbers(left: Expression, right: Expression, loose = false): Judgement {
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
