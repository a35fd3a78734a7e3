import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { pointAt } from "../judge/points";

const POINTS = 40;
const AGREED_MIN = 8;
const GAPS_MAX = 3;

/**
 * Two antiderivatives, both with their constant C: equal where they differ by one number, undecided where by a few (arctan x
 * and -arctan(1/x) do, on the two sides of 0), at many points where both are defined or neither is; null for others.
 */
export function compareAntiderivatives(a: Expression, b: Expression): "equal" | "undecided" | null {
  const names = new Set([...symbolsOf(a), ...symbolsOf(b)]);
  if (!symbolsOf(a).has("C") || !symbolsOf(b).has("C") || names.size !== 2) return null;
  const [variable] = [...names].filter((name) => name !== "C");
  // C enters both alone: its slope is 1.
  if (!variable || ![a, b].every((e) => hasUnitConstant(e, variable))) return null;
  const gaps: number[] = [];
  let agreed = 0;
  for (let seed = 1; seed <= POINTS; seed++) {
    const at = pointAt([variable], seed)[variable] ?? Number.NaN;
    const [x, y] = [a, b].map((e) => evaluateBounds(e, { [variable]: at, C: 0 }));
    if (!x !== !y) return null;
    if (!x || !y) continue;
    const gap = x.value - y.value;
    const near = Math.max(1e-9, 1e-9 * Math.abs(x.value), 8 * (x.radius + y.radius));
    if (!gaps.some((known) => Math.abs(known - gap) <= near)) gaps.push(gap);
    if (gaps.length > GAPS_MAX) return null;
    agreed++;
  }
  if (agreed < AGREED_MIN) return null;
  return gaps.length === 1 ? "equal" : "undecided";
}

function hasUnitConstant(e: Expression, variable: string): boolean {
  return [1, 2, 3].every((seed) => {
    const at = pointAt([variable], seed)[variable] ?? 1;
    const [low, high] = [0, 1].map((value) => evaluateBounds(e, { [variable]: at, C: value }));
    return !low || !high || Math.abs(high.value - low.value - 1) < 1e-6;
  });
}
