import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("systems and equations with other letters", () => {
  it.each([
    ["Solve for x: ax + b = c", "x=\\frac{c-b}{a}"],
    ["解关于x的方程 ax=b", "x=\\frac{b}{a}"],
    ["Solve V = l w h for h", "h=\\frac{V}{lw}"],
    ["解关于x、y的方程组 x+y=a, x-y=2", "x=\\frac{a}{2}+1, y=\\frac{a}{2}-1"],
    ["Solve x + y + z = a, x - y = 1, y + z = 2", "x=a-2, y=a-3, z=5-a"],
    ["解方程组 ax+y=1，x+ay=1", "x=\\frac{1}{a+1}, y=\\frac{1}{a+1}"],
    ["Solve 3x+5=20 for x", "x=5"],
  ])("%j: %s", expectSolved);

  it("tells what happens where the determinant is 0", () => {
    const text = solveProblem("Solve the system ax+y=1, x+ay=1", "en")
      ?.steps.map((step) => `${step.title}: ${step.text}`)
      .join("\n");
    expect(text).toMatch(/a = -1 by itself.*no solution/);
    expect(text).toMatch(/a = 1 by itself.*infinitely many/);
  });

  it.each([
    ["Solve the system x+y=5, xy=6", "x = 2, y = 3 \\text{ or } x = 3, y = 2"],
    ["解方程组 x^2+y^2=25，x+y=7", "x = 3, y = 4 \\text{ 或 } x = 4, y = 3"],
    ["x+y=2, x^2+y^2=1", "no real solution"],
  ])("one equation of degree 2: %j", expectSolved);

  it.each(["x+y=a, x-y=b", "xy = 3", "x^2+y^2=25, xy=12", "Solve for x: x^2 = a", "ax+y=1"])(
    "refuses %j",
    expectRefused,
  );

  it("finds the pair that a sum and a product came from", () => {
    const n = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(n, n, (a, b) => {
        const final = solveProblem(`Solve the system x+y=${a + b}, xy=${a * b}`, "en")?.final ?? "";
        expect(final).toContain(`x = ${a}, y = ${b}`);
        expect(final).toContain(`x = ${b}, y = ${a}`);
      }),
      { numRuns: 40 },
    );
  });
});
