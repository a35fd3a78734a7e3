import { describe, expect, it } from "vitest";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { checkStep } from "@/lib/checking/check-step";
import { leastSign } from "@/lib/checking/judge/least-sign";

function verdicts(problem: string, step: string): string[] {
  return checkStep(step, problem, "en").map(({ text, verdict, reason }) => `${text}: ${verdict} (${reason})`);
}

describe("an inequality in letters", () => {
  it.each([
    ["Solve $2x+3>7$", "$2x>4$"],
    ["Solve $2x+3>7$", "Hence $x>2$."],
    ["解不等式 $-3x \\le 6$", "$x \\ge -2$"],
    ["解不等式 $\\frac{x-1}{x+2}\\ge 0$", "$\\frac{x-1}{x+2} \\ge 0$"],
    ["解不等式 x^2-5x+6<0", "所以 $(x-2)(x-3)<0$，即 $2<x<3$。"],
  ])("is the problem's own, rewritten: %s, %s", (problem, step) => {
    expect(
      verdicts(problem, step).filter((line) => !/holds \((it has the same|it follows)/.test(line)),
    ).toEqual([]);
    expect(verdicts(problem, step)).not.toEqual([]);
  });

  it.each([
    ["Given $x > 3$, find the sign.", "$x > 2$"],
    ["已知 $a \\ge 5$", "$a^2 > 24$"],
    ["Solve the system $2x>4$, $x<5$", "$x > 2$"],
  ])("follows from what is given: %s, %s", (problem, step) => {
    expect(verdicts(problem, step)[0]).toMatch(/holds \((it follows|it has the same)/);
  });

  it.each([
    "$x^2+1>0$",
    "$a^2+b^2 \\ge 2ab$",
    "$a^2+b^2+c^2 \\ge ab+bc+ca$",
    "$x^2 - 4x + 5 > 0$",
    "$-x^2 \\le 0$",
    "$(x-y)^2+1>0$",
  ])("holds for all numbers: %s", (step) => {
    expect(verdicts("Some problem about numbers.", step)[0]).toContain("holds (true for all real numbers)");
  });

  it.each([
    ["Solve $2x+3>7$", "$x>3$"],
    ["Solve $x^2>4$", "$x>2$"],
    ["Prove that $x^3 > 1$.", "$x^3 > 1$"],
    ["判断 $x>3$ 是否正确", "$x>3$"],
    ["(1) $x>1$ (2) $x<8$", "$x<8$"],
    ["Given $x>3$ or $x>1$", "$x>2$"],
    ["Solve $x>3$ and $x<1$", "$x>100$"],
    ["Solve $x^2>4$", "So $x<-2$ or $x>3$."],
    ["Solve $x^2>4$", "So $x<-2$ or $x>2$ or $x=7y$, $x>2$"],
    ["Solve $\\sqrt{x+3}=x-3$", "$x=1$"],
    ["Some problem.", "$a^2+b^2 > 2ab$"],
    ["Some problem.", "$a^2+b^2 \\ge 3ab$"],
    ["Some problem.", "$x^2 > 0$"],
    ["Some problem.", "$a+b \\ge 2\\sqrt{ab}$"],
    ["Some problem.", "$x^2+x \\ge -1$ and $xy \\ge 0$"],
  ])("is otherwise left open, never called false: %s, %s", (problem, step) => {
    const judged = verdicts(problem, step);
    expect(judged.filter((line) => line.includes("fails"))).toEqual([]);
    expect(judged.at(-1)).toContain("unchecked");
  });
});

describe("the least value's sign", () => {
  it.each([
    ["x^2", 0],
    ["x^2+1", 1],
    ["x^2-2x", null],
    ["x^2+x+1/4", 0],
    ["x^2+4xy+4y^2", 0],
    ["x^2+4xy+4y^2+y", null],
    ["x^2+2y^2+3z^2-2xy-2yz", 0 as number | null],
    ["xy", null],
    ["x", null],
    ["5", 1],
    ["(x^2+1)/2", 1],
    ["x^4", null],
    ["1/x^2", null],
  ])("of %s is %s", (source, sign) => {
    const parsed = parseExpression(source);
    expect(parsed.ok && leastSign(parsed.value)).toBe(sign);
  });
});
