import { describe, expect, it } from "vitest";
import type { Graph } from "@/lib/graphs/graph";
import { makeGraph } from "@/lib/graphs/make-graph";
import { readGraph } from "@/lib/graphs/read-graph";

function graphOf(problem: string): Graph {
  const question = readGraph(problem);
  if (!question) throw new Error(`nothing to draw: ${problem}`);
  const graph = makeGraph(question);
  if (!graph) throw new Error(`no values: ${problem}`);
  return graph;
}

/** The marked points as `kind(x, y)`, with ≈ where they are rounded. */
const marked = (problem: string) =>
  graphOf(problem).points.map(
    ({ kind, xLatex, yLatex, exact }) => `${kind}${exact ? "" : " ≈ "}(${xLatex}, ${yLatex})`,
  );
const ranges = (problem: string) => graphOf(problem).bands?.map(({ latex }) => latex) ?? null;

describe("marked points", () => {
  it.each([
    ["x^2 - 9x + 14 = 0", ["zero(2, 0)", "vertex(\\frac{9}{2}, -\\frac{25}{4})", "zero(7, 0)"]],
    ["3x + 4 = 19", ["intersection(5, 19)"]],
    ["x^2 = 3", ["intersection(-\\sqrt{3}, 3)", "intersection(\\sqrt{3}, 3)"]],
    ["y = x^2 + 6x + 10", ["vertex(-3, 1)"]],
    [
      "f(x) = x^3 - 12x",
      ["zero(-2\\sqrt{3}, 0)", "turning(-2, 16)", "zero(0, 0)", "turning(2, -16)", "zero(2\\sqrt{3}, 0)"],
    ],
    ["y = x^3", ["zero(0, 0)"]],
    ["y = |x - 4| - 1", ["zero(3, 0)", "turning(4, -1)", "zero(5, 0)"]],
    ["3^x = 81", ["intersection(4, 81)"]],
    ["y = \\ln x", ["zero(1, 0)"]],
    ["\\sqrt{x + 7} = x - 5", ["intersection(9, 4)"]],
    ["2^x = 7", ["intersection(\\log_{2}\\left(7\\right), 7)"]],
    ["y = 2^{x^2}", ["turning ≈ (0, 1)"]],
    ["x = \\cos x", ["intersection ≈ (0.7391, 0.7391)"]],
    ["y = (x - 4)^2", ["zero(4, 0)", "vertex(4, 0)"]],
  ])("%s", (problem, points) => {
    expect(marked(problem)).toEqual(points);
  });

  it("says that curves stay apart only where that is certain", () => {
    expect(graphOf("x^2 + 3 = 0").apart).toBe(true);
    expect(graphOf("y = 3/x").apart).toBe(true);
    expect(graphOf("x^2 - 3 = 0").apart).toBe(false);
    expect(graphOf("\\sin x = 3x + 40").apart).toBe(false);
  });
});

it("says where there may be more points than are marked", () => {
  expect(graphOf("x^2 - 9x + 14 = 0").partial).toBe(false);
  expect(graphOf("2\\sin x = 1").partial).toBe(true);
  expect(graphOf("x^5 - x = 1").partial).toBe(true);
});

it("is not made of a function without values", () => {
  const question = readGraph("y = \\sqrt{-x^2 - 1}");
  expect(question && makeGraph(question)).toBeNull();
});

describe("gaps", () => {
  it.each([
    ["y = 1/(x - 3)", ["3"], []],
    ["y = 1/x^2", ["0"], []],
    ["y = \\ln(x + 2)", ["-2"], []],
    ["y = \\frac{x^2 - 4}{x - 2}", [], ["2"]],
    ["y = 1/(x^2 - 5)", ["-\\sqrt{5}", "\\sqrt{5}"], []],
    ["y = x^{-1}", ["0"], []],
  ])("%s", (problem, asymptotes, holes) => {
    const graph = graphOf(problem);
    expect(graph.asymptotes.map(({ latex }) => latex)).toEqual(asymptotes);
    expect(graph.holes.map(({ latex }) => latex)).toEqual(holes);
  });

  it("a hole lies where the curve would be", () => {
    expect(graphOf("y = \\frac{x^2 - 4}{x - 2}").holes[0]).toMatchObject({ x: 2 });
    expect(graphOf("y = \\frac{x^2 - 4}{x - 2}").holes[0]?.y).toBeCloseTo(4, 6);
  });

  it.each([
    ["y = \\sqrt{x - 3}", 3],
    ["y = \\sqrt{5 - x}", 5],
    ["y = \\ln x", 0],
  ])("%s is drawn on its side of the end only, and up to it", (problem, end) => {
    const { curves, window } = graphOf(problem);
    const xs = curves[0]?.pieces.flat().map(({ x }) => x) ?? [];
    const side = problem.includes("5 - x") ? -1 : 1;
    expect(xs.every((x) => side * (x - end) >= 0)).toBe(true);
    expect(Math.min(...xs.map((x) => Math.abs(x - end)))).toBeLessThan(0.02 * (window.right - window.left));
    // Most of the picture is not empty.
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.75 * (window.right - window.left));
  });

  it("keeps to a stated range", () => {
    const { curves, window } = graphOf("y = x^2, where 0 \\le x \\le 4");
    const xs = curves[0]?.pieces.flat().map(({ x }) => x) ?? [];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 4]);
    expect(window.left).toBeLessThan(0);
  });
});

describe("inequalities", () => {
  it.each([
    ["x^2 - x - 6 > 0", ["x < -2", "x > 3"]],
    ["x^2 - x - 6 <= 0", ["-2 \\le x \\le 3"]],
    ["|x - 2| < 5", ["-3 < x < 7"]],
    ["\\frac{x - 1}{x + 4} \\ge 0", ["x < -4", "x \\ge 1"]],
    ["5 - 2x >= 1", ["x \\le 2"]],
    ["x^2 + 2 < 0", []],
    ["x^2 - 6x + 9 >= 0", [""]],
    ["x^2 - 6x + 9 > 0", ["x < 3", "x > 3"]],
    // A single number belongs to it, which is no stretch of the axis.
    ["x^2 - 6x + 9 <= 0", null],
    ["\\sin x > \\frac12", null],
    ["x^5 - x > 1", null],
  ])("%s", (problem, expected) => {
    expect(ranges(problem)).toEqual(expected);
  });
});

describe("the window", () => {
  it.each([
    "x^2-5x+6=0",
    "1000x + 3 = 5003",
    "(x-100)(x-101)=0",
    "y = x/1000",
    "\\frac{1}{x-2} + \\frac{1}{x+3} = 1",
    "3^x = 81",
    "y = e^x",
    "y = \\tan x",
    "0.001x = 0.000002",
    "y = 1000000x^2 + 5",
    "4x = 4x + 1",
  ])("%s: every point is in view with a margin, and both axes have numbers", (problem) => {
    const { window, points, ticks, curves } = graphOf(problem);
    const { left, right, bottom, top } = window;
    expect([left, right, bottom, top].every(Number.isFinite)).toBe(true);
    expect(left < right && bottom < top).toBe(true);
    for (const { x, y } of points) {
      expect(y).toBeGreaterThan(bottom);
      expect(y).toBeLessThan(top);
      expect(x).toBeGreaterThanOrEqual(left - 1e-9);
      expect(x).toBeLessThanOrEqual(right + 1e-9);
    }
    for (const list of [ticks.x, ticks.y]) {
      expect(list.length).toBeGreaterThanOrEqual(2);
      expect(list.length).toBeLessThanOrEqual(9);
    }
    for (const { pieces } of curves) expect(pieces.flat().length).toBeGreaterThan(20);
  });

  it("leaves out the axis where what matters would shrink to a dot beside it", () => {
    expect(graphOf("(x-100)(x-101)=0").window.left).toBeGreaterThan(90);
  });

  it("shows a whole period to each side", () => {
    const { window } = graphOf("y = \\sin(2x)");
    expect(window.right - window.left).toBeCloseTo(2 * Math.PI, 6);
    expect(window.top).toBeGreaterThan(1);
    expect(window.bottom).toBeLessThan(-1);
  });

  it("cuts off no crest of a wave that is met between", () => {
    const { window } = graphOf("Solve $\\sin x = \\frac12$ for $0\\le x\\le 2\\pi$");
    expect(window.top).toBeGreaterThan(1);
    expect(window.bottom).toBeLessThan(-1);
  });
});

it("is made quickly, long polynomials too", () => {
  const problems = [
    "x^8 + 3x^6 - 17x^5 + 101x^3 - 9x + 1234567 = 0",
    "(x + 1)^{15}(x - 2)^{14} = 1",
    "x^{500} = 1",
    "x^2-5x+6=0",
    "y = \\tan x",
    "x^5 - x = 1",
    "y = x \\ln x",
    "y = |x - 2| + \\sqrt{x}",
  ];
  for (const problem of problems) graphOf(problem);
  for (const problem of problems) {
    const startedMs = performance.now();
    graphOf(problem);
    expect(performance.now() - startedMs).toBeLessThan(200);
  }
});
