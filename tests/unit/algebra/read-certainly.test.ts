import { describe, expect, it } from "vitest";
import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex } from "@/lib/algebra/print-latex";

function value(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed.reason;
  const exact = evaluateExact(parsed.value);
  if (exact)
    return exact.denominator === 1n ? `${exact.numerator}` : `${exact.numerator}/${exact.denominator}`;
  const bounded = evaluateBounds(parsed.value);
  return bounded ? `about ${Number(bounded.value.toPrecision(8))}` : "no value";
}

describe("what has two readings is not read", () => {
  it.each([
    "√2x",
    "√2(x)",
    "3!!",
    "\\sin x^2",
    "\\cos x^{2}",
    "1/2x",
    "6/2(3)",
    "2^3^2",
    "10:30",
    "x: 3",
    "1:2:3",
    "(1,234)",
    "f(x)",
    "2 3",
  ])("%s", (source) => {
    expect(value(source)).toBe("ambiguous");
  });
});

describe("what is certain is read", () => {
  it.each([
    ["\\tfrac{1}{2} + \\dfrac12", "1"],
    ["\\binom{5}{2}", "10"],
    ["C_5^2", "10"],
    ["0.\\overline{36}", "4/11"],
    ["0.1\\dot{6}", "1/6"],
    ["0.\\dot{1}4285\\dot{7}", "1/7"],
    ["2 1/2", "5/2"],
    ["2½", "5/2"],
    ["5‰", "1/200"],
    ["1.2×10^5", "120000"],
    ["1.5E3", "1500"],
    ["30 : 45", "2/3"],
    ["17 \\bmod 5", "2"],
    ["\\lfloor -2.5 \\rfloor", "-3"],
    ["\\sqrt[3]{-8}", "-2"],
    ["\\log_2 32", "5"],
    ["\\lg 1000", "about 3"],
    ["\\sum_{k=1}^{10} k^2", "385"],
    ["\\prod_{k=1}^{5} k", "120"],
    ["\\begin{vmatrix}1&2\\\\3&4\\end{vmatrix}", "-2"],
    ["5 + -3", "2"],
    ["\\int_0^1 x^2 \\, dx", "about 0.33333333"],
    ["\\lim_{x \\to 0} \\frac{\\sin x}{x}", "about 1"],
    ["\\lim_{n \\to \\infty} \\frac{2n+1}{n}", "about 2"],
    ["\\sin 30^\\circ", "about 0.5"],
    ["√2/2", "about 0.70710678"],
    ["x⁻¹", "no value"],
  ])("%s is %s", (source, expected) => {
    expect(value(source)).toBe(expected);
  });
});

describe("evaluateBounds", () => {
  it("knows how little is left after cancellation", () => {
    const parsed = parseExpression("\\sqrt{10^{16}+1} - 10^8");
    const bounded = parsed.ok ? evaluateBounds(parsed.value) : null;
    expect(Math.abs((bounded?.value ?? 1) - 5e-9)).toBeLessThanOrEqual(bounded?.radius ?? 0);
  });

  it.each([
    "\\lim_{x \\to 0} \\frac{|x|}{x}",
    "\\int_{-1}^1 \\frac{1}{x} \\, dx",
    "0^0",
    "\\ln(-1)",
    "\\tan 90^\\circ",
  ])("gives %s no value", (source) => {
    const parsed = parseExpression(source);
    expect(parsed.ok && evaluateBounds(parsed.value)).toBe(null);
  });
});

it.each([
  "\\sum_{k=1}^{n} k",
  "\\int_{0}^{1} x \\, dx",
  "\\frac{d}{dx}\\left(x^{2}\\right)",
  "\\lim_{x \\to 0^{+}} x",
])("prints %s so that it reads back", (source) => {
  const first = parseExpression(source);
  const again = first.ok ? parseExpression(printLatex(first.value)) : first;
  expect(again).toEqual(first);
});
