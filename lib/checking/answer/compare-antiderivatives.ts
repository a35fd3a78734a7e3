import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { pointAt } from "../judge/points";

const POINTS = 40;
const AGREED_MIN = 8;

/** Whether two antiderivatives, both with their constant C, differ by a number alone: at many points, where both are defined or neither is. */
export function areAntiderivativesOfOne(a: Expression, b: Expression): boolean {
  const names = new Set([...symbolsOf(a), ...symbolsOf(b)]);
  if (!symbolsOf(a).has("C") || !symbolsOf(b).has("C") || names.size !== 2) return false;
  const [variable] = [...names].filter((name) => name !== "C");
  if (!variable) return false;
  let [apart, agreed, scale] = [Number.NaN, 0, 1];
  for (let seed = 1; seed <= POINTS; seed++) {
    const at = pointAt([variable], seed)[variable] ?? Number.NaN;
    const [x, y] = [a, b].map((e) => evaluateBounds(e, { [variable]: at, C: 0 }));
    if (!x !== !y) return false;
    if (!x || !y) continue;
    const gap = x.value - y.value;
    if (Number.isNaN(apart)) apart = gap;
    scale = Math.max(1, Math.abs(x.value), Math.abs(y.value));
    if (Math.abs(gap - apart) > Math.max(1e-9 * scale, 8 * (x.radius + y.radius))) return false;
    agreed++;
  }
  // C enters both alone: its slope is 1.
  return agreed >= AGREED_MIN && [a, b].every((e) => hasUnitConstant(e, variable));
}

function hasUnitConstant(e: Expression, variable: string): boolean {
  return [1, 2, 3].every((seed) => {
    const at = pointAt([variable], seed)[variable] ?? 1;
    const [low, high] = [0, 1].map((value) => evaluateBounds(e, { [variable]: at, C: value }));
    return !low || !high || Math.abs(high.value - low.value - 1) < 1e-6;
  });
}
