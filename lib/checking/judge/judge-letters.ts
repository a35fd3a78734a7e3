import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import type { Expression } from "@/lib/algebra/expression";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { rational } from "@/lib/algebra/rational";
import { substitute } from "@/lib/algebra/substitute";
import { someExpression, symbolsOf } from "@/lib/algebra/symbols";
import { agreeOtherwise } from "./agree-otherwise";
import type { ClaimContext, EarlierEquation } from "./claim-context";
import { compareValues } from "./compare-values";
import { equationPolynomial, isCombination } from "./follows-from";
import { holds, type Judgement, showNumber, showRational, unchecked } from "./judgement";
import { agreeAtPoints } from "./points";
import type { ReadSide } from "./read-side";

/** Judges an equality with letters: as an identity, with the values that the letters have, or by earlier equations. */
export function judgeLetters(left: ReadSide, right: ReadSide, context: ClaimContext): Judgement {
  const [a, b] = [left.bare, right.bare];
  const defines = isDefinition(a, b);
  const identity = defines ? "no" : identityOf(a, b);
  if (identity === "forms") return holds({ code: "identity" });
  if (identity === "points") return holds({ code: "identity_points" });
  const valued = withValues(a, b, context);
  if (valued) return valued;
  const polynomial = equationPolynomial(a, b);
  if (polynomial && isCombination(polynomial, context.earlier)) return holds({ code: "follows" });
  if (defines) return solvesEarlier(a, b, context) ?? unchecked("definition");
  if (identity === "unknown") return unchecked("letters");
  const soft = left.soft || right.soft || context.hypothetical;
  const point = context.assertsIdentity && !soft && sameLetters(a, b) ? findDifference(a, b) : null;
  if (!point) return unchecked("equation");
  return { verdict: "fails", reason: { code: "not_identity" }, counterexample: point };
}

/** `x = 3` and `y = 2x` say what a letter is; they are no identities. */
function isDefinition(a: Expression, b: Expression): boolean {
  const letter = (e: Expression) => e.type === "symbol" || (e.type === "function" && e.name === "abs");
  return (letter(a) || letter(b)) && !(a.type === "symbol" && b.type === "symbol" && a.name === b.name);
}

function identityOf(a: Expression, b: Expression): "forms" | "points" | "no" | "unknown" {
  const [x, y] = [rationalForm(a), rationalForm(b)];
  if (x && y) {
    const equal = equalForms(x, y);
    return equal === null ? "unknown" : equal ? "forms" : "no";
  }
  const agreed = agreeAtPoints(a, b);
  return agreed === "agree" ? "points" : agreed === "differ" ? "no" : "unknown";
}

/** With the known values put in, where every letter has one. */
function withValues(a: Expression, b: Expression, context: ClaimContext): Judgement | null {
  const names = [...new Set([...symbolsOf(a), ...symbolsOf(b)])];
  if (names.length === 0 || !names.every((name) => context.known.has(name))) return null;
  // `x = 3` where x is known to be 3 says nothing new, and another value is a new one.
  if (isDefinition(a, b)) return null;
  const put = (e: Expression) =>
    names.reduce((result, name) => substitute(result, name, context.known.get(name)?.value as Expression), e);
  const comparison = compareValues(put(a), put(b));
  if (comparison.outcome === "different" && agreeOtherwise(put(a), put(b))) return unchecked("other_reading");
  const given = names
    .map((name) => `${name} = ${shown(context.known.get(name)?.value as Expression)}`)
    .join(", ");
  if (comparison.outcome === "equal") return holds({ code: "with_values", value: given });
  const certain =
    names.every((name) => context.known.get(name)?.certain) && !context.turned && symbolsOf(b).size === 0;
  if (comparison.outcome !== "different" || !certain) return null;
  const { left, right } = comparison;
  return {
    verdict: "fails",
    reason: { code: "differs_given", left, right },
    counterexample: `${given}: ${left} ≠ ${right}`,
  };
}

function shown(e: Expression): string {
  const exact = evaluateExact(e);
  if (exact) return showRational(exact);
  const bounded = evaluateBounds(e);
  return bounded ? showNumber(bounded.value) : "?";
}

/** `x = 3` after an equation in x that 3 makes true. */
function solvesEarlier(a: Expression, b: Expression, context: ClaimContext): Judgement | null {
  const [name, value] = a.type === "symbol" ? [a.name, b] : b.type === "symbol" ? [b.name, a] : [null, b];
  if (name === null || symbolsOf(value).size > 0) return null;
  return context.earlier.some((equation) => isSolution(equation, name, value))
    ? holds({ code: "solves" })
    : null;
}

/** Whether a value makes an equation in one letter true that not every value makes true. */
export function isSolution(
  { left, right }: Pick<EarlierEquation, "left" | "right">,
  name: string,
  value: Expression,
): boolean {
  const names = new Set([...symbolsOf(left), ...symbolsOf(right)]);
  if (names.size !== 1 || !names.has(name)) return false;
  const holdsFor = (put: Expression) =>
    compareValues(substitute(left, name, put), substitute(right, name, put)).outcome === "equal";
  const others = OTHER_VALUES.map((other): Expression => ({ type: "number", value: rational(other, 7) }));
  return holdsFor(value) && !others.every(holdsFor);
}

const OTHER_VALUES = [11, 24, 38];

function sameLetters(left: Expression, right: Expression): boolean {
  const [a, b] = [symbolsOf(left), symbolsOf(right)];
  return a.size > 0 && a.size === b.size && [...a].every((name) => b.has(name));
}

/** A point where both sides are defined and differ, in words. */
export function findDifference(left: Expression, right: Expression): string | null {
  const names = [...new Set([...symbolsOf(left), ...symbolsOf(right)])];
  if (someExpression(left, isUnsure) || someExpression(right, isUnsure)) return null;
  for (let seed = 1; seed <= 8; seed++) {
    const put = (e: Expression) =>
      names.reduce(
        (result, name, index) =>
          substitute(result, name, { type: "number", value: rational(seed + index * 2) }),
        e,
      );
    const comparison = compareValues(put(left), put(right));
    if (comparison.outcome !== "different") continue;
    const point = names.map((name, index) => `${name} = ${seed + index * 2}`).join(", ");
    return `${point}: ${comparison.left} ≠ ${comparison.right}`;
  }
  return null;
}

/** Values that are estimated rather than computed make no counterexample of an identity. */
function isUnsure(e: Expression): boolean {
  return e.type === "bound" && (e.kind === "limit" || e.kind === "integral");
}
