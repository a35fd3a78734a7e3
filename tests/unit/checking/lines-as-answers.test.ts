import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";

const verdicts = (given: string, lines: string[]) =>
  checkLines({ given, lines }, "en").lines.map(({ verdict }) => verdict);

describe("a line that is only an answer", () => {
  it.each([
    ["Solve 3x + 5 = 20", "5"],
    ["Solve 3x + 5 = 20", "So the answer is 5"],
    ["Solve 3x + 5 = 20", "The answer: x = 5"],
    ["解方程 2x-7=9", "答：8"],
    ["解方程 3x+5=20", "答：方程的解是x=5"],
    ["Solve 3x + 5 = 20", "ans: 5"],
    ["求方程 x²-3x+1=0 两根之和", "3"],
    ["已知 x=2, y=3，求 2x+y 的值", "答：7"],
    ["解方程 $x^2-5x+6=0$", "2和3"],
    ["Solve x^2 - 4x + 3 = 0", "Answer: 1 and 3"],
    ["Solve the system x + y = 10, x - y = 2", "(6, 4)"],
    ["Find the derivative of x^3 + 2x", "3x^2+2"],
    ["求 $y=\\ln(x^2+1)$ 的导数", "$y'=\\frac{2x}{x^2+1}$"],
    ["Find the integral of 3x^2", "x^3 + C"],
    ["计算 1/2 + 1/3", "答：5/6"],
    ["Find 15% of 80", "12"],
    ["已知 x=3，求 x^2+1 的值", "10"],
    ["What is 7 × 8?", "56"],
  ])("is put to the problem: %s %s", (given, line) => {
    expect(verdicts(given, [line])).toEqual(["holds"]);
  });

  it.each([
    ["Solve 3x + 5 = 20", "So the answer is 6", /\b5\b/],
    ["解方程 2x-7=9", "答：x=1", /8/],
    ["解方程 3x+5=20", "答：方程的解是x=6", /x=5|是5/],
    ["Solve 3x + 5 = 20", "Ans = 6", /\b5\b/],
    ["求方程 x²-3x+1=0 两根之积", "答：-1", /(?<!-)1/],
    ["已知 x=2, y=3，求 2x+y 的值", "答：8", /7/],
    ["Solve x^2 - 4x + 3 = 0", "Answer: 2", /x = [13]\b/],
    ["Find the derivative of x^3 + 2x", "3x^2+2x", /3x\^2\s*\+\s*2(?!x)/],
    ["Find the derivative of 3x + 1", "4", /\b3\b/],
    ["Differentiate x^4 - 3x", "4x^3 - 3x", /4x\^3 - 3(?!x)/],
    ["求 $y=e^{2x}$ 的导数", "y'=e^{2x}", /2e/],
    ["Find dy/dx if y = (2x+1)^5", "dy/dx = 5(2x+1)^4", /10/],
    ["Find the integral of 3x^2", "6x", /x\^3/],
    ["计算 1/2 + 1/3", "答：2/5", /5\/6/],
    ["What is 7 × 8?", "The answer is 54", /56/],
    ["Find 15% of 80", "Answer: 15", /12/],
    ["已知 x=3，求 x^2+1 的值", "答：9", /10/],
  ])(
    "fails where the problem says otherwise, and keeps the right answer to itself: %s %s",
    (given, line, right) => {
      const { lines, firstError } = checkLines({ given, lines: [line] }, "en");
      expect(firstError).toBe(0);
      expect(lines[0]?.reason).not.toBe("");
      expect(`${lines[0]?.reason} ${lines[0]?.counterexample ?? ""}`).not.toMatch(right);
    },
  );

  it.each([
    ["Solve x^2 - 4x + 3 = 0", ["Answer: 3"]],
    ["Solve: 2x + y = 8; x - y = 1", ["Answer: x = 3"]],
    ["Find the integral of 3x^2", ["x^3"]],
    ["Mary is 3 times as old as her son, who is 12. How old is Mary?", ["30"]],
    ["Find the second derivative of x^4", ["4x^3", "12x^2"]],
  ])("is left open where it is part of the answer, or nobody knows: %s %j", (given, lines) => {
    expect(verdicts(given, lines)).not.toContain("fails");
  });
});

describe("a system of inequalities", () => {
  const given = "解不等式组 $\\begin{cases}2x-1>3\\\\x+1<6\\end{cases}$";

  it.each([
    [["解①得 $x>2$", "解②得 $x<5$", "所以不等式组的解集为 $2<x<5$"]],
    [["由①得 2x>4", "x>2", "由②，得 x<5", "2<x<5"]],
    [["x<5", "x>2", "2<x<5"]],
  ])("is solved one by one: %j", (lines) => {
    expect(verdicts(given, lines)).toEqual(lines.map(() => "holds"));
  });

  it.each<[string[], number]>([
    [["解①得 $x>2$", "解②得 $x<7$", "2<x<7"], 1],
    [["由①得 2x>2", "x>1"], 0],
    [["x>2", "x<7", "2<x<7"], 2],
  ])("and what only follows from the whole is no solution of it: %j", (lines, index) => {
    const { firstError, lines: checked } = checkLines({ given, lines }, "zh");
    expect(firstError).toBe(index);
    for (const [at, line] of lines.entries())
      if (line.includes("7")) expect(checked[at]?.verdict).not.toBe("holds");
  });
});

describe("a system of equations", () => {
  const given = "解方程组 $\\begin{cases}x+2y=8\\\\3x-y=3\\end{cases}$";

  it.each<[string[], number | null]>([
    [["②×2得 6x-2y=6 ③", "①+③得 7x=14", "x=2", "把x=2代入②得 y=3"], null],
    [["②×2得 6x-2y=3 ③", "①+③得 7x=11"], 0],
    [["由②得 $y=3x-3$ ③", "把③代入①得 $x+2(3x-3)=8$", "7x=14", "x=2"], null],
  ])("says from which equations a line comes: %j", (lines, index) => {
    expect(checkLines({ given, lines }, "zh").firstError).toBe(index);
  });
});

describe("what is worked out on the way accuses nobody", () => {
  it.each<[string, string[]]>([
    ["Find the derivative of x^2 sin x", ["u = x^2, v = sin x", "2x sin x", "2x sin x + x^2 cos x"]],
    ["Find the derivative of x^3+2x", ["x^3+2x"]],
    ["已知 $f(x)=x^3-3x$，求 $f'(2)$", ["f'(x)=3x^2-3", "f'(2)=3×4-3=9"]],
    ["计算 25×44", ["25×40", "1000", "25×4", "100", "1100"]],
    ["计算 25×44", ["1000", "100", "1100"]],
    ["计算 3/4+1/6", ["9", "2", "11/12"]],
    ["Compute 15% of 240", ["24", "12", "36"]],
    ["已知 x=3，求 x^2+1 的值", ["9", "10"]],
    ["已知 $a+b=5$，$ab=6$，求 $a^2+b^2$", ["25", "12", "13"]],
    ["解方程 $x^2-5x+6=0$", ["1", "x=3或x=2"]],
    ["Find the mean of 4, 8, 15, 13", ["40", "10"]],
    ["In a right triangle the legs are 3 and 4. Find the hypotenuse.", ["c^2 = 9 + 16 = 25", "c = 5"]],
    ["In triangle ABC, angle A = 90°, AB = 5, BC = 13. Find AC.", ["AC^2 = 144", "AC = ±12", "AC = 12"]],
    ["The area of a square is 49. Find its side.", ["s^2 = 49", "s = 7"]],
    ["解分式方程 $\\frac{x}{x-1}=\\frac{1}{x-1}$", ["x=1", "检验：x=1时分母为0，所以原方程无解"]],
    ["", ["sin 30 + cos 60 = 1", "1-sin²30=3/4"]],
    ["", ["f′(2)=9+1=10", "σ(6)=1+2+3+6=12", "cos²(60)=1/4"]],
  ])("%s %j", (given, lines) => {
    expect(verdicts(given, lines)).not.toContain("fails");
  });

  it.each<[string, string[], number]>([
    ["What is 3/4 + 1/6?", ["4/10", "2/5"], 0],
    ["Evaluate 2x^2 - 3 when x = -2", ["-8 - 3", "-11"], 0],
    ["Calculate 12 × (3 + 4) - 5", ["36 + 4 - 5", "35"], 0],
    ["计算 $-2^2+3\\times(-1)$", ["$=4-3$", "$=1$"], 0],
    ["Mary is 3 times as old as her son. Their ages add to 48.", ["3x + x = 48", "4x = 48", "x = 13"], 2],
    ["", ["sin 30 + cos 60 = 2"], 0],
    ["Solve 3x + 5 = 20", ["Subtract 5 from both sides: 3x = 25", "Divide by 3: x = 25/3"], 0],
    ["解方程 3x+5=20", ["两边同时减去5，得3x=15", "两边同除以3：x=6"], 1],
  ])("and what is wrong is still found: %s %j", (given, lines, index) => {
    expect(checkLines({ given, lines }, "en").firstError).toBe(index);
  });
});
