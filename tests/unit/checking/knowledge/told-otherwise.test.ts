import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (problem: string, step: string) =>
  checkStep(step, problem, "en").map(({ text, verdict }) => `${text}: ${verdict}`);

describe("cases of one equation", () => {
  it.each([
    ["解方程 $x^2-5x+6=0$", "得 $(x-2)(x-3)=0$，所以 $x-2=0$ 或 $x-3=0$。", ["x-2=0", "x-3=0"]],
    ["Solve $x^4-7x^2+10=0$.", "$(x^2-2)(x^2-5)=0$, so $x^2-2=0$ or $x^2-5=0$.", ["x^2-2=0", "x^2-5=0"]],
  ])("each is one of its cases: %s", (problem, step, cases) => {
    expect(verdicts(problem, step).slice(1)).toEqual(cases.map((text) => `${text}: holds`));
  });

  it("another equation is none", () => {
    const step = "得 $(x-2)(x-3)=0$，所以 $x-2=0$ 或 $x-4=0$。";
    expect(verdicts("解方程 $x^2-5x+6=0$", step).at(-1)).not.toBe("x-4=0: holds");
  });
});

describe("what words and not signs say", () => {
  it.each([
    ["The line $y=kx+b$ passes through $(1,2)$ and $(3,8)$.", "So $k+b=2$ and $3k+b=8$.", "3k+b=9"],
    ["直线 $y=kx+b$ 经过点 $(1,2)$、$(3,8)$", "所以 $k+b=2$，$3k+b=8$。", "3k+b=9"],
    ["The quadratic $x^2-4x+c$ has roots $p$ and $q$.", "Then $p+q=4$ and $pq=c$.", "p+q=5"],
    ["Let the roots of $2x^2-4x+1=0$ be $p$ and $q$.", "$p+q=2$, $pq=\\frac12$.", "pq=2"],
    [
      "$(ax+b)(2x+3)=20x^2+44x+21$",
      "Comparing coefficients, $2ax^2+(3a+2b)x+3b=20x^2+44x+21$ gives $2a=20$ and $3b=21$.",
      "2a=21",
    ],
    [
      "In an arithmetic sequence, the 7th term is 30, and the 11th term is 60.",
      "Let $a$ be the first term and $d$ the common difference. Then $a + 6d = 30$ and $a+10d=60$.",
      "a + 7d = 30",
    ],
    [
      "The first term of a geometric sequence is 7, and the fourth term is 56.",
      "If the common ratio is $r$, then $7r^3=56$.",
      "7r^4=56",
    ],
    ["等差数列中，第3项为 5，第6项为 -1。", "设首项为 $a$，公差为 $d$，则 $a+2d=5$，$a+5d=-1$。", "a+3d=5"],
  ])("%s", (problem, step, wrong) => {
    expect(verdicts(problem, step).filter((said) => !said.endsWith(": holds"))).toEqual([]);
    const altered = step.replace(/\$[^$]*\$(?=[.。]$)/, `$${wrong}$`);
    expect(verdicts(problem, altered).at(-1)).not.toBe(`${wrong}: holds`);
  });

  it("takes no equation for an identity that has one number too many", () => {
    const step = "The coefficients are equal in $x^2+bx=c+x$, so $b=1$ and $c=0$.";
    expect(verdicts("Solve $x^2+bx=c+x$.", step)).not.toContain("c=0: holds");
  });
});

describe("where a denominator would be 0", () => {
  it.each([
    [
      "关于 $x$ 的分式方程 $\\frac{x}{x-1}-2=\\frac{k}{1-x}$ 有增根",
      "则 $\\frac{x}{x-1}-3=\\frac{k}{1-x}$。",
    ],
    [
      "The only vertical asymptote is $x = 2$.",
      "So $\\frac{p}{q} = \\frac{(x-6)(x+5)}{(x-2)^2}$ and $\\frac{p}{q}=\\frac{x}{(x-2)^2}$.",
    ],
  ])("nothing follows: %s", (problem, step) => {
    expect(verdicts(problem, step).filter((said) => said.endsWith(": holds"))).toEqual([]);
  });

  it("the problem's own equation is still given", () => {
    const equation = "\\frac{x}{x-1}-2=\\frac{k}{1-x}";
    expect(verdicts(`关于 $x$ 的分式方程 $${equation}$ 有增根`, `方程 $${equation}$。`)).toEqual([
      `${equation}: holds`,
    ]);
  });
});
