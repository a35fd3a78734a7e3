import { describe, expect, it } from "vitest";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { checkAnswer } from "@/lib/checking/check-answer";
import { checkFinal, judgeFinal } from "@/lib/checking/check-final";
import { checkLines } from "@/lib/checking/check-lines";
import { checkStep } from "@/lib/checking/check-step";

function value(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed.reason;
  const exact = evaluateExact(parsed.value);
  return exact ? `${exact.numerator}/${exact.denominator}` : "not exact";
}
const step = (text: string) => checkStep(text, "", "en").map(({ verdict }) => verdict);
const final = (problem: string, answer: string) => judgeFinal(answer, problem)?.verdict ?? null;
const lines = (given: string, ...work: string[]) =>
  checkLines({ given, lines: work }, "en").lines.map(({ verdict }) => verdict);

describe("typing without brackets", () => {
  it.each([
    ["3/4 ÷ 1/2", "3/2"],
    ["12 ÷ 3/4", "16/1"],
    ["1 1/2 ÷ 3/4", "2/1"],
    ["12 \\div 3/4 × 2", "32/1"],
    ["3/4 ÷ -1/2", "-3/2"],
    ["6÷2×3/4", "9/4"],
    ["12 ÷ 3 / 4", "ambiguous"],
    ["12 ÷ 3/4/5", "ambiguous"],
    ["√16/25", "ambiguous"],
    ["√8/2", "ambiguous"],
    ["√16 ÷ 25", "4/25"],
    ["√(16)/25", "4/25"],
    ["√3/2", "not exact"],
    ["8^1/3", "ambiguous"],
    ["27^2/3", "ambiguous"],
    ["4^-1/2", "ambiguous"],
    ["3^2/4", "9/4"],
    ["4^{2}/3", "16/3"],
  ])("reads %s as %s", (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  it.each([
    ["3/4 ÷ 1/2 = 3/2", "holds"],
    ["$3/4 \\div 1/2 = 3/2$", "holds"],
    ["3/4 ÷ 1/2 = 3/8", "fails"],
    ["12÷3/4 = 1", "unchecked"],
    ["√9/4 = 3/2", "unchecked"],
    ["2^1/2 = √2", "unchecked"],
    ["√9+16 = 5", "unchecked"],
    ["√9+16 = 6", "fails"],
    ["√4×9 = 6", "unchecked"],
    ["6^2/3=5", "fails"],
    ["200 + 10% = 220", "unchecked"],
    ["200 + 10% = 230", "fails"],
    ["100 - 20% = 80", "unchecked"],
    ["1 + 10% = 1.2", "fails"],
    ["50% + 25% = 80%", "fails"],
    ["$\\pi \\times 3^2 = 28.26$", "unchecked"],
    ["$\\pi \\times 3^2 = 29.26$", "fails"],
    ["√2 × 1000 = 1414", "unchecked"],
    ["√3 × 4 = 6.98", "fails"],
  ])("judges the step %s: %s", (text, verdict) => {
    expect(step(text)).toEqual([verdict]);
  });
});

describe("a final answer read in a common way", () => {
  it.each<[string, string, string | null]>([
    ["计算 2/3÷4/9", "3/2", "equal"],
    ["计算 2/3÷4/9", "1/54", "different"],
    ["Calculate √16/25", "4/5", null],
    ["Calculate √9+16", "5", "undecided"],
    ["Calculate √9+16", "20", "different"],
    ["Calculate π·3²", "28.26", "undecided"],
    ["计算 π×10²", "314", "undecided"],
    ["Calculate π·3²", "29", "different"],
    ["Calculate 200 + 10%", "220", "undecided"],
    ["计算 100 - 20%", "80", "undecided"],
    ["计算 100 - 20%", "70", "different"],
    ["What is 10% of 50 + 5", "10", null],
    ["20的15%+5", "8", null],
    ["What is 1/2 of 10 + 6", "11", null],
    ["What is 10% of 50", "6", "different"],
    ["What is 3/4 of 1,000?", "750", "equal"],
    ["20的15%是多少", "3", "equal"],
    ["Find the remainder when $-7$ is divided by $3$.", "-1", null],
    ["Find the remainder when $7$ is divided by $3$.", "2", "different"],
  ])("%s with %s: %s", (problem, answer, verdict) => {
    expect(final(problem, answer)).toBe(verdict);
  });

  it.each<[string, string, string]>([
    ["解方程 x+1=2；3x=9", "x=1；x=3", "undecided"],
    ["Solve the equations x+1=2 and 3x=9", "x=1 and x=3", "undecided"],
    ["解方程 x+1=2；3x=9", "x=1；x=7", "different"],
    ["解不等式 x^2>4", "x>2，x<-2", "undecided"],
    ["Solve |2x-3| ≥ 5", "x ≤ -1, x ≥ 4", "undecided"],
    ["Solve x^2 < 4", "x > -2, x < 2", "equal"],
    ["Solve x^2 < 4", "x > -2, x < 3", "different"],
    ["解不等式 x^2>4", "x > \\pm 2", "undecided"],
    ["Solve x^2 < 2", "-1.41 < x < 1.41", "undecided"],
    ["Solve x^2-x-2=0", "(-1, 2)", "undecided"],
    ["Solve x^2-x-2=0", "x = (-1, 2)", "undecided"],
    ["Solve x^2-x-2=0", "[-1,2]", "undecided"],
    ["Solve x^2-x-2=0", "(1, 2)", "different"],
    ["Solve x^2-x-2=0", "x=-1 x=2", "equal"],
    ["Solve x^2-x-2=0", "$x=2$ $x=-1$", "equal"],
    ["Solve x^2-x-2=0", "x_1 = -1 x_2 = 2", "equal"],
    ["Solve x^2-x-2=0", "x=-1x=2", "undecided"],
    ["Solve x^2-x-2=0", "x=-1 x=3", "different"],
    ["Solve 2^x = 10", "3.32", "undecided"],
    ["Solve 2^x = 10", "3.3219", "undecided"],
    ["Solve 2^x = 10", "3.4", "different"],
    ["Solve e^x = 5", "1.609", "undecided"],
    ["Solve e^x = 5", "1.7", "different"],
  ])("%s with %s: %s", (problem, answer, verdict) => {
    expect(final(problem, answer)).toBe(verdict);
  });

  const inverse = "Find the inverse of $\\begin{pmatrix}3&0\\\\0&3\\end{pmatrix}$";
  it.each<[string, string, string]>([
    ["Compute $\\int_0^1 x^2 dx$", "0.33", "undecided"],
    ["Compute $\\int_0^1 x^2 dx$", "0.4", "different"],
    ["Compute $\\int_0^1 e^x dx$", "1.7", "undecided"],
    ["Compute $\\int_0^1 e^x dx$", "2.7", "different"],
    ["展开 $(x+p)(x+q)$", "x^2+(p+q)x+pq", "undecided"],
    ["展开 $(x+p)(x+q)$", "(x+p)(x+q)", "different"],
    ["展开 $(x+p)(x+q)$", "x^2+(p+q)x+p", "different"],
    ["展开 $(x+1)(x+2)$", "x(x+2)+1(x+2)", "different"],
    [inverse, "\\begin{pmatrix}0.33&0\\\\0&0.33\\end{pmatrix}", "undecided"],
    [inverse, "\\begin{pmatrix}0.5&0\\\\0&0.5\\end{pmatrix}", "different"],
  ])("%s with %s: %s", (problem, answer, verdict) => {
    expect(final(problem, answer)).toBe(verdict);
  });

  it("tells what is missing or wrong without LaTeX", () => {
    expect(checkFinal("√2", "求 x^2=2 的解", "zh")?.reason).toBe("还漏掉了 x = -√2");
    expect(checkFinal("(1+√5)/2", "求 x^2-x-1=0 的解", "en")?.reason).toBe("x = (1 - √5)/2 is missing");
    expect(checkFinal("√3", "求 x^2=2 的解", "en")?.reason).toContain("x = √3 is not a solution");
  });
});

describe("lines and answers of the same kinds", () => {
  it.each<[string, string[], string[]]>([
    ["x^2-x-2=0", ["x=-1 x=2"], ["holds"]],
    ["x^2-x-2=0", ["x=-1 x=3"], ["fails"]],
    ["x^2-x-2=0", ["x=-1x=2"], ["unchecked"]],
    ["2^x=10", ["x=3.32"], ["unchecked"]],
    ["2^x=8", ["x=3.3"], ["fails"]],
    ["x^2=2", ["x = 1.41, x=-1.41"], ["unchecked"]],
    ["x^2=2", ["x = 1.51, x=-1.51"], ["fails"]],
    ["√9+16", ["= 5"], ["unchecked"]],
    ["√9+16", ["= 6"], ["fails"]],
    ["\\pi \\times 3^2", ["=28.26"], ["unchecked"]],
    ["3/4÷1/2", ["=3/4×2", "=3/2"], ["holds", "holds"]],
    ["x÷2/3=6", ["x=4"], ["holds"]],
  ])("%s, %j: %j", (given, work, verdicts) => {
    expect(lines(given, ...work)).toEqual(verdicts);
  });

  it.each([
    ["x=-1,x=2", "x=-1 x=2", "equal"],
    ["x=-1,x=2", "x=-1 x=3", "different"],
    ["28.26", "9\\pi", "undecided"],
    ["4/5", "√16/25", "undecided"],
    ["\\frac{\\sqrt{3}}{2}", "√3/2", "equal"],
  ])("%s beside %s: %s", (expected, given, verdict) => {
    expect(checkAnswer({ expected, given }, "en").verdict).toBe(verdict);
  });
});

describe("a system answered in rounded numbers", () => {
  it.each([
    ["Solve the system 7x+y=2, x-y=1", "x=0.38, y=-0.63", "open"],
    ["解方程组 7x+y=2, x-y=1", "x=0.38, y=-0.62", "open"],
    ["Solve the system 7x+y=2, x-y=1", "x=0.41, y=-0.63", "different"],
    ["Solve the system 3x+y=2, x-y=0", "x=0.5, y=0.5", "exact"],
    ["Solve the system 3x+y=2, x-y=0", "x=0.7, y=0.5", "different"],
    ["Solve the system x^2+y=3, y=1", "x=1.6, y=1", "different"],
  ])("%s: %s is %s", (problem, answer, expected) => {
    if (expected === "different") expect(final(problem, answer)).toBe("different");
    else expect(final(problem, answer)).not.toBe("different");
  });
});

describe("a line of a formula keyboard", () => {
  it.each([
    ["3\\cdot 4=13", "fails"],
    ["3\\cdot4=13", "fails"],
    ["3\\times 4=12", "holds"],
    ["\\frac{1}{2}+\\frac12=1", "holds"],
    ["\\sqrt 9\\cdot 2=6", "holds"],
  ])("%s %s, without dollars around it", (line, verdict) => {
    expect(checkLines({ lines: [line] }, "en").lines[0]?.verdict).toBe(verdict);
  });
});
