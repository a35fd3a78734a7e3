import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";
import { solveProblem } from "@/lib/solver/solve-problem";

const final = (problem: string, locale: "zh" | "en" = "en") => solveProblem(problem, locale)?.final ?? null;

describe("solveProblem", () => {
  it.each([
    ["2/3 + 1/6", "\\frac{5}{6}"],
    ["计算 $\\frac{2}{3}+\\frac{1}{6}$", "\\frac{5}{6}"],
    ["What is 15% of 80?", "12"],
    ["80的15%是多少？", "12"],
    ["1.5 + 2.25", "3.75"],
    ["Calculate (2+3)*4^2 - 6/2", "77"],
    ["3x+5=20", "x = 5"],
    ["Solve $3x+5=20$", "x = 5"],
    ["解方程 3x + 5 = 20。", "x = 5"],
    ["Solve for y: 2(y-1) = y/2 + 4", "y = 4"],
    ["x^2-5x+6=0", "x = 2, x = 3"],
    ["解方程 $x^2-2=0$", "x = -\\sqrt{2}, x = \\sqrt{2}"],
    ["Solve x^2+2x-1=0", "x = -1 - \\sqrt{2}, x = -1 + \\sqrt{2}"],
    ["x^2+1=0", "\\text{no real solution}"],
    ["2x+1=2x+1", "\\text{every number}"],
    ["2x+1=2x+3", "\\text{no solution}"],
    ["解方程组 $2x+y=7$，$x-y=2$", "x = 3, y = 1"],
    ["Solve the system x+y+z=6, x-y+z=2 and 2x+y-z=1", "x = 1, y = 2, z = 3"],
    ["Find the GCD of 84 and 36", "12"],
    ["求 84 和 36 的最大公约数", "12"],
    ["LCM of 4, 6 and 10", "60"],
    ["分解质因数：360", "360 = 2^{3} \\times 3^{2} \\times 5"],
    ["Expand (x+1)(x-2)", "x^{2} - x - 2"],
    ["因式分解 $x^2-9$", "\\left(x - 3\\right)\\left(x + 3\\right)"],
    ["Factor 2x^2+4x+2", "2\\left(x + 1\\right)^{2}"],
    ["Differentiate x^3 - 2x + 1", "3x^{2} - 2"],
  ])("%s gives %s", (problem, expected) => {
    const solution = final(problem);
    expect(solution?.split("\\right)").sort().join()).toBe(expected.split("\\right)").sort().join());
  });

  it.each([
    "Tom has 3 apples and buys 2 more. How many has he?",
    "Prove that 2 + 2 = 4",
    "Solve x^2 = 4 for positive x",
    "小明有 3 个苹果",
    "Solve 3x+5=20 where x is an integer",
    "xy = 3",
    "",
    "f(x) = 3",
  ])("does not answer another question than %j", (problem) => {
    expect(final(problem)).toBeNull();
  });

  it("shows only equalities that our own checker accepts", () => {
    const problems = [
      "x^2-5x+6=0",
      "3x+5=20",
      "2/3+1/6*(4-1)",
      "2x+y=7, x-y=2",
      "Factor 6x^3-5x^2-2x+1",
      "GCD of 252 and 105",
      "2x^2+3x-7=0",
      "Prime factorize 5040",
      "-(2-5)^2*3",
    ];
    for (const problem of problems) {
      for (const locale of ["zh", "en"] as const) {
        const solution = solveProblem(problem, locale);
        expect(solution, problem).not.toBeNull();
        const claims = solution?.steps.flatMap((step) => checkStep(step.text, problem, locale)) ?? [];
        expect(
          claims.filter((claim) => claim.verdict === "fails"),
          problem,
        ).toEqual([]);
      }
    }
  });

  it("solves every linear equation with a known root", () => {
    const number = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(
        number,
        number.filter((a) => a !== 0),
        number,
        number,
        (root, a, b, c) => {
          fc.pre(a !== c);
          expect(final(`${a}x + (${b}) = ${c}x + (${a * root + b - c * root})`)).toBe(`x = ${root}`);
        },
      ),
    );
  });

  it("solves every quadratic with known rational roots", () => {
    const number = fc.integer({ min: -12, max: 12 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 1, max: 5 }), (p, q, a) => {
        const expected = [...new Set([p, q])]
          .sort((x, y) => x - y)
          .map((root) => `x = ${root}`)
          .join(", ");
        expect(final(`${a}x^2 + (${-a * (p + q)})x + (${a * p * q}) = 0`)).toBe(expected);
      }),
    );
  });
});
