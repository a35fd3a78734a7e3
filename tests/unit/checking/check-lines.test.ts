import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";

const verdicts = (given: string, lines: string[]) =>
  checkLines({ given, lines }, "en").lines.map(({ verdict }) => verdict);

describe("checkLines", () => {
  it.each([
    ["Solve 2x+3=7", ["2x = 4", "x = 2"]],
    ["解方程 $x^2-5x+6=0$", ["(x-2)(x-3)=0", "x=2 或 x=3"]],
    ["Solve $x^2 = 4x$", ["x(x-4)=0", "x = 0", "x = 4"]],
    ["解不等式 $-2x<6$", ["x>-3"]],
    ["Simplify $3(x+2)-2x$", ["3x+6-2x", "= x+6"]],
    ["解方程组 $x+y=5$, $x-y=1$", ["2x=6", "x=3", "y=2"]],
    ["Solve $\\frac{1}{x-1}=2$", ["1 = 2(x-1)", "x = \\frac{3}{2}"]],
    ["Solve $x^2+2x-1=0$", ["(x+1)^2 = 2", "x = -1 \\pm \\sqrt{2}"]],
    ["Solve $|x|=3$", ["x=3 or x=-3"]],
    ["小明买3支笔每支12元，付50元，找多少？", ["3×12=36（元）", "50-36=14（元）"]],
    ["计算 3/4 + 1/6", ["= 9/12 + 2/12", "= 11/12"]],
  ])("follows %s", (given, lines) => {
    expect(verdicts(given, lines)).toEqual(lines.map(() => "holds"));
    expect(checkLines({ given, lines }, "zh").firstError).toBe(null);
  });

  it.each([
    ["Solve 2x+3=7", ["2x = 10", "x = 5"], 0, /x = 2: 4 ≠ 10/],
    ["Solve 3(x-2)=2x+1", ["3x-6=2x+1", "3x-2x=1-6", "x=-5"], 1, /7 ≠ -5/],
    ["Solve $x^2=9$", ["x=3"], 0, /x = -3/],
    ["Solve $x^2=4x$", ["x=4"], 0, /x = 0/],
    ["解不等式 $-2x<6$", ["x<-3"], 0, /x = /],
    ["Simplify $3(x+2)-2x$", ["= 3x+2-2x"], 0, /x = 1: 7 ≠ 3/],
    ["解方程组 $x+y=5$, $x-y=1$", ["2x=4"], 0, /6 ≠ 4/],
    ["Solve $\\sqrt{x+1} = x-1$", ["x+1=(x-1)^2", "x=0 or x=3"], 1, /x = 0: 1 ≠ -1/],
    ["付50元，花36元，找多少？", ["50-36=13（元）"], 0, /14 ≠ 13/],
  ])("names where %s goes wrong", (given, lines, at, counterexample) => {
    const { firstError, lines: judged } = checkLines({ given, lines }, "en");
    expect(firstError).toBe(at);
    expect(judged[at]?.counterexample).toMatch(counterexample);
  });

  it("says in words that the sign points the wrong way", () => {
    expect(checkLines({ given: "Solve $-2x<6$", lines: ["x<-3"] }, "en").lines[0]?.reason).toContain(
      "wrong way",
    );
  });

  it.each([
    ["The side of a square of area 9 has length x: $x^2=9$", ["x=3"]],
    ["Solve $x = 3$", ["x^2 = 9"]],
    ["", ["2x+3=7"]],
    ["Solve $\\sqrt{x+1} = x-1$", ["x+1=(x-1)^2", "x=0 or x=3", "x=0 does not work, so x = 3"]],
    ["", ["Let x be the number of apples."]],
  ])("accuses nobody: %s", (given, lines) => {
    expect(verdicts(given, lines)).not.toContain("fails");
  });
});
