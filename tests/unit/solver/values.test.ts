import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

const value = (latex: string): number => {
  const parsed = parseExpression(latex);
  return parsed.ok ? evaluateNumber(parsed.value) : Number.NaN;
};

describe("values of functions", () => {
  it.each([
    ["sin(30°)", "1/2"],
    ["求 cos 120° 的值", "-1/2"],
    ["tan 45° + sin 60°", "1+\\frac{\\sqrt{3}}{2}"],
    ["\\sin\\frac{\\pi}{6}+\\cos\\frac{2\\pi}{3}", "0"],
    ["log 100", "2"],
    ["\\log_4 8", "3/2"],
    ["ln e", "1"],
  ])("%j: %s", expectSolved);

  it.each(["tan 90°", "sin 1", "\\log_2 5", "\\ln 2", "\\log_2 (-8)", "\\log_1 1"])(
    "refuses %j",
    expectRefused,
  );

  it("special angles agree with the computer's sine and cosine", () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (k) => {
        const degrees = 15 * k;
        const [sin, cos] = ["sin", "cos"].map((name) =>
          value(solveProblem(`Find the value of \\${name}(${degrees}°)`, "en")?.final ?? ""),
        );
        expect(sin).toBeCloseTo(Math.sin((degrees * Math.PI) / 180), 9);
        expect(cos).toBeCloseTo(Math.cos((degrees * Math.PI) / 180), 9);
      }),
    );
  });
});

describe("numbers for letters", () => {
  it.each([
    ["Evaluate 3x+2 when x=4", "14"],
    ["当x=3时，求x^2+1的值", "10"],
    ["当a=2，b=-1时，求 a^2-ab 的值", "6"],
    ["已知函数f(x)=x^2+1，求f(3)", "10"],
    ["Find f(2) if f(x) = x^2 + 3x", "10"],
    ["If f(x) = 2x - 1, find f(-2)", "-5"],
  ])("%j: %s", expectSolved);

  it.each(["Evaluate 3x+y when x=4", "Evaluate 3x+2 when y=4", "Evaluate 1/x when x=0", "当x=3时，求y"])(
    "refuses %j",
    expectRefused,
  );
});

describe("tangents and definite integrals", () => {
  it.each([
    ["Find the tangent line to y = x^2 at x = 1", "y=2x-1"],
    ["求曲线 y=x^3-x 在点(1,0)处的切线方程", "y=2x-2"],
    ["求函数 f(x)=x^2 在 x=3 处的导数", "6"],
    ["Find the derivative of sin x at x=0", "1"],
    ["\\int_0^{\\pi} \\sin x dx", "2"],
    ["计算 \\int_1^e \\frac{1}{x} dx", "1"],
    ["\\int_1^2 \\frac{1}{x^2} dx", "1/2"],
  ])("%j: %s", expectSolved);

  it.each([
    "求曲线 y=x^2 在点(1,2)处的切线方程",
    "Find the tangent line to y = x^2 through (0,-1)",
    "\\int_{-1}^{1} \\frac{1}{x^2} dx",
    "\\int_0^{\\pi} \\tan x dx",
  ])("refuses %j", expectRefused);
});
