import { describe, expect, it } from "vitest";
import { judgeFinal } from "@/lib/checking/check-final";

const verdict = (problem: string, answer: string) => judgeFinal(answer, problem)?.verdict ?? null;

/** A problem, answers that are right, answers that are wrong, and answers that must not be called either. */
type Case = readonly [
  problem: string,
  right: readonly string[],
  wrong: readonly string[],
  open?: readonly string[],
];

const EQUATIONS: Case[] = [
  [
    "Solve $x^2 - 5x + 6 = 0$.",
    ["x = 2, x = 3", "2, 3", "\\{2, 3\\}", "$x=2$ or $x=3$", "x_1=2, x_2=3"],
    ["x = 2", "2, 4", "no solution"],
    ["p"],
  ],
  ["Solve the equation 3x + 5 = 20 for x.", ["5", "x=5", "\\frac{10}{2}"], ["4", "x = 5, x = 6"]],
  ["Find all real solutions of $x^3 = x$.", ["-1, 0, 1", "x = 0, \\pm 1"], ["1, -1", "0, 1, 2"]],
  ["What is x if 2x + 3 = 11?", ["4"], ["5"]],
  ["If $x^2 = 49$, find $x$.", ["\\pm 7"], ["6"], ["7"]],
  ["Solve $|2x - 1| = 5$.", ["3, -2"], ["3", "2"]],
  ["Solve $2^x = 8$.", ["3"], ["4"]],
  ["Solve $\\log_2 (x+1) = 4$.", ["15"], ["16"]],
  ["Solve $\\sqrt{x+7} = x+1$ for $x$.", ["2"], ["-3", "2, -3"]],
  ["Solve $\\sqrt{x+1} + \\sqrt{x-4} = 5$.", ["8"], ["7", "no solution"]],
  ["Solve $\\sqrt{x} = -2$.", [], ["4"], ["no solution"]],
  ["Solve $\\sin x = 1$.", [], ["0"], ["\\frac{\\pi}{2}", "x = \\frac{\\pi}{2} + 2k\\pi"]],
  ["解方程 $\\frac{x}{x-1} = \\frac{1}{x-1}$", [], ["x=1", "x=2"], ["无解"]],
  ["Solve $\\frac{1}{x} = 0$.", ["no solution"], ["0"]],
  ["Solve $x^2 + 1 = 0$.", ["no real solutions"], ["1"], ["no solution", "\\pm i"]],
  ["解方程 $x^2+x+1=0$", ["无实数解", "没有实数根"], ["x=1"]],
  [
    "Find all positive integers n such that $n^2 < 20$.",
    ["1, 2, 3, 4", "n = 1, 2, 3, 4"],
    ["1, 2, 3", "2, 3, 4, 5"],
  ],
  ["Find all integers $n$ such that $n^2 - 5n + 6 \\le 0$.", ["2, 3"], ["2", "1, 2, 3"]],
  ["How many integers satisfy $-3 < 2x + 1 \\le 9$?", ["6"], ["5", "7"]],
  ["Find the largest integer n such that $3n + 1 < 20$.", ["6"], ["7", "5"]],
  ["Solve $\\sin x = \\frac{1}{2}$, $0 \\le x \\le \\pi$.", [], ["\\frac{\\pi}{3}"], ["30", "30, 150"]],
  ["Find the sum of the roots of $x^2 - 7x + 10 = 0$.", ["7"], ["-7", "10"]],
  ["Find the product of all solutions to $x^2 + x + 1 = 0$.", [], [], ["1", "0"]],
  ["解方程 $x^2-5x+6=0$。", ["x=2或x=3", "$x_1=2$，$x_2=3$", "2和3"], ["x=2", "x=1，x=6"]],
  ["解方程：3x+5=20", ["x=5", "5"], ["x=4"]],
  ["已知 $3x+5=20$，求 $x$ 的值。", ["5"], ["4"]],
  ["求方程 $x^2-2x-8=0$ 的正根。", ["4"], ["-2", "4, -2"]],
  ["求方程 $x^2-2x-8=0$ 的所有实数根。", ["4, -2"], ["4"]],
  ["求满足 $n^2<20$ 的所有正整数 $n$。", ["1,2,3,4", "1、2、3、4"], ["1,2,3"]],
  ["求不等式 $2x-1<8$ 的正整数解。", ["1, 2, 3, 4"], ["1, 2, 3", "0, 1, 2, 3, 4"]],
];

const SYSTEMS: Case[] = [
  [
    "Solve the system $x + y = 5$, $x - y = 1$.",
    ["(3, 2)", "x = 3, y = 2", "x=3 and y=2"],
    ["(2, 3)", "x = 3, y = 1"],
  ],
  [
    "Solve the system of equations \\begin{cases} 2x + y = 7 \\\\ x - y = -1 \\end{cases}",
    ["(2,3)", "\\begin{cases} x = 2 \\\\ y = 3 \\end{cases}"],
    ["(3, 2)"],
  ],
  ["Solve the system $q - p = 1$, $q + p = 5$.", ["p = 2, q = 3"], ["p = 1, q = 3", "(1, 3)"], ["(3, 2)"]],
  ["Solve $x + y = 5$ and $xy = 6$.", ["(2, 3), (3, 2)"], ["(2, 3)", "(1, 6), (6, 1)"]],
  [
    "Find all pairs of positive integers $(x, y)$ such that $xy = 6$.",
    ["(1,6),(2,3),(3,2),(6,1)"],
    ["(1,6),(2,3)", "(1,5)"],
  ],
  [
    "Find all ordered pairs $(x,y)$ of integers such that $x^2 + y^2 = 5$.",
    ["(1,2),(1,-2),(-1,2),(-1,-2),(2,1),(2,-1),(-2,1),(-2,-1)"],
    ["(1,2),(2,1)"],
  ],
  [
    "解方程组 $\\begin{cases} x+y=5 \\\\ x-y=1 \\end{cases}$",
    [
      "x=3，y=2",
      "\\begin{cases} x=3 \\\\ y=2 \\end{cases}",
      "\\left\\{\\begin{array}{l}x=3\\\\y=2\\end{array}\\right.",
    ],
    ["x=2，y=3"],
  ],
  [
    "解方程组：$\\left\\{\\begin{array}{l} 3x+2y=16 \\\\ x-y=2 \\end{array}\\right.$",
    ["(4,2)", "x=4, y=2"],
    ["(2,4)"],
  ],
];

const INEQUALITIES: Case[] = [
  [
    "Solve the inequality $x^2 - 4 > 0$.",
    ["x < -2 or x > 2", "(-\\infty, -2) \\cup (2, \\infty)"],
    ["x > 2", "(-2, 2)", "x \\le -2 or x \\ge 2"],
  ],
  [
    "Solve $x^2 + 1 > 0$.",
    ["\\text{all real numbers}", "x \\in \\mathbb{R}", "(-\\infty, \\infty)"],
    ["x > 0", "no solution"],
  ],
  ["Solve $2x + 3 \\le 11$.", ["x \\le 4", "(-\\infty, 4]"], ["x < 4", "x \\ge 4"]],
  ["Solve $|x - 3| < 2$. Give your answer in interval notation.", ["(1, 5)"], ["[1, 5]", "(1, 4)"]],
  ["Solve $\\sqrt{x} < 3$.", [], ["x < 3", "[0, 4)"], ["[0, 9)"]],
  ["解不等式 $x^2-3x+2\\ge 0$", ["x\\le 1 或 x\\ge 2", "(-\\infty,1]\\cup[2,+\\infty)"], ["1\\le x\\le 2"]],
  ["求不等式 $3x-2>7$ 的解集。", ["x>3", "\\{x \\mid x>3\\}", "(3,+\\infty)"], ["x<3", "x\\ge3"]],
  ["解不等式组 $\\begin{cases} x+1>0 \\\\ 2x<6 \\end{cases}$", ["-1<x<3"], ["x<3"]],
];

const NUMBERS: Case[] = [
  [
    "Solve $3x \\equiv 4 \\pmod 7$.",
    ["x \\equiv 6 \\pmod 7", "x = 6 + 7k"],
    ["x \\equiv 5 \\pmod 7", "5"],
    ["6"],
  ],
  ["Solve $x^2 \\equiv 1 \\pmod 8$.", ["x \\equiv 1, 3, 5, 7 \\pmod 8"], ["x \\equiv 1, 7 \\pmod 8"]],
  [
    "Find the smallest positive integer that leaves a remainder of 2 when divided by 3, 3 when divided by 5, and 2 when divided by 7.",
    ["23"],
    ["128", "22"],
  ],
  [
    "Find the smallest positive integer $x$ such that $x \\equiv 2 \\pmod 3$ and $x \\equiv 3 \\pmod 5$.",
    ["8"],
    ["23", "7"],
  ],
  ["What is the remainder when $7^{100}$ is divided by 13?", ["9"], ["1", "7"]],
  ["Find the units digit of $3^{2023}$.", ["7"], ["3"]],
  ["What is the greatest common divisor of 84 and 126?", ["42"], ["21", "84"]],
  ["Find the LCM of 4, 6 and 10.", ["60"], ["120"]],
  [
    "Find the prime factorization of 360.",
    ["2^3 \\cdot 3^2 \\cdot 5"],
    ["2^3 \\cdot 3^2 \\cdot 7", "8 \\cdot 9 \\cdot 5"],
  ],
  ["求 24 和 36 的最大公因数。", ["12"], ["6", "72"]],
  ["求12和18的最小公倍数", ["36"], ["6"]],
  ["$7^{100}$ 除以 13 的余数是多少？", ["9"], ["7"]],
  ["求 $2^{100}$ 被 7 除的余数。", ["2"], ["1"]],
  ["$7^{2023}$ 的个位数字是多少？", ["3"], ["7"]],
  ["一个数除以3余2，除以5余3，除以7余2，这个数最小是多少？", ["23"], ["22", "128"]],
  ["把 60 分解质因数。", ["2^2 \\times 3 \\times 5"], ["4 \\times 15", "2 \\times 3 \\times 5"]],
];

const VALUES: Case[] = [
  [
    "Compute $\\frac{2}{3} + \\frac{1}{6}$.",
    ["\\frac{5}{6}", "5/6"],
    ["\\frac{1}{2}", "1"],
    ["\\frac{2}{3} + \\frac{1}{6}", "0.83"],
  ],
  ["What is 3 + 4 * 5?", ["23"], ["35"]],
  ["Evaluate $\\sin 30$.", [], [], ["1/2", "-0.988"]],
  ["Find the integral $x^2$.", [], [], []],
  ["Calculate 15% of 80.", ["12"], ["1200", "15"]],
  ["Evaluate $x^2 + 3x$ when $x = 4$.", ["28"], ["16"]],
  ["Simplify $\\sqrt{72}$.", ["6\\sqrt{2}"], ["3\\sqrt{2}", "8"], ["\\sqrt{72}"]],
  ["Simplify $\\frac{x^2-1}{x-1}$.", ["x+1"], ["x-1"]],
  ["Factor $x^2 - 5x + 6$.", ["(x-2)(x-3)", "(x - 3)(x - 2)"], ["(x-1)(x-6)", "x^2-5x+6"]],
  ["Factor completely: $2x^2 - 8$", ["2(x-2)(x+2)"], ["2(x^2-4)", "(x-2)(x+2)"]],
  ["Expand $(x+2)(x-3)$.", ["x^2 - x - 6"], ["x^2 + x - 6", "(x-3)(x+2)"]],
  ["Evaluate $\\int_0^2 3x^2 \\, dx$.", ["8"], ["4", "12"]],
  ["Find $\\lim_{x \\to 0} \\frac{\\sin x}{x}$.", ["1"], ["0", "2"]],
  ["Compute $\\sum_{k=1}^{100} k$.", ["5050"], ["5000"]],
  ["Find the derivative of $f(x) = x^3 - 2x$.", ["3x^2 - 2", "f'(x) = 3x^2 - 2"], ["3x^2", "x^2 - 2"]],
  ["Differentiate $x \\sin x$.", ["\\sin x + x \\cos x"], ["\\cos x"]],
  ["Find $\\int 2x \\, dx$.", ["x^2 + C"], ["2x^2 + C"], ["x^2"]],
  [
    "Compute $\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\begin{pmatrix} 0 & 1 \\\\ 1 & 0 \\end{pmatrix}$.",
    ["\\begin{pmatrix} 2 & 1 \\\\ 4 & 3 \\end{pmatrix}"],
    ["\\begin{pmatrix} 3 & 4 \\\\ 1 & 2 \\end{pmatrix}"],
  ],
  [
    "Find the inverse of the matrix $\\begin{pmatrix} 2 & 1 \\\\ 1 & 1 \\end{pmatrix}$.",
    ["\\begin{pmatrix} 1 & -1 \\\\ -1 & 2 \\end{pmatrix}"],
    ["\\begin{pmatrix} 1 & 1 \\\\ 1 & 2 \\end{pmatrix}"],
  ],
  ["Find the determinant of $\\begin{pmatrix} 2 & 1 \\\\ 1 & 1 \\end{pmatrix}$.", ["1"], ["3"]],
  ["What is 10/3 to two decimal places?", ["3.33"], ["3.4", "3"], ["3.3333"]],
  ["Find the derivative of \\sin(x)", ["\\cos(x)", "\\cos x"], ["\\sin x"]],
  ["求 \\ln x 的导数", ["\\frac{1}{x}"], ["\\ln x"]],
  ["80的15%是多少？", ["12"], ["15"]],
  ["计算：$12 \\times 3 + 4$", ["40"], ["84"]],
  ["计算 25×4-10 的值是多少？", ["90"], ["-150"]],
  ["化简 $\\sqrt{18}$", ["3\\sqrt{2}"], ["9"]],
  ["因式分解：$x^2-9$", ["(x+3)(x-3)"], ["(x-3)^2"]],
  ["将 $x^2+5x+6$ 因式分解", ["(x+2)(x+3)"], ["(x+1)(x+6)"]],
  ["展开 $(a+b)^2$", ["a^2+2ab+b^2"], ["a^2+b^2"]],
  ["求函数 $y = x^2 \\ln x$ 的导数。", ["2x\\ln x + x"], ["2x \\ln x"]],
  ["求 $\\int x^2 dx$", ["\\frac{x^3}{3}+C"], ["x^3+C"]],
  ["当 $x=3$ 时，求 $x^2-2x$ 的值。", ["3"], ["9"]],
  ["求极限 $\\lim_{x\\to\\infty} \\frac{2x+1}{x}$", ["2"], ["1"]],
];

const KINDS: [string, Case[]][] = [
  ["equations", EQUATIONS],
  ["systems", SYSTEMS],
  ["inequalities", INEQUALITIES],
  ["whole numbers", NUMBERS],
  ["values and forms", VALUES],
];

describe.each(KINDS)("a final answer put to the problem: %s", (_, cases) => {
  it.each(cases.map(([problem, right, wrong, open = []]) => ({ problem, right, wrong, open })))(
    "$problem",
    ({ problem, right, wrong, open }) => {
      const told = (answers: readonly string[]) =>
        answers.map((answer) => [answer, verdict(problem, answer)]);
      expect(told(right)).toEqual(right.map((answer) => [answer, "equal"]));
      expect(told(wrong)).toEqual(wrong.map((answer) => [answer, "different"]));
      expect(told(open)).toEqual(open.map((answer) => [answer, "undecided"]));
    },
  );
});

describe("what a problem says besides", () => {
  it.each([
    ["Solve $x^2 = 9$ where x is the length of a side.", "3"],
    ["A train travels $x$ km, and $x^2 = 9$. Find the distance.", "3"],
    ["Solve $x^2 - 5x + 6 = 0$ and find the larger root.", "3"],
    ["Find the positive number whose square is 9, given $x^2 = 9$", "3"],
    ["Compute $2 + 3$ in base 4.", "11"],
    ["If $x + y = 5$ and $xy = 6$, find $x^2 + y^2$.", "13"],
    ["解方程 $x^2=9$，并求较大的根。", "3"],
    ["小明有 $3+4$ 个苹果，吃了2个，还剩几个？", "5"],
    ["Solve $ax = b$ for $x$.", "b/a"],
  ])("%s is not judged", (problem, answer) => {
    expect(verdict(problem, answer)).toBeNull();
  });
});
