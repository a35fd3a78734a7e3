import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { isInteger, rational, rationalToNumber } from "@/lib/algebra/rational";
import { readNumber } from "@/lib/algebra/read-number";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { someExpression } from "@/lib/algebra/symbols";
import { isBareAngle } from "../final/bare-angle";
import { compareValues } from "./compare-values";
import { decimalPlaces } from "./rounding";

/** What schools put for π and e, and to how many decimals they take the roots of whole numbers. */
const PI: readonly Expression[] = [
  ...["3.14", "3.1416", "3.142", "3.14159"].map(readNumber),
  { type: "divide", numerator: readNumber("22"), denominator: readNumber("7") },
];
const E: readonly Expression[] = ["2.718", "2.72", "2.71828", "2.7"].map(readNumber);
const ROOT_PLACES = [2, 3, 1, 4] as const;

/**
 * Two sides that differ as they stand, but are one where π is taken as 3.14, √2 as 1.414, or `200 + 10%` as a tenth of the
 * 200 more, as calculators and many people do: no mistake to point at.
 */
export function agreeOtherwise(left: Expression, right: Expression): boolean {
  return (
    agreeWithConstants(left, right) ||
    agreeAsShares(left, right) ||
    agreeInDegrees(left, right) ||
    agreeAsDegrees(left, right) ||
    isItsOwnDegrees(left, right) ||
    isItsOwnDegrees(right, left)
  );
}

/** `2π/3 · 180/π = 120°`: what is worked out is the number of the degrees. */
function isItsOwnDegrees(side: Expression, told: Expression): boolean {
  return (
    told.type === "degree" &&
    someExpression(side, ({ type }) => type === "constant") &&
    !someExpression(side, ({ type }) => type === "degree") &&
    areOne(side, told.operand)
  );
}

/** `arccos(-0.5) = 120`, as a calculator says it. */
function agreeAsDegrees(left: Expression, right: Expression): boolean {
  const isArc = (part: Expression) => part.type === "function" && /^arc(?:sin|cos|tan)$/.test(part.name);
  if (![left, right].some((e) => someExpression(e, isArc))) return false;
  const [a, b] = [left, right].map((side) =>
    replaceParts(side, (part) =>
      isArc(part)
        ? { type: "divide", numerator: part, denominator: { type: "degree", operand: readNumber("1") } }
        : null,
    ),
  );
  return a !== undefined && b !== undefined && areOne(a, b);
}

/** `sin 30 + cos 60 = 1`: nobody says whether degrees are meant. */
function agreeInDegrees(left: Expression, right: Expression): boolean {
  const isBare = (part: Expression) => isBareAngle(part) || isCountedAngle(part);
  if (![left, right].some((e) => someExpression(e, isBare))) return false;
  const [a, b] = [left, right].map((side) =>
    replaceParts(side, (part) =>
      part.type === "function" && isBare(part)
        ? { ...part, operands: part.operands.map((operand): Expression => ({ type: "degree", operand })) }
        : null,
    ),
  );
  if (a === undefined || b === undefined) return false;
  // Long sums of angles come out close, not exact.
  return areOne(a, b) || compareValues(a, b).outcome === "close";
}

/** `\\sum_{x=1}^{89} \\sin^2 x`: whole numbers are counted through as angles. */
function isCountedAngle(part: Expression): boolean {
  const [operand] =
    part.type === "function" && /^(?:sin|cos|tan|cot|sec|csc)$/.test(part.name) ? part.operands : [];
  if (!operand || !someExpression(operand, ({ type }) => type === "symbol")) return false;
  return !someExpression(
    operand,
    ({ type }) => type === "degree" || type === "constant" || type === "divide",
  );
}

function agreeWithConstants(left: Expression, right: Expression): boolean {
  const both = (is: (part: Expression) => boolean) => [left, right].some((e) => someExpression(e, is));
  const pis = both((e) => isConstant(e, "pi")) ? PI : [null];
  const es = both((e) => isConstant(e, "e")) ? E : [null];
  const places = both((e) => roundedRoot(e, 2) !== null) ? ROOT_PLACES : [null];
  if (pis[0] === null && es[0] === null && places[0] === null) return false;
  // With the root on both sides nobody has taken it as a decimal.
  if ([left, right].every((e) => evaluateExact(e) === null)) return false;
  return pis.some((pi) =>
    es.some((e) =>
      places.some((place) => {
        const [a, b] = [left, right].map((side) => withConstants(side, pi, e, place));
        return a !== undefined && b !== undefined && areOne(a, b);
      }),
    ),
  );
}

function isConstant(e: Expression, name: "pi" | "e"): boolean {
  return e.type === "constant" && e.name === name;
}

function withConstants(side: Expression, pi: Expression | null, e: Expression | null, place: number | null) {
  return replaceParts(side, (part) => {
    if (pi && isConstant(part, "pi")) return pi;
    if (e && isConstant(part, "e")) return e;
    return place === null ? null : roundedRoot(part, place);
  });
}

/** √2 as 1.41; null for anything but the square root of a whole number that is no square. */
function roundedRoot(e: Expression, places: number): Expression | null {
  if (e.type !== "root" || e.index.type !== "number" || e.radicand.type !== "number") return null;
  if (!isInteger(e.radicand.value) || rationalToNumber(e.index.value) !== 2) return null;
  const value = Math.sqrt(rationalToNumber(e.radicand.value));
  return !Number.isFinite(value) || Number.isInteger(value) || value > 1e6
    ? null
    : { type: "number", value: rational(BigInt(Math.round(value * 10 ** places)), 10n ** BigInt(places)) };
}

/** Equal, or a decimal cut from it. */
function areOne(a: Expression, b: Expression): boolean {
  const { outcome } = compareValues(a, b);
  return outcome === "equal" || (outcome === "rounded" && [a, b].some((e) => decimalPlaces(e) !== null));
}

function agreeAsShares(left: Expression, right: Expression): boolean {
  const [a, b] = [withShares(left), withShares(right)];
  return (a !== left || b !== right) && compareValues(a, b).outcome === "equal";
}

/** Whether a share is added to something that is no share: `200 + 10%` has two values. */
export function hasOpenShare(e: Expression): boolean {
  const shared = withShares(e);
  return shared !== e && compareValues(e, shared).outcome === "different";
}

/** `200 + 10%` as 200 + 200 · 10%. */
function withShares(e: Expression): Expression {
  if (!someExpression(e, isMixedSum)) return e;
  return replaceParts(e, (part) => (isMixedSum(part) && part.type === "add" ? sharedSum(part.terms) : null));
}

function isMixedSum(e: Expression): boolean {
  return e.type === "add" && e.terms.slice(1).some(isShare) && !e.terms.every(isShare);
}

function isShare(e: Expression): boolean {
  return e.type === "percent" || (e.type === "negate" && isShare(e.operand));
}

function sharedSum(terms: readonly Expression[]): Expression {
  const [first, ...others] = terms as [Expression, ...Expression[]];
  return others.reduce<Expression>(
    (sum, term) => ({
      type: "add",
      terms: [sum, isShare(term) ? { type: "multiply", factors: [sum, term] } : term],
    }),
    first,
  );
}
