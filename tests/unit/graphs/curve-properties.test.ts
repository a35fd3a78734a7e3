import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeGraph } from "@/lib/graphs/make-graph";
import { readGraph } from "@/lib/graphs/read-graph";

/** A function as it is written and as JavaScript computes it, with the places where it has no value between others. */
type Known = { source: string; f(x: number): number; poles: number[] };

const whole = fc.integer({ min: -6, max: 6 });
const nonzero = whole.filter((value) => value !== 0);

const reciprocal = fc.tuple(nonzero, whole, whole).map(
  ([a, p, c]): Known => ({
    source: `\\frac{${a}}{x - (${p})} + (${c})`,
    f: (x) => a / (x - p) + c,
    poles: [p],
  }),
);
const twoPoles = fc.tuple(nonzero, whole, nonzero).map(
  ([a, p, gap]): Known => ({
    source: `\\frac{${a}x}{(x - (${p}))(x - (${p + gap}))}`,
    f: (x) => (a * x) / ((x - p) * (x - p - gap)),
    poles: [p, p + gap],
  }),
);
const squared = fc
  .tuple(nonzero, whole)
  .map(
    ([a, p]): Known => ({ source: `\\frac{${a}}{(x - (${p}))^2}`, f: (x) => a / (x - p) ** 2, poles: [p] }),
  );
const irrational = fc.tuple(nonzero, fc.integer({ min: 2, max: 30 })).map(
  ([a, n]): Known => ({
    source: `\\frac{${a}}{x^2 - ${n}}`,
    f: (x) => a / (x * x - n),
    poles: [-Math.sqrt(n), Math.sqrt(n)],
  }),
);
const numeric = fc.tuple(nonzero, nonzero).map(
  ([a, b]): Known => ({
    source: `\\frac{${a}}{x^3 + x + (${b})}`,
    f: (x) => a / (x ** 3 + x + b),
    poles: [cubicRoot(b)],
  }),
);
const tangent = fc.tuple(nonzero, fc.integer({ min: 1, max: 3 })).map(
  ([a, k]): Known => ({
    source: `${a}\\tan(${k}x)`,
    f: (x) => a * Math.tan(k * x),
    poles: Array.from({ length: 60 }, (_, index) => ((index - 30 + 0.5) * Math.PI) / k),
  }),
);
const polynomial = fc.tuple(whole, whole, nonzero, whole).map(
  ([a, b, c, d]): Known => ({
    source: `(${a})x^3 + (${b})x^2 + (${c})x + (${d})`,
    f: (x) => ((a * x + b) * x + c) * x + d,
    poles: [],
  }),
);
const rootOrLog = fc
  .tuple(fc.boolean(), nonzero, whole)
  .map(
    ([root, a, b]): Known =>
      root
        ? { source: `\\sqrt{${a}x + (${b})}`, f: (x) => Math.sqrt(a * x + b), poles: [] }
        : { source: `\\ln(${a}x + (${b}))`, f: (x) => Math.log(a * x + b), poles: [-b / a] },
  );
const corner = fc.tuple(nonzero, whole, whole).map(
  ([a, b, c]): Known => ({
    source: `|${a}x + (${b})| + (${c})x`,
    f: (x) => Math.abs(a * x + b) + c * x,
    poles: [],
  }),
);
const exponential = fc
  .tuple(fc.integer({ min: 2, max: 5 }), whole)
  .map(([a, b]): Known => ({ source: `${a}^x + (${b})`, f: (x) => a ** x + b, poles: [] }));
const anyFunction = fc.oneof(
  reciprocal,
  twoPoles,
  squared,
  irrational,
  numeric,
  tangent,
  polynomial,
  rootOrLog,
  corner,
  exponential,
);

/** The only real root of `x³ + x + b`. */
function cubicRoot(b: number): number {
  let [low, high] = [-10, 10];
  for (let count = 0; count < 200; count++) {
    const middle = (low + high) / 2;
    if (middle ** 3 + middle + b < 0) low = middle;
    else high = middle;
  }
  return low;
}

function graphOf({ source }: Known) {
  const question = readGraph(`$y = ${source}$`);
  if (!question) throw new Error(`nothing to draw: ${source}`);
  const graph = makeGraph(question);
  if (!graph) throw new Error(`no values: ${source}`);
  return graph;
}

/** What is wrong with a curve: a point beside the function, or a gap that is crossed. */
function faultOf(known: Known): string | null {
  const { curves, window } = graphOf(known);
  for (const piece of curves[0]?.pieces ?? []) {
    for (const [index, { x, y }] of piece.entries()) {
      // Beside a pole the tenth digit of x matters.
      const slack = 1e-9 * Math.max(1, Math.abs(x));
      const around = [x - slack, x, x + slack].map(known.f).filter(Number.isFinite);
      const tolerance =
        1e-7 * (window.top - window.bottom + Math.abs(y)) + Math.max(...around) - Math.min(...around);
      if (!(Math.abs(known.f(x) - y) <= tolerance)) return `at ${x} stands ${y}`;
      const next = piece[index + 1];
      if (next && next.x <= x) return `${next.x} comes after ${x}`;
      const crossed = next && known.poles.find((pole) => pole > x + slack && pole < next.x - slack);
      if (crossed !== undefined) return `${crossed} is crossed`;
    }
  }
  return null;
}

describe("curves of random functions", () => {
  it("consist of points of the function, in order, with no gap crossed", () => {
    fc.assert(
      fc.property(anyFunction, (known) => {
        expect(faultOf(known), known.source).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it("are seen: most of the width in view is drawn where there is a value in view", () => {
    fc.assert(
      fc.property(anyFunction, (known) => {
        const { curves, window } = graphOf(known);
        const { left, right, bottom, top } = window;
        const pieces = curves[0]?.pieces ?? [];
        for (let index = 1; index < 100; index++) {
          const x = left + ((right - left) * index) / 100;
          const y = known.f(x);
          const close = known.poles.some((pole) => Math.abs(pole - x) < 0.02 * (right - left));
          if (!(y > bottom && y < top) || close) continue;
          const covered = pieces.some(
            (piece) => (piece[0]?.x ?? right) <= x && (piece.at(-1)?.x ?? left) >= x,
          );
          const nearEnd = [-1, 1].some((side) => !Number.isFinite(known.f(x + side * 1e-3 * (right - left))));
          expect(covered || nearEnd, `${known.source} at ${x}`).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("have marked points that lie on them", () => {
    fc.assert(
      fc.property(anyFunction, (known) => {
        const { points, window } = graphOf(known);
        const height = window.top - window.bottom;
        for (const { x, y, kind } of points) {
          expect(Math.abs(known.f(x) - y)).toBeLessThanOrEqual(1e-6 * (height + Math.abs(y)));
          if (kind === "zero") expect(y).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
