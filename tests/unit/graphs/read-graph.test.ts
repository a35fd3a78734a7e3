import { describe, expect, it } from "vitest";
import { readGraph } from "@/lib/graphs/read-graph";

const drawn = (problem: string) => readGraph(problem)?.functions.map(({ label }) => label);

describe("what a problem gives to draw", () => {
  it.each([
    ["x^2-7x+10=0", ["y = x^{2} - 7x + 10"]],
    ["Solve $3x + 4 = 19$ for x.", ["y = 3x + 4", "y = 19"]],
    ["解方程：0 = t^2 - 9", ["y = t^{2} - 9"]],
    ["Sketch the graph of y = sqrt(x - 2).", ["y = \\sqrt{x - 2}"]],
    ["Where do y = x^2 and y = x + 6 meet?", ["y = x^{2}", "y = x + 6"]],
    [
      "已知函数 $f(x)=x^2-4x$，$g(x)=x-4$，求 $f(x)=g(x)$ 的解",
      ["f\\left(x\\right) = x^{2} - 4x", "g\\left(x\\right) = x - 4"],
    ],
    ["Let $h(t) = 20t - 5t^2$. Find $h(3)$.", ["h\\left(t\\right) = 20t - 5t^{2}"]],
    ["A number doubled and increased by 4 is 10: 2x + 4 = 10. Find it.", ["y = 2x + 4", "y = 10"]],
    ["Find the tangent to $y = x^3$ at $x = 2$.", ["y = x^{3}"]],
  ])("%s", (problem, labels) => {
    expect(drawn(problem)).toEqual(labels);
  });

  it.each([
    ["a sum without letters", "12 + 30 = 42"],
    ["words", "A farmer has 35 chickens and rabbits with 94 legs. How many of each?"],
    ["a triangle", "In triangle ABC, AB = 3, BC = 4 and $\\angle B = 90^\\circ$. Find AC."],
    ["two letters", "Solve x + y = 10, x - y = 2."],
    ["a letter that is not known", "Given $y = kx + 3$ through (1, 5), find k."],
    ["an equation with a parameter", "解关于 $x$ 的方程 $ax^2 = 4$"],
    ["a circle", "x^2 + y^2 = 25"],
    ["an identity", "Prove that $(x+1)^2 = x^2 + 2x + 1$."],
    ["a value alone", "x = 5"],
    ["an expression alone", "Factor x^2 - 9."],
    ["constants alone", "y = 4"],
    ["a function with jumps", "f(x) = \\lfloor x \\rfloor"],
    ["whole numbers only", "f(n) = 2n + 1"],
    ["complex numbers", "Solve x^2 + 4 = 0 in the complex numbers."],
    ["a congruence", "3x ≡ 2 (mod 7)"],
    ["three functions", "y = x, y = 2x, y = 3x"],
    ["a formula that is not understood", "Let $f(x) = x^2$ on $D \\subset \\mathbb{R}^n$."],
    ["a power that schools do not agree on", "y = x^{2/3}"],
    ["a functional equation", "f(x + 1) = 2x"],
    ["a differential equation", "\\frac{dy}{dx} = 2x"],
    ["a formula of 150 factors", `y = ${"(x + 1)".repeat(150)}`],
    ["nothing", ""],
  ])("%s: no graph", (_what, problem) => {
    expect(readGraph(problem)).toBeNull();
  });

  it("keeps to the numbers that the problem is about", () => {
    expect(readGraph("y = x^2, where 0 \\le x \\le 4")).toMatchObject({ from: 0, to: 4 });
    expect(readGraph("y = 2x + 1 for x > 3")).toMatchObject({ from: 3, to: Number.POSITIVE_INFINITY });
    expect(readGraph("y = 2x + 1 for 5 > x")).toMatchObject({ to: 5 });
  });

  it.each([
    ["x^2 > 3x", ">"],
    ["0 < x - 4", ">"],
    ["7 >= 2x + 1", ">="],
    ["已知 $f(x)=x^2-1$，求 $f(x) \\le 0$ 的解集", "<="],
  ])("%s is seen from the first function that is drawn", (problem, operator) => {
    const question = readGraph(problem);
    expect(question?.operator).toBe(operator);
  });
});
