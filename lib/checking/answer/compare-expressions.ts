import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { equalForms, type RationalForm, rationalForm } from "@/lib/algebra/normal-form";
import { printLatex } from "@/lib/algebra/print-latex";
import { replaceParts } from "@/lib/algebra/replace-parts";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { agreeOtherwise } from "../judge/agree-otherwise";
import { compareValues } from "../judge/compare-values";
import { decimalPlaces } from "../judge/rounding";
import { compareAtPoints } from "./compare-at-points";
import { all, type Outcome } from "./outcome";

/** Whether two expressions are one. An exact value and its rounding are neither equal nor plainly different. */
export function compareExpressions(a: Expression, b: Expression): Outcome {
  const names = [new Set(symbolsOf(a)), new Set(symbolsOf(b))] as const;
  if (isMatrix(a) && isMatrix(b)) return compareEntries(a, b);
  if (names[0].size + names[1].size === 0) return compareClosed(a, b);
  const same = names[0].size === names[1].size && [...names[0]].every((name) => names[1].has(name));
  const [formA, formB] = [rationalForm(a), rationalForm(b)];
  if (formA && formB) {
    const equal = equalForms(formA, formB);
    if (equal === null) return "undecided";
    if (equal) return "equal";
    // Other letters may be the same thing under another name; a letter more may be a unit or the constant of integration.
    const isSure =
      same || (isConstant(formA) && isConstant(formB)) || hasLettersMore(a, b) || hasLettersMore(b, a);
    return isSure ? "different" : "undecided";
  }
  const outcome = same ? compareAtPoints(a, b, [...names[0]]) : "undecided";
  return outcome === "different" && agreeAsNatural(a, b, [...names[0]]) ? "undecided" : outcome;
}

/** `\log x` is the natural logarithm in many books. */
function agreeAsNatural(a: Expression, b: Expression, names: readonly string[]): boolean {
  const isPlain = (part: Expression) => part.type === "function" && part.name === "log" && !part.base;
  if (someExpression(a, isPlain) === someExpression(b, isPlain)) return false;
  const [x, y] = [a, b].map((e) =>
    replaceParts(e, (part) => (part.type === "function" && isPlain(part) ? { ...part, name: "ln" } : null)),
  ) as [Expression, Expression];
  return compareAtPoints(x, y, names) === "equal";
}

/** Whether the first has all letters of the second and others that are no mere factor or summand of it: `(a+5)(b+2)` beside `5(b+2)`. */
function hasLettersMore(a: Expression, b: Expression): boolean {
  const [more, fewer] = [symbolsOf(a), symbolsOf(b)];
  if (more.size <= fewer.size || [...fewer].some((name) => !more.has(name))) return false;
  const [quotient, difference] = [
    rationalForm({ type: "divide", numerator: a, denominator: b }),
    rationalForm({ type: "add", terms: [a, { type: "negate", operand: b }] }),
  ];
  return quotient !== null && difference !== null && !isMonomial(quotient) && !isConstantAdded(difference);
}

/** `+ C`, or another letter that is often a constant. */
function isConstantAdded({ numerator, denominator }: RationalForm): boolean {
  return denominator.size === 1 && /^[Cck](?:_\d)?\^1$/.test([...numerator.keys()].join());
}

function isMonomial({ numerator, denominator }: RationalForm): boolean {
  return numerator.size <= 1 && denominator.size === 1;
}

function isConstant({ numerator, denominator }: RationalForm): boolean {
  return [...numerator.keys(), ...denominator.keys()].every((monomial) => monomial === "");
}

function isMatrix(e: Expression): e is Extract<Expression, { type: "matrix" }> {
  return e.type === "matrix";
}

function compareEntries(
  a: Extract<Expression, { type: "matrix" }>,
  b: Extract<Expression, { type: "matrix" }>,
): Outcome {
  const [x, y] = [a.rows.flat(), b.rows.flat()];
  if (x.length !== y.length) return "different";
  const hasOtherShape = a.rows.length !== b.rows.length || a.rows[0]?.length !== b.rows[0]?.length;
  // A point is written as a row and as a column; a row and a column may be meant as one, or not.
  const [point, other] = a.tuple ? [a, b] : [b, a];
  const isPoint = point.tuple && (other.rows.length === 1 || other.rows[0]?.length === 1);
  if (!isPoint && (hasOtherShape || a.tuple !== b.tuple))
    return isVector(a) && isVector(b) ? "undecided" : "different";
  return all(x.map((entry, index) => compareExpressions(entry, y[index] as Expression)));
}

function isVector({ rows }: Extract<Expression, { type: "matrix" }>): boolean {
  return rows.length === 1 || rows[0]?.length === 1;
}

function compareClosed(first: Expression, second: Expression): Outcome {
  const [a, b] = withoutSharedFactor(first, second);
  const [x, y] = [evaluateExact(a), evaluateExact(b)];
  const comparison = compareValues(a, b);
  if (comparison.outcome === "equal") return "equal";
  if (comparison.outcome === "different") return agreeOtherwise(a, b) ? "undecided" : "different";
  if (comparison.outcome !== "rounded") return "undecided";
  // Two decimals that differ, differ; a decimal beside a fraction or root may be its rounding.
  const written = [a, b].map(
    (e) => decimalPlaces(e) !== null || (e.type === "number" && e.value.denominator === 1n),
  );
  if (x && y && written[0] && written[1]) return "different";
  // 0.4 is no rounding of 1/3.
  return x && y && !isRounding(a, b) && !isRounding(b, a) && written.includes(true)
    ? "different"
    : "undecided";
}

/** The numbers of `1.5°` and `1.3°`, of `2.5π` and `2.3π`: what both are multiplied by tells nothing of how they were rounded. */
function withoutSharedFactor(a: Expression, b: Expression): [Expression, Expression] {
  if (a.type === "degree" && b.type === "degree") return [a.operand, b.operand];
  if (a.type !== "multiply" || b.type !== "multiply") return [a, b];
  const [[x, ...restA], [y, ...restB]] = [a.factors, b.factors];
  if (x?.type !== "number" || y?.type !== "number") return [a, b];
  const rests = [restA, restB].map((rest) => rest.map((factor) => printLatex(factor)).join(" "));
  return rests[0] === rests[1] && evaluateNumber({ type: "multiply", factors: restA }) > 0 ? [x, y] : [a, b];
}

/** Whether a decimal is the other number, to within one in its last place. */
function isRounding(decimal: Expression, other: Expression): boolean {
  const places = decimalPlaces(decimal) ?? (decimal.type === "number" ? 0 : null);
  if (places === null) return false;
  const apart = Math.abs(evaluateNumber(decimal) - evaluateNumber(other));
  return apart <= (places > 0 ? 0.51 : 1) * 10 ** -places || (places > 1 && apart < 10 ** -places);
}
