import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const last = (problem: string, step: string) => checkStep(step, problem, "en").at(-1)?.verdict;

/** A problem, what its words come to, and a near miss. */
const CASES: readonly [problem: string, right: string, wrong: string][] = [
  ["若 $a$ , $b$ 互为相反数 , $c$ , $d$ 互为倒数", "$cd=1$", "$cd=-1$"],
  ["若代数式 $7a-5$ 与 $3-5a$ 的值互为相反数", "$7a-5+3-5a=0$", "$7a-5=3-5a$"],
  ["If $a$ and $b$ are opposites", "$a+b=0$", "$a+b=1$"],
  ["If $2x-1$ and $3$ are reciprocals", "$3(2x-1)=1$", "$3(2x-1)=-1$"],
  ["已知代数式 $m-3n$ 的值是 $1$", "$2m-6n=2$", "$2m-6n=3$"],
  ["$x+1$ 是 $4$ 的算术平方根", "$x+1=2$", "$x+1=-2$"],
  ["一个正数 $x$ 的平方根是 $2a-1$ 和 $-a+2$", "$2a-1-a+2=0$", "$2a-1=-a+2$"],
  ["已知 $1$ 是关于 $x$ 的方程 $2x-7m=-12$ 的解", "$2-7m=-12$", "$2+7m=-12$"],
  ["方程 $x^2+mx-1=0$ 的一个根是 $-1$", "$1-m-1=0$", "$1-m+1=0$"],
  ["If $x = 4$ is a root of the equation $x^2-3x+c=0$", "$16-12+c=0$", "$16+12+c=0$"],
  ["已知不等式 $3x-a\\le 0$ 的解集为 $x\\le 5$", "$\\frac{a}{3}=5$", "$\\frac{a}{3}=-5$"],
  ["若 $-7x^{m}y^{4}$ 与 $2x^{9}y^{n}$ 是同类项", "$m=9$", "$m=4$"],
  ["$2a^{3}b^{n}$ and $a^{m}b^{2}$ are like terms", "$n=2$", "$n=3$"],
  ["若 $3x^{2k-1}+1=0$ 是关于 $x$ 的一元一次方程", "$2k-1=1$", "$2k-1=2$"],
  ["若 $y=(a+1)x^{a^2-2}$ 是反比例函数", "$a^2-2=-1$", "$a^2-2=1$"],
  ["如果单项式 $3a^{n}b^{2}c$ 是五次单项式", "$n+2+1=5$", "$n+2+1=6$"],
  ["若 $(ax+3)(x-1)$ 的展开式中不含 $x$ 项", "$3-a=0$", "$3+a=0$"],
  ["使分式 $\\frac{x-5}{2x+3}$ , 分式 $\\frac{x-5}{2x+3}$ 的值为零", "$x-5=0$", "$2x+3=0$"],
  ["若分式方程 $\\frac{k}{x-2}=1+\\frac{3}{x-2}$ 有增根", "$x-2=0$", "$x+2=0$"],
  ["设 $m$ , $n$ 是一元二次方程 $x^2+2x-3=0$ 的两根", "$m+n=-2$", "$m+n=2$"],
  ["已知方程 $2x^2-x-1=0$ 的两根分别是 $x_1$ 和 $x_2$", "$x_1x_2=-\\frac12$", "$x_1x_2=\\frac12$"],
  ["关于 $x$ 的方程 $x^2-6x+m=0$ 有两个相等的实数根", "$36-4m=0$", "$36+4m=0$"],
  ["直线 $y=kx+3$ 经过点 $(2,7)$", "$2k+3=7$", "$7k+3=2$"],
  ["直线 $y=2x-1$ 向左平移 $1$ 个单位", "得到 $y=2x+1$", "得到 $y=2x-3$"],
  ["直线 $y=2x+3$ 与直线 $y=kx-1$ 平行", "$k=2$", "$k=3$"],
  ["抛物线 $y=-3x^2-5x+4$ 关于 $x$ 轴对称的抛物线", "得 $y=3x^2+5x-4$", "得 $y=-3x^2+5x+4$"],
];

describe("what the words of a problem come to as equations", () => {
  it.each(CASES)("%s: %s holds", (problem, right) => {
    expect(last(problem, right)).toBe("holds");
  });

  it.each(CASES)("%s: not %s but %s stays open", (problem, _, wrong) => {
    expect(last(problem, wrong)).toBe("unchecked");
  });

  it("says nothing for the same words in a step, which are claims and no givens", () => {
    expect(last("", "$a$ 与 $b$ 互为相反数, $a+b=0$")).toBe("unchecked");
  });
});
