import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { tidyProblem } from "@/lib/solver/tidy-problem";
import { reword } from "@/lib/solver/wording/reword";

const plain = (problem: string) => reword(tidyProblem(problem));

describe("the plain way of asking", () => {
  it.each([
    ["Find all real $x$ such that $x^2=4$.", "Solve for x: x^2=4"],
    ["What value of $x$ satisfies $2x=6$?", "Solve for x: 2x=6"],
    ["解比例 $\\frac{3}{4}:x=\\frac{1}{2}:8$", "解方程 \\frac{\\frac{3}{4}}{x} = \\frac{\\frac{1}{2}}{8}"],
    ["不等式－x²＋2x＋3＞0的解集为（　　）", "不等式-x²+2x+3>0的解集"],
    ["用配方法解方程：x²－6x＋4＝0", "解方程:x²-6x+4=0"],
    [
      "Find the eighth term of the geometric sequence 1, 2, 4, ...",
      "Find the 8th term of the geometric sequence 1, 2, 4, …",
    ],
    // Not another way of asking what the readers know: it stays as it is.
    ["Find all integers x such that x^2=4", "Find all integers x such that x^2=4"],
    ["Find the largest x such that x^2=4", "Find the largest x such that x^2=4"],
  ])("%j as %j", (problem, expected) => expect(plain(problem)).toBe(expected));
});

describe("equations under each other", () => {
  it.each([
    "\\begin{cases}x+y=3\\\\x-y=1\\end{cases}",
    "\\left\\{\\begin{array}{l}x+y=3\\\\x-y=1\\end{array}\\right.",
    "\\begin{aligned}x+y&=3\\\\x-y&=1\\end{aligned}",
  ])("%s", (system) => expect(solveProblem(`解方程组 $${system}$`, "zh")?.final).toBe("x = 2, y = 1"));
});

it("tells that a method was named, for the steps may take another", () => {
  expect(solveProblem("用配方法解方程 x^2-6x+4=0", "zh")?.reading).toContain("指定了方法");
  expect(solveProblem("Solve x^2-6x+4=0 by completing the square", "en")?.reading).toContain(
    "names a method",
  );
  expect(solveProblem("解方程 x^2-6x+4=0", "zh")?.reading).toBeUndefined();
});

it("another letter than the one asked for is no answer", () => {
  for (const problem of ["x+1=3, y=?", "已知 $3x=81$，则 $y=$ ____", "If 3x=81, then y="])
    expect(solveProblem(problem, "en"), problem).toBeNull();
});
