import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

const final = (problem: string) => solveProblem(problem, "en")?.final ?? "";

describe("congruences", () => {
  it.each([
    ["解同余方程 3x≡2 (mod 7)", "x \\equiv 3 \\pmod{7}"],
    ["x≡2 mod 3, x≡3 mod 5", "x \\equiv 8 \\pmod{15}"],
    [
      "解同余方程组 $x\\equiv 2 \\pmod 3$，$x\\equiv 3\\pmod{5}$，$x\\equiv 2\\pmod{7}$",
      "x \\equiv 23 \\pmod{105}",
    ],
    ["Solve 6x ≡ 4 (mod 10)", "x \\equiv 4 \\pmod{5}"],
    ["6x ≡ 5 (mod 10)", "no solution"],
    ["Solve the system x ≡ 1 (mod 4), x ≡ 2 (mod 6)", "no solution"],
    ["Find the inverse of 3 mod 11", "4"],
    ["求 3 模 11 的逆元", "4"],
    ["What is the remainder when 7^100 is divided by 13", "9"],
    ["求 2^100 除以 7 的余数", "2"],
  ])("%j: %s", expectSolved);

  it.each(["x^2≡2 mod 7", "ax≡2 mod 7", "3x≡2 mod n", "x≡2 mod 3, y≡3 mod 5", "3x≡2 mod 1"])(
    "refuses %j",
    expectRefused,
  );

  it("give exactly the numbers that trying finds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 2, max: 40 }),
        (a, b, m) => {
          fc.pre(a % m !== 0);
          const tried = Array.from({ length: m }, (_, x) => x).filter((x) => (a * x - b) % m === 0);
          const [, value, modulus] =
            /^x \\equiv (\d+) \\pmod\{(\d+)\}$/.exec(final(`${a}x ≡ ${b} (mod ${m})`)) ?? [];
          const told = Array.from({ length: m }, (_, x) => x).filter(
            (x) => value !== undefined && (x - Number(value)) % Number(modulus) === 0,
          );
          expect(told).toEqual(tried);
        },
      ),
    );
  });
});

describe("division of polynomials", () => {
  it.each([
    ["divide x^3-2x+1 by x-1", "x^2+x-1"],
    ["求多项式 2x^4-x^2+3 除以 x^2+1 的商和余式", "\\text{商 } 2x^{2} - 3, \\text{余式 } 6"],
    ["求 x^3-2x+5 除以 x-2 的余数", "9"],
    ["Find the remainder when x^5 - 1 is divided by x + 1", "-2"],
    ["Divide x^2+5x+6 by x+2 using long division", "x+3"],
    ["(x^2-5x+6) ÷ (x-2)", "x-3"],
  ])("%j: %s", expectSolved);

  it.each(["Divide x^2 by y", "divide x^2+1 by 0", "divide the cake by 3"])("refuses %j", expectRefused);
});

describe("factoring over the integers", () => {
  it.each([
    ["Factor x^4+4", "(x^2-2x+2)(x^2+2x+2)"],
    ["因式分解 x^3-3x+2", "(x-1)^2(x+2)"],
    ["Factor 6x^4-12x^3", "6x^3(x-2)"],
    ["把多项式 x^6-1 分解因式", "(x-1)(x+1)(x^2+x+1)(x^2-x+1)"],
    ["Factor 4x^2-12x+9 completely", "(2x-3)^2"],
    ["因式分解 $x^4+x^2+1$", "(x^2+x+1)(x^2-x+1)"],
    ["Factorise x^2 + 5x + 6", "(x+2)(x+3)"],
    ["Factor x^2+1", "x^2+1"],
  ])("%j: %s", expectSolved);

  it("multiplied back it is the polynomial", () => {
    const n = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(n, n, n, n, (a, b, c, d) => {
        const answer = final(`Factor (x^2 + (${a})x + (${b}))(x^2 + (${c})x + (${d}))`);
        const source = answer
          .replace(/\\left|\\right/g, "")
          .replace(/\^\{(\d+)\}/g, "**$1")
          .replace(/(\d|\))(?=[x(])/g, "$1*")
          .replace(/x(?=\()/g, "x*")
          .replace(/(\*\*\d+)(?=\()/g, "$1*");
        const at = new Function("x", `return ${source}`) as (x: number) => number;
        for (const x of [-3.5, 0.5, 2, 7])
          expect(at(x)).toBeCloseTo((x * x + a * x + b) * (x * x + c * x + d), 6);
      }),
      { numRuns: 60 },
    );
  });
});
