import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { extractFinalAnswer } from "@/lib/checking/extract-final-answer";

const verdict = (expected: string, given: string) => checkAnswer({ expected, given }, "en").verdict;

describe("checkAnswer", () => {
  it.each([
    ["1/2", "0.5"],
    ["\\frac{1}{2}", "1/2"],
    ["a+b", "b+a"],
    ["(2,4)", "(2, 4)"],
    ["x = 3", "3"],
    ["2,3", "x=3, x=2"],
    ["7*sin(pi*x/5)+1", "7\\sin(\\frac{\\pi}{5}x)+1"],
    ["\\sqrt{12}", "2\\sqrt{3}"],
    ["$\\boxed{5}$", "5"],
    ["50\\%", "1/2"],
    ["1,234", "1234"],
    ["5 km", "5000 m"],
  ])("%s equals %s", (a, b) => {
    expect(verdict(a, b)).toBe("equal");
    expect(verdict(b, a)).toBe("equal");
  });

  it.each([
    ["x = 3", "x = -3"],
    ["n(n+1)/2", "n(n-1)/2"],
    ["\\frac{1}{2^{99}}", "\\frac{1}{2^{98}}"],
    ["12:00", "1:00"],
    ["(2,4)", "(4,2)"],
    ["2,3", "2,4"],
    ["\\sqrt{2}", "1.5"],
  ])("%s differs from %s", (a, b) => {
    expect(verdict(a, b)).toBe("different");
  });

  it.each([
    ["it grows", "it rises"],
    ["\\sqrt{x^2}", "x"],
    ["(1,2)", "[1,2]"],
    ["√2x", "x√2"],
  ])("does not guess between %s and %s", (a, b) => {
    expect(verdict(a, b)).toBe("undecided");
  });
});

describe("extractFinalAnswer", () => {
  it.each([
    ["so \\boxed{\\frac{1}{2}} and \\boxed{\\sqrt{3}}.", "\\frac{1}{2}, \\sqrt{3}"],
    ["$x_1 = \\boxed{2}$ and $x_2 = \\boxed{3}$", "2, 3"],
    ["first $\\boxed{200}$, then $\\boxed{255}$. The final answer is $10455$.", "10455"],
    ["The final answer is the largest n is 34.", "34"],
    ["Final answer: The volume of the box is $120$", "120"],
    ["答案是 $24$。", "24"],
    ["The answer is 42.", "42"],
    ["Nothing here", null],
    // What is said of a program is no result.
    ["```python\nprint(1)\n```\nSorting takes $n \\log n$ steps.", null],
    ["```python\nprint(1)\n```\nThe answer is 42.", "42"],
  ])("%j gives %j", (text, expected) => {
    expect(extractFinalAnswer(text)).toBe(expected);
  });
});
