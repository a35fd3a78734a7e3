import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";
import { symbolsOf } from "@/lib/algebra/symbols";

const POINTS = 30;
const AGREEING_MIN = 8;

/** Points on both sides of zero, small and larger, every third of whole numbers: some functions live only there. */
export function pointAt(names: readonly string[], seed: number): Record<string, number> {
  return Object.fromEntries(
    names.map((name, index) => {
      if (seed % 3 === 0) return [name, 1 + ((seed / 3 + index * 2) % 7)];
      const sign = (seed + index) % 2 === 0 ? 1 : -1;
      return [name, sign * (0.13 + ((seed * 0.731 + index * 1.377) % 3.1))];
    }),
  );
}

/**
 * Whether two expressions agree wherever both have a value: at 8 points or more, and nowhere clearly otherwise.
 * An antiderivative is one up to a constant.
 */
export function agreeAtPoints(left: Expression, right: Expression): "agree" | "differ" | "unknown" {
  const names = [...new Set([...symbolsOf(left), ...symbolsOf(right)])];
  const [a, b] = [withoutIntegral(left), withoutIntegral(right)];
  if (a.integral !== b.integral) return antiderivatives(a.integral ? a : b, a.integral ? b : a);
  let agreed = 0;
  for (let seed = 1; seed <= POINTS; seed++) {
    const values = pointAt(names, seed);
    const [x, y] = [evaluateBounds(a.body, values), evaluateBounds(b.body, values)];
    if (!x || !y) continue;
    const scale = Math.max(1e-6, Math.abs(x.value), Math.abs(y.value));
    const [apart, radius] = [Math.abs(x.value - y.value), x.radius + y.radius];
    if (radius > 1e-5 * scale) continue;
    if (apart > 1e-6 * scale && apart > 20 * radius) return "differ";
    if (apart > Math.max(1e-11 * scale, 8 * radius)) return "unknown";
    agreed++;
  }
  return agreed >= AGREEING_MIN ? "agree" : "unknown";
}

type Peeled = { body: Expression; integral: string | null };

/** `∫ f dx` is told by its f. */
function withoutIntegral(e: Expression): Peeled {
  if (e.type === "bound" && e.kind === "integral" && !e.from) return { body: e.body, integral: e.variable };
  return { body: e, integral: null };
}

/** `∫ f dx = F + C`: F's slope is f. */
function antiderivatives(integral: Peeled, said: Peeled): "agree" | "differ" | "unknown" {
  const variable = integral.integral as string;
  const derivative: Expression = { type: "bound", kind: "derivative", variable, body: said.body };
  return agreeAtPoints(derivative, integral.body);
}
