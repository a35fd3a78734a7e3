import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("points and lines", () => {
  it.each([
    ["求点(1,2)到直线3x+4y-5=0的距离", "6/5"],
    ["Find the distance from (1,2) to the line y = 5", "3"],
    ["Find the distance between (1,2) and (4,6)", "5"],
    ["求A（1，2）与B（-3，5）两点间的距离", "5"],
    ["求两点A(1,2)和B(3,8)的中点坐标", "(2,5)"],
    ["Find the midpoint of (1, 2) and (3, 7)", "(2, 9/2)"],
    ["Find the slope of the line through (1,2) and (3,8)", "3"],
    ["Find the equation of the line through (1,2) and (3,8)", "y=3x-1"],
    ["求过点(1,2)和(1,8)的直线方程", "x=1"],
    ["求过点(1,2)且斜率为-3的直线方程", "y=-3x+5"],
    ["求过点(1,2)且与直线3x+4y-5=0平行的直线方程", "3x+4y-11=0"],
    ["Find the line perpendicular to the line y = 2x + 1 through the point (4, 1)", "x+2y-6=0"],
    ["Find the line that passes through (2,3) and is perpendicular to y=2x-1", "x+2y-8=0"],
    ["求点P(2,1)到直线l:3x-4y+3=0的距离", "1"],
    ["求线段A(1,2)和B(3,8)的垂直平分线方程", "x+3y-17=0"],
    ["求直线 y=2x+1 与 y=-x+4 的交点", "x=1, y=3"],
    ["Find the area of the triangle with vertices (0,0), (4,0) and (1,3)", "6"],
  ])("%j: %s", expectSolved);

  it.each([
    "Find the distance from (1,2) to the parabola y = x^2",
    "Find the distance from (1,2) to the line y = x^2",
    "Find the slope of the line through (1,2) and (1,8)",
    "Find the line through (1,2)",
    "Find the point on the line y=2x closest to (1,2)",
    "求点(1,a)到直线3x+4y-5=0的距离",
  ])("refuses %j", expectRefused);

  it("a line through two points holds both", () => {
    const n = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(n, n, n, n, (a, b, c, d) => {
        fc.pre(a !== c);
        const final = solveProblem(`Find the line through (${a},${b}) and (${c},${d})`, "en")?.final ?? "";
        const right = final
          .replace("y = ", "")
          .replace(/\\frac\{(\d+)\}\{(\d+)\}/g, "($1/$2)")
          .replace(/(\d|\))x/g, "$1*x");
        expect(right).toMatch(/^[-+*/()\dx\s]+$/);
        const at = (x: number) => new Function("x", `return ${right}`)(x) as number;
        expect(at(a)).toBeCloseTo(b, 9);
        expect(at(c)).toBeCloseTo(d, 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("circles", () => {
  it.each([
    ["Find the center of the circle x^2+y^2-4x+6y-3=0", "(2,-3)"],
    ["求圆 $x^2+y^2-4x+6y-3=0$ 的半径", "4"],
    ["求圆 $x^2+y^2-4x+6y-3=0$ 的圆心和半径", "\\text{圆心 } (2,-3), r=4"],
    ["求圆心为(1,-2)，半径为3的圆的方程", "(x-1)^2+(y+2)^2=9"],
    ["Find the equation of the circle with center (2,-3) and radius 5", "(x-2)^2+(y+3)^2=25"],
    ["Find the equation of the circle through (0,0), (4,0) and (0,2)", "(x-2)^2+(y-1)^2=5"],
    ["circle through (0,0), (4,0), (0,2), centre", "(2,1)"],
    ["求以A(1,2)、B(3,6)为直径的圆的方程", "(x-2)^2+(y-4)^2=5"],
    ["判断直线 x+y=2 与圆 x^2+y^2=4 的位置关系", "相交"],
  ])("%j: %s", expectSolved);

  it.each([
    "Find the equation of the circle through (0,0), (1,1) and (2,2)",
    "求圆 x^2+y^2+1=0 的半径",
    "Find the radius of the circle x^2+2y^2=4",
    "Find the tangent to the circle x^2+y^2=4 at (0,1)",
  ])("refuses %j", expectRefused);
});
