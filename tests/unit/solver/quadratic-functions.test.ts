import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("quadratic functions", () => {
  it.each([
    ["Find the vertex of the parabola $y = x^2-4x+3$.", "(2,-1)"],
    ["求抛物线 $y=2x^2-4x+5$ 的顶点坐标", "(1,3)"],
    ["求二次函数 y=-x^2+6x-5 的最大值", "4"],
    ["What is the minimum value of f(x) = x^2 + 3x?", "-9/4"],
    ["Find the axis of symmetry of y = 3x^2 + 6x - 1", "x=-1"],
    ["求抛物线 $y=x^2-2x-3$ 的对称轴", "x=1"],
    ["Write $y = x^2 + 6x + 2$ in vertex form.", "y=(x+3)^2-7"],
    ["把 $y=-2x^2+8x-3$ 化为顶点式", "y=-2(x-2)^2+5"],
    ["求函数 $f(x)=x^2-2x+4$ 的值域", "[3,+\\infty)"],
    ["求抛物线 $y=x^2-5x+6$ 与x轴的交点坐标", "(2,0),(3,0)"],
    ["Find the y-intercept of the graph of y = x^2 - 5x + 6", "(0,6)"],
    ["求二次函数 $y=\\frac{1}{2}x^2-x$ 的最值", "-1/2"],
    ["Find the vertex of y = (x-3)^2 + 2", "(3,2)"],
  ])("%j: %s", expectSolved);

  it.each([
    [
      "Sketch the graph of $y=x^2-4x+3$ and find its vertex.",
      ["(2, -1)", "x = 2", "(0, 3)", "(1, 0)", "(3, 0)", "upwards"],
    ],
    ["画出函数 $y=-x^2+2x$ 的图像", ["(1, 1)", "x = 1", "(0, 0)", "(2, 0)", "向下"]],
    ["Graph y = x^2 + 1", ["(0, 1)", "none"]],
  ])("%j tells all that a graph is drawn from", (problem, parts) => {
    const final = solveProblem(problem, /[一-鿿]/.test(problem) ? "zh" : "en")?.final.replace(
      /\\left|\\right/g,
      "",
    );
    for (const part of parts) expect(final).toContain(part);
  });

  it.each([
    "Find the maximum value of y = x^2",
    "Find the vertex of y = x^3 - x",
    "Find the minimum value of y = x^2 - 4x on the interval [3, 5]",
    "当 $0\\le x\\le 1$ 时，求 $y=x^2-4x$ 的最小值",
    "Find the area between y = x^2 - 4x and its x-intercepts",
    "Find the vertex of the parabola y = x^2 shifted left by 3",
    "求抛物线 y=x^2-4x+3 关于x轴对称的抛物线的顶点",
    "Find the distance from the vertex of y = x^2 - 4x to the origin",
    "Find the sum of the x-intercepts of y = x^2 - 5x + 6",
    "Find the vertex of y = ax^2 + 1",
  ])("refuses %j", expectRefused);

  it("puts the vertex where the square is 0", () => {
    const n = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        n.filter((a) => a !== 0),
        n,
        n,
        (a, h, k) => {
          const sign = (x: number) => (x < 0 ? `${x}` : `+${x}`);
          const problem = `Find the vertex of y = ${a}x^2 ${sign(-2 * a * h)}x ${sign(a * h * h + k)}`;
          const given = solveProblem(problem, "en")?.final ?? "";
          expect(checkAnswer({ expected: `(${h},${k})`, given }, "en").verdict, problem).toBe("equal");
        },
      ),
      { numRuns: 80 },
    );
  });
});
