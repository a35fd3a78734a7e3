import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { type Complex, evaluateComplex } from "@/lib/algebra/evaluate-complex";
import type { Expression } from "@/lib/algebra/expression";
import { someExpression } from "@/lib/algebra/symbols";
import { pointAt } from "../judge/points";
import type { Outcome } from "./outcome";

const AGREED_MIN = 8;
const MET_MAX = 2;
const DIFFERED_MIN = 8;
const DIFFERED_MOST = 30;

/** Surds, logarithms, trigonometric forms and complex numbers with letters: at many points, on both sides of zero. */
export function compareAtPoints(a: Expression, b: Expression, names: readonly string[]): Outcome {
  const evaluated = [a, b].some((e) => someExpression(e, isImaginaryUnit)) ? evaluateComplex : realValue;
  let [differed, lonely] = [0, 0];
  // Some points come again.
  const met = new Set<string>();
  let agreed = 0;
  for (const values of pointsOf(names)) {
    const [x, y] = [evaluated(a, values), evaluated(b, values)];
    if (!x || !y) {
      if (x || y) lonely++;
      continue;
    }
    const scale = Math.max(1e-6, sizeOf(x), sizeOf(y));
    const apart = Math.hypot(x.real - y.real, x.imaginary - y.imaginary);
    const radius = x.radius + y.radius;
    if (apart > 1e-6 * scale && apart > 20 * radius) differed++;
    else if (apart <= Math.max(1e-10 * scale, 8 * radius)) {
      agreed++;
      met.add(Object.values(values).join());
    } else return "undecided";
  }
  // Two curves meet in single points: `\sqrt{3}x` and `\sqrt{3x}` where x is 1.
  const meet = met.size <= MET_MAX && differed >= DIFFERED_MIN;
  if (differed > 0)
    return agreed === 0 || meet || isDecided(a, b, { differed, lonely }) ? "different" : "undecided";
  // `|z|^2` and `z^2` are one on the real line only.
  if (names.some((name) => /^[zw]/.test(name)) && [a, b].some(hasBars)) return "undecided";
  return agreed >= AGREED_MIN && lonely === 0 ? "equal" : "undecided";
}

/** Here equal, there not: it depends on the domain, which nobody has said, but whoever writes bars has thought of signs. */
function isDecided(a: Expression, b: Expression, count: { differed: number; lonely: number }): boolean {
  if (count.lonely > 0) return false;
  return hasBars(a) !== hasBars(b) ? count.differed >= DIFFERED_MIN : count.differed > DIFFERED_MOST;
}

function hasBars(e: Expression): boolean {
  return someExpression(e, (part) => part.type === "function" && part.name === "abs");
}

function isImaginaryUnit(e: Expression): boolean {
  return e.type === "constant" && e.name === "i";
}

function realValue(e: Expression, values: Readonly<Record<string, number>>): Complex | null {
  const bounded = evaluateBounds(e, values);
  return bounded && { real: bounded.value, imaginary: 0, radius: bounded.radius };
}

function sizeOf({ real, imaginary }: Complex): number {
  return Math.hypot(real, imaginary);
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
