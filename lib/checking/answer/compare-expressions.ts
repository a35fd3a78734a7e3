import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import type { Expression } from "@/lib/algebra/expression";
import { equalForms, type RationalForm, rationalForm } from "@/lib/algebra/normal-form";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { agreeOtherwise } from "../judge/agree-otherwise";
import { compareValues } from "../judge/compare-values";
import { pointAt } from "../judge/points";
import { decimalPlaces } from "../judge/rounding";
import type { AnswerVerdict } from "../verdict";

export type Outcome = AnswerVerdict["verdict"];

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
    // Other letters may be the same thing under another name.
    return equal ? "equal" : same || (isConstant(formA) && isConstant(formB)) ? "different" : "undecided";
  }
  return same ? compareAtPoints(a, b, [...names[0]]) : "undecided";
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
  // A point may be meant by a row, or not.
  if (a.tuple !== b.tuple && a.rows.flat().length > 1) return "undecided";
  if (a.rows.length !== b.rows.length || a.rows[0]?.length !== b.rows[0]?.length) return "undecided";
  const [x, y] = [a.rows.flat(), b.rows.flat()];
  return all(x.map((entry, index) => compareExpressions(entry, y[index] as Expression)));
}

/** Equal where all are, different where one is. */
export function all(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("different")) return "different";
  return outcomes.every((outcome) => outcome === "equal") ? "equal" : "undecided";
}

function compareClosed(a: Expression, b: Expression): Outcome {
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

/** Whether a decimal is the other number, to within one in its last place. */
function isRounding(decimal: Expression, other: Expression): boolean {
  const places = decimalPlaces(decimal) ?? (decimal.type === "number" ? 0 : null);
  if (places === null) return false;
  const apart = Math.abs(evaluateNumber(decimal) - evaluateNumber(other));
  return apart <= (places > 0 ? 0.51 : 1) * 10 ** -places || (places > 1 && apart < 10 ** -places);
}

/** Many points, and for several letters the same ones with all signs turned, where roots of products part from products of roots. */
function pointsOf(names: readonly string[]): Record<string, number>[] {
  const points = Array.from({ length: 45 }, (_, index) => pointAt(names, index + 1));
  if (names.length < 2) return points;
  const turned = points
    .slice(0, 12)
    .map((point) =>
      Object.fromEntries(Object.entries(point).map(([name, value]) => [name, -Math.abs(value)])),
    );
  return [...points, ...turned];
}

/** Surds, logarithms and trigonometric forms with letters: at many points, on both sides of zero. */
function compareAtPoints(a: Expression, b: Expression, names: readonly string[]): Outcome {
  let [agreed, differed, lonely] = [0, 0, 0];
  for (const values of pointsOf(names)) {
    const [x, y] = [evaluateBounds(a, values), evaluateBounds(b, values)];
    if (!x || !y) {
      if (x || y) lonely++;
      continue;
    }
    const scale = Math.max(1e-6, Math.abs(x.value), Math.abs(y.value));
    const [apart, radius] = [Math.abs(x.value - y.value), x.radius + y.radius];
    if (apart > 1e-6 * scale && apart > 20 * radius) differed++;
    else if (apart <= Math.max(1e-10 * scale, 8 * radius)) agreed++;
    else return "undecided";
  }
  const jumps = [a, b].some((e) =>
    someExpression(e, (part) => part.type === "function" && part.name === "abs"),
  );
  // Here equal, there not: it depends on the domain, which nobody has said.
  if (differed > 0) return agreed === 0 || (!lonely && !jumps && differed > 30) ? "different" : "undecided";
  return agreed >= 8 && lonely === 0 ? "equal" : "undecided";
}
