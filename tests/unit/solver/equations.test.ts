import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

const small = fc.integer({ min: -9, max: 9 });
const some = small.filter((n) => n !== 0);

/** The values of x in an answer `x = …, x = …`, as numbers. */
function roots(problem: string): number[] {
  const final = solveProblem(problem, "en")?.final ?? "";
  return final === "\\text{no real solution}" ? [] : final.split(", ").map(numberOf);
}

function numberOf(text: string): number {
  const source = text
    .replace(/^x = /, "")
    .replace(/\\frac\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\{([^{}]*)\}/g, "(($1)/($2))")
    .replace(/(\d)\\sqrt/g, "$1*\\sqrt")
    .replace(/\\sqrt\{(\d+)\}/g, "Math.sqrt($1)");
  if (!/^[\d\s+\-*/().]*$/.test(source.replace(/Math\.sqrt/g, ""))) throw new Error(`not a number: ${text}`);
  return Number(new Function(`return ${source}`)());
}

describe("equations with fractions", () => {
  it.each([
    ["解方程 $\\frac{1}{x-1}+\\frac{2}{x+1}=1$", "x=0 or x=3"],
    ["Solve 3/(x-2) = 2/x", "x=-4"],
    ["解分式方程：\\frac{x}{x-2} - \\frac{2}{x-2} = 3", "无实数解"],
    ["Solve x+1/x=5/2", "x=1/2, x=2"],
    [
      "Solve the rational equation \\frac{1}{x} + \\frac{1}{x+2} = \\frac{1}{2}",
      "x=1+\\sqrt{5}, x=1-\\sqrt{5}",
    ],
    ["x/(x-1) = 1/(x-1)", "no real solution"],
  ])("%j: %s", expectSolved);

  it("say which value is forbidden and reject it visibly", () => {
    const solution = solveProblem("Solve x^2/(x-3) = 9/(x-3)", "en");
    const text = solution?.steps.map((step) => step.text).join("\n");
    expect(text).toContain("$x \\ne 3$");
    expect(text).toMatch(/x = 3\$.*false root/);
    expect(solution?.final).toBe("x = -3");
  });

  it("a/(x-p) + b/(x-q) = c: every root fits and no small whole root is missing", () => {
    fc.assert(
      fc.property(some, some, small, small, small, (a, b, p, q, c) => {
        fc.pre(p !== q);
        const at = (x: number) => a / (x - p) + b / (x - q) - c;
        const found = roots(`(${a})/(x-(${p})) + (${b})/(x-(${q})) = ${c}`);
        for (const x of found) expect(Math.abs(at(x))).toBeLessThan(1e-6);
        for (let x = -40; x <= 40; x++) {
          if (x !== p && x !== q && Math.abs(at(x)) < 1e-12)
            expect(found.some((root) => Math.abs(root - x) < 1e-9)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("equations with roots", () => {
  it.each([
    ["Solve sqrt(x+3)=x-3", "6"],
    ["解方程 $\\sqrt{2x+1} - \\sqrt{x} = 1$", "x=0 或 x=4"],
    ["解无理方程 √(x+5)+√x=5", "x=4"],
    ["\\sqrt[3]{x-1}=2", "x=9"],
    ["Solve x-3\\sqrt{x}+2=0", "x=1, x=4"],
    ["\\sqrt{x+1} = -2", "no real solution"],
  ])("%j: %s", expectSolved);

  it("√(x+a) = x+b: every root fits and no whole root is missing", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const found = roots(`\\sqrt{x+(${a})} = x+(${b})`);
        for (const x of found) expect(Math.sqrt(Math.max(0, x + a))).toBeCloseTo(x + b, 6);
        for (let x = -a; x <= 60; x++)
          if (Math.sqrt(x + a) === x + b) expect(found.some((root) => Math.abs(root - x) < 1e-9)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("equations with absolute values", () => {
  it.each([
    ["|x-1|=3", "x=-2 or x=4"],
    ["解方程 |2x-3| = x+1", "x=\\frac{2}{3} 或 x=4"],
    ["Solve the absolute value equation |x-1|+|x+2|=5", "x=-3, x=2"],
    ["Solve \\left|x-1\\right|=\\left|2x+5\\right|", "x=-6, x=-4/3"],
    ["|x^2-5|=4", "x=-3, x=-1, x=1, x=3"],
    ["|3x+2| = -1", "no real solution"],
    ["2|x|-6=0", "x=-3, x=3"],
  ])("%j: %s", expectSolved);

  it("refuses where a whole interval solves", () => {
    expectRefused("|x-1|+|x+2|=3");
    expectRefused("|x-1|=x-1");
  });

  it("|ax+b| = cx+d: every root fits and no whole root is missing", () => {
    fc.assert(
      fc.property(some, small, small, small, (a, b, c, d) => {
        fc.pre(!(c === a && d === b) && !(c === -a && d === -b));
        const found = roots(`|${a}x+(${b})| = ${c}x+(${d})`);
        for (const x of found) expect(Math.abs(a * x + b)).toBeCloseTo(c * x + d, 6);
        for (let x = -40; x <= 40; x++)
          if (Math.abs(a * x + b) === c * x + d)
            expect(found.some((root) => Math.abs(root - x) < 1e-9)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

describe("equations of higher degree", () => {
  it.each([
    ["x^3-6x^2+11x-6=0", "x=1, x=2, x=3"],
    ["解方程 x^4-5x^2+4=0", "x=-2, x=-1, x=1, x=2"],
    ["Solve x^4-5x^2+6=0", "x=\\sqrt{2}, x=-\\sqrt{2}, x=\\sqrt{3}, x=-\\sqrt{3}"],
    ["x^3=8", "x=2"],
    ["x^4+x^2+1=0", "no real solution"],
    ["x^4+x+1=0", "no real solution"],
    ["x^5=32", "x=2"],
    ["Solve the cubic equation x^3 = x", "x=-1, x=0, x=1"],
  ])("%j: %s", expectSolved);

  it("finds every whole root of (x-p)(x-q)(x-r)", () => {
    fc.assert(
      fc.property(small, small, small, (p, q, r) => {
        const [b, c, d] = [-(p + q + r), p * q + p * r + q * r, -p * q * r];
        expect(roots(`x^3 + (${b})x^2 + (${c})x + (${d}) = 0`)).toEqual(
          [...new Set([p, q, r])].sort((m, n) => m - n),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a cubic without a rational root", () => {
    expectRefused("x^3+x+1=0");
    expectRefused("1/(1/x) = 0");
  });
});

describe("exponential equations", () => {
  it.each([
    ["Solve 2^(x+1)=8^(x-1)", "x=2"],
    ["解方程 $2^{x}=5$", "x=\\log_2 5"],
    ["Solve 3*2^x - 1 = 11", "x=2"],
    ["Solve 4^x-3*2^x+2=0", "x=0, x=1"],
    ["解指数方程 $9^x-2\\cdot 3^{x+1}-27=0$", "x=2"],
    ["Solve e^(2x)=5", "x=\\frac{\\ln 5}{2}"],
    ["Solve e^(2x)-3e^x+2=0", "x=0, x=\\ln 2"],
    ["(1/2)^x = 8", "x=-3"],
    ["Solve 2^x + 2^(-x) = 5/2", "x=-1, x=1"],
    ["5^x=-2", "no real solution"],
    ["Solve e^{1-x} = 2", "x=1-\\ln 2"],
    ["Find x if 2^{x^2}=16", "x=-2, x=2"],
  ])("%j: %s", expectSolved);

  it("refuses what has no method", () => {
    for (const problem of ["2^x = x", "x + 2^x = 3", "x^x = 4", "2^x + 3^x = 5"]) expectRefused(problem);
  });
});

describe("logarithmic equations", () => {
  it.each([
    ["Solve log_2(x-1)+log_2(x+1)=3", "x=3"],
    ["解方程 $\\lg x+\\lg(x-3)=1$", "x=5"],
    ["ln(2x-1)=3", "x=\\frac{e^3+1}{2}"],
    ["解对数方程 $\\ln x=0$", "x=1"],
    ["log_3(x+2) = log_3(x^2-4)", "x=3"],
    ["Solve 2 log x = log(x+6)", "x=3"],
    ["\\log_{2} x = -1", "x=\\frac{1}{2}"],
    ["ln(3-2x)=2", "x=\\frac{3-e^2}{2}"],
  ])("%j: %s", expectSolved);

  it("refuses mixed bases and other mixtures", () => {
    for (const problem of ["\\ln x + \\lg x = 1", "x \\ln x = 1", "\\ln x = x"]) expectRefused(problem);
  });
});
