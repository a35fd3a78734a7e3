import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("trigonometric equations", () => {
  it.each([
    ["Solve sin x = 1/2 for 0 ≤ x ≤ 2π", "x = \\frac{\\pi}{6}, x = \\frac{5\\pi}{6}"],
    [
      "Solve 2cos^2 x - 1 = 0 on [0, 2π]",
      "\\frac{\\pi}{4}, \\frac{3\\pi}{4}, \\frac{5\\pi}{4}, \\frac{7\\pi}{4}",
    ],
    ["解方程 $\\sin x = \\frac{1}{2}$，$x\\in[0,2\\pi]$", "x = \\frac{\\pi}{6}, x = \\frac{5\\pi}{6}"],
    ["tan x = √3", "\\frac{\\pi}{3} + k\\pi"],
    ["2 cos x = √3 on [0, 2π]", "\\frac{\\pi}{6}, \\frac{11\\pi}{6}"],
    ["Solve √3 tan x = 1", "\\frac{\\pi}{6} + k\\pi"],
    ["求 cos x = -1 的通解", "\\pi + 2k\\pi"],
    [
      "解方程 $2\\sin^2 x + \\sin x - 1 = 0$，$0 \\le x < 2\\pi$",
      "\\frac{\\pi}{6}, \\frac{5\\pi}{6}, \\frac{3\\pi}{2}",
    ],
    ["Solve the equation sin^2 x - 3 sin x + 2 = 0 on [0, 2π)", "\\frac{\\pi}{2}"],
    ["Solve tan^2 x = 3 on (0, π)", "\\frac{\\pi}{3}, \\frac{2\\pi}{3}"],
    ["Solve cos x = 2", "no real solution"],
    ["Solve sin x = 0 on [0, 2π)", "0, \\pi"],
    ["Solve sin x = 0 on (0, 2π]", "\\pi, 2\\pi"],
  ])("%j: %s", expectSolved);

  it.each(["sin x = 1/3", "sin x = x", "sin x + cos x = 1", "Solve sin x = 1/2 for 0 ≤ y ≤ 2π", "sin x = a"])(
    "%j is left alone",
    expectRefused,
  );

  it("says what the whole numbers k are", () => {
    expect(solveProblem("sin x = 1/2", "en")?.final).toContain("k \\in \\mathbb{Z}");
  });
});

describe("plain wordings of an equation", () => {
  it.each([
    ["What are the roots of x^2-5x+6=0?", "x=2, x=3"],
    ["What is the solution of 2x+3=11?", "4"],
    ["Find x: 2x+3=11", "4"],
    ["If 2x + 3 = 11, what is x?", "4"],
    ["Given that 2x + 3 = 11, find the value of x.", "4"],
    ["求x：2x+3=11", "4"],
    ["已知2x+3=11，求x的值", "4"],
    ["方程x²-5x+6=0的解是多少？", "x=2, x=3"],
    ["一元二次方程x²-2x-3=0的两根", "x=-1, x=3"],
    ["$\\sqrt{x+3}=x-3$，求$x$", "6"],
    ["x^2-x-6 ≤ 0 的解集", "-2 \\le x \\le 3"],
  ])("%j: %s", expectSolved);

  it.each(["If 2x + 3 = 11, what is y?", "已知2x+3=11，求2x+1的值是几倍", "方程x²-5x+6=0的两根之差"])(
    "%j asks for something else",
    expectRefused,
  );
});
