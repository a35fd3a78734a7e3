import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

/** What is called wrong in a step, with what shows it. */
function wrongIn(problem: string, step: string): string[] {
  return checkStep(step, problem, "en")
    .filter(({ verdict }) => verdict === "fails")
    .map(({ text, counterexample }) => `${text} | ${counterexample}`);
}

const SYSTEM = "解方程组 $\\begin{cases}x+y=5\\\\x-y=1\\end{cases}$";

describe("what the problem's own equations make impossible", () => {
  it.each([
    ["Solve $2x+3=11$.", "Subtract 3: so $2x=9$.", "2x=9 | x = 4: 8 ≠ 9"],
    ["Solve $2x+3=11$.", "Solving for $x$ we find $x=5$.", "x=5 | x = 5: 13 ≠ 11"],
    ["Solve 2x + 3 = 11 for x.", "So $x = 5$.", "x = 5 | x = 5: 13 ≠ 11"],
    ["Solve $x^2=4$.", "Therefore $x=3$.", "x=3 | x = 3: 9 ≠ 4"],
    ["Solve $x^2=4$.", "Therefore $2x=7$.", "2x=7 | x = -2: -4 ≠ 7; x = 2: 4 ≠ 7"],
    ["Solve $x^2=2$.", "Therefore $x^4=8$.", "x^4=8 | x = -√2: 4 ≠ 8; x = √2: 4 ≠ 8"],
    ["Solve $\\sqrt{x+3}=3$.", "Squaring, $x+3=6$.", "x+3=6 | x = 6: 9 ≠ 6"],
    ["Solve the system $x+y=5$, $x-y=1$.", "The answer is $x=3$, $y=3$.", "y=3 | x = 3, y = 2: 2 ≠ 3"],
    [SYSTEM, "两式相加得 $2x=8$。", "2x=8 | x = 3, y = 2: 6 ≠ 8"],
    [SYSTEM, "由第二个方程得 $x=y-1$。", "x=y-1 | x = 1, y = 0: 1 ≠ -1"],
    ["若 $a+b=3$, $ab=2$，求 $a^2+b^2$。", "所以 $a^2+b^2=7$。", "a^2+b^2=7 | a = 1, b = 2: 5 ≠ 7"],
    ["若 $a+b=3$, $ab=1$，求 $a^2+b^2$。", "所以 $a^2+b^2=8$。", "a^2+b^2=8 | 7 ≠ 8"],
    ["Let $x=3$ and $y=4$. Find $x^2+y^2$.", "We get $x^2+y^2=24$.", "x^2+y^2=24 | x = 3, y = 4: 25 ≠ 24"],
    ["已知 $x=2$，求 $\\frac{x+1}{x}$ 的值。", "所以 $\\frac{x+1}{x}=2$。", "\\frac{x+1}{x}=2 | 3/2 ≠ 2"],
    ["若 $|a-2|+(b+3)^2=0$，求 $a+b$。", "所以 $a=2$, $b=3$。", "b=3 | b = 3: 6 ≠ 0"],
    ["若 $${{x}^{2}}=4$$，求 $$x$$。", "所以 $x=3$。", "x=3 | x = 3: 9 ≠ 4"],
    ["Let $f(x)=2x+1$. Find $f(3)$.", "So $f(3)=11$.", "f(3)=11 | 7 ≠ 11"],
    ["已知函数 $f(x)=x^2-1$，求 $f(f(2))$。", "则 $f(2)=3$，$f(f(2))=9$。", "f(f(2))=9 | 8 ≠ 9"],
  ])("%s — %s", (problem, step, expected) => {
    expect(wrongIn(problem, step)).toEqual([expected]);
  });

  it("tells which equation of the problem it is against, in both languages", () => {
    const reasons = (["en", "zh"] as const).map(
      (locale) => checkStep("So $y=3$.", "Solve the system $x+y=5$, $x-y=1$.", locale)[0]?.reason,
    );
    expect(reasons).toEqual([
      "it contradicts x+y=5, x-y=1, which the problem gives",
      "与题目给出的 x+y=5, x-y=1 矛盾",
    ]);
  });

  it.each([
    ["what is right", "Solve $2x+3=11$.", "Then $2x=8$ and $x=4$."],
    ["one of several solutions", "Solve $x^2=4$.", "So $x=2$."],
    ["a root that squaring brings in", "Solve $\\sqrt{x+3}=x-3$.", "So $x=1$."],
    ["a case that comes to nothing", "Solve $|x-3|=|x+5|$.", "$x-3=x+5$"],
    ["the other case", "Solve $|x-3|=|x+5|$.", "$x-3=-(x+5)$"],
    ["an equation that only complex numbers solve", "Solve $x^2+1=0$.", "$x^2=-1$"],
    ["facts that contradict one another", "$x+y=1$, $x+y=2$", "$x=7$"],
    ["numbers by themselves", "Solve $2x=8$.", "$5!=6$"],
    ["a decimal that was rounded", "Solve $3x=10$.", "$x=3.3$"],
    ["a root that was rounded", "Solve $x^2=2$.", "$x=1.41$"],
    ["a supposition", "Solve $2x+3=11$.", "Suppose $x=5$. Then $2x+3=13$."],
    ["what is said under a supposition", "Solve $2x+3=11$.", "Suppose we double it. Now $2x=13$."],
    ["a trial", "Solve $2x+3=11$.", "Try $x=5$. That gives $2x+3=13$."],
    ["a trial in Chinese", "解方程 $2x+3=11$。", "试一下 $x=5$。这时 $2x+3=13$。"],
    ["whether a value fits", "Solve $2x+3=11$.", "Check whether $x=3$ works."],
    ["a value put in", "Solve $2x+3=11$.", "Plugging in 5 gives $2x+3=13$."],
    ["several values", "Solve $2x+3=11$.", "$x=1$, $x=2$, $x=3$ are too small"],
    ["a value and what it brings", "Solve $2x+3=11$.", "$x=3$: too small"],
    ["a place in Chinese", "解方程 $2x+3=11$。", "$x=3$ 时太小。"],
    ["a value of its own", "Let $x=3$ and $y=4$. Find $x^2+y^2$.", "For $x=1$ it is $x^2=1$."],
    ["a letter that a step sets", "Let $x=3$ and $y=4$. Find $xy$.", "Set $x=1$ first. Then $x^2=1$."],
    ["a case", "已知 $x=2$，求 $x^2$。", "若 $x=3$，则 $x^2=9$。"],
    ["a decimal with a comma", "Solve $2x=5$.", "$x=2,5$"],
    ["a formula cut at a wide space", "$2x=8$, $x+y=5$", "$2x=(1+y) \\quad (3+y)$"],
    [
      "values with only a space between",
      "Let \\[x=2 \\qquad y=5 \\qquad z=3\\] Find $xyz$.",
      "So $z=3$, $x=2$.",
    ],
    ["a chain", "$x=2\\ y=5$", "$y=5$"],
    ["parts of a problem", "(1) Given $x=2$, find $x^2$. (2) Given $x=3$, find $x^2$.", "$x^2=9$."],
    ["a value at another place", "When $x=5$, $y=10$. Find $y$.", "So $y=16$."],
    ["a value at another place, told after it", "Here $y=10$ when $x=5$. Find $y$.", "So $y=16$."],
    ["two equations", "方程 $2x+4=0$ 与 $3x-4=2x+a$ 的解互为相反数，求 $a$。", "解得 $x=2$。"],
    ["another root", "The equation $x^2-3x+m=0$ has the root $x=1$.", "The other is $x=2$."],
    ["an equation without a solution", "若关于 $x$ 的方程 $(m-2)x=1$ 无解，求 $m$。", "所以 $m-2=0$。"],
    ["lines", "The lines $y=2x+1$ and $y=4-x$ meet the axis.", "One meets it at $y=1$."],
    ["a curve and a place on it", "Given $y=x^2-4x+3$ and $y=0$.", "The least is $y=-1$."],
    ["a sign of the problem's own", "任意两数有 $a*b=ab-a+b$，解方程 $5*x=17$。", "所以 $6x=22$。"],
    ["a ratio", "已知 $a=2$, $b=8$, $c=5$。", "$a:b=c:d$"],
    ["a question", "Solve $2x+3=11$.", "Is $2x=9$?"],
    ["what is taken back", "Solve $2x+3=11$.", "$2x=9$, no, that is wrong."],
    ["what is taken back later", "Solve $2x+3=11$.", "$2x=9$ and $x=4.5$. Wait, I added instead."],
    ["what is taken back in Chinese", "解方程 $2x+3=11$。", "得 $2x=9$。不对，应该是 8。"],
    ["a false root thrown out", "解方程 $2x+3=11$。", "得 $x=5$（舍去）。"],
    ["what is offered as an answer", "Which solves it? A. $x=2$ B. $x=3$", "So $x=3$."],
    ["a statement about all numbers", "$\\exists x$, $x^3=1-x^2$", "$x=-1$"],
    ["several functions of one name", "(1) $f(x)=x^2$ (2) $f(x)=2x$", "$f(3)=6$"],
    ["a function in pieces", "$f(x)=2x+1$ ($x>0$), odd", "$f(-3)=-7$"],
    ["a function that the step redefines", "Let $f(x)=2x+1$.", "$f(x)=x^2$. $f(3)=9$."],
    ["a step with a number of orders", "Let $A=3$.", "$A_5^2=20$"],
    ["a formula with a letter of that name", "Let $C=3$, $n=5$.", "$C(5,2)=10$"],
  ])("but not %s", (_, problem, step) => {
    expect(wrongIn(problem, step)).toEqual([]);
  });
});
