import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";

/** Verdicts by their first letters, and the first line that fails. */
const check = (given: string, lines: string[]) => {
  const checked = checkLines({ given, lines }, "en");
  return {
    verdicts: checked.lines.map(({ verdict }) => verdict[0]).join(""),
    firstError: checked.firstError,
  };
};

describe("lines of school work", () => {
  it.each<[string, string[], string]>([
    ["Solve $2^{x+1} = 16$", ["2^{x+1} = 2^4", "x + 1 = 4", "x = 3"], "hhh"],
    ["Solve 4^x - 6·2^x + 8 = 0", ["(2^x - 2)(2^x - 4) = 0", "2^x = 2 or 2^x = 4", "x = 1 or x = 2"], "hhh"],
    ["Solve log_2(x) + log_2(x-2) = 3", ["log_2(x(x-2)) = 3", "x(x-2) = 8", "x = 4"], "hhh"],
    ["Solve $\\sqrt{x+6} = x$", ["x + 6 = x^2", "(x-3)(x+2) = 0", "x = 3 or x = -2", "x = 3"], "hhhh"],
    ["3x ≡ 1 (mod 7), find x", ["15x ≡ 5 (mod 7)", "x ≡ 5 (mod 7)"], "hh"],
    ["x ≡ 2 (mod 3), x ≡ 3 (mod 5)", ["x ≡ 8 (mod 15)"], "h"],
    ["A shirt costs $40 and is 25% off.", ["25% of 40 = 10", "40 - 10 = 30"], "hh"],
    ["What is 3 times 4?", ["3 times 4 = 12"], "h"],
    ["27 的三分之一是多少？", ["27的三分之一是9"], "h"],
    ["一辆汽车 3 小时行驶 180 千米，平均速度是多少？", ["180 ÷ 3 = 60（千米/时）"], "h"],
    ["解比例 x:3 = 8:12", ["12x = 24", "x = 2"], "hh"],
    ["求函数 y = x^2 - 4x + 7 的最小值", ["y = (x-2)^2 + 3"], "h"],
    ["Prove (a+b)^2 ≥ 4ab", ["(a+b)^2 - 4ab ≥ 0", "a^2 - 2ab + b^2 ≥ 0", "(a-b)^2 ≥ 0"], "hhh"],
    ["C(5,2)", ["5!/(2!3!)", "120/12", "10"], "hhh"],
    ["17 除以 5 的余数", ["17 ≡ 2 (mod 5)"], "h"],
    ["已知 a_1 = 3, d = 2, 求 a_{10}", ["a_{10} = a_1 + 9d", "= 3 + 18", "= 21"], "uhh"],
    ["Compute $\\int x e^x dx$", ["x e^x - \\int e^x dx", "x e^x - e^x + C"], "uh"],
    ["Solve x^2 + y^2 = 25, y = x + 1", ["x^2 + (x+1)^2 = 25", "(x+4)(x-3) = 0", "x = -4 or x = 3"], "hhh"],
    ["已知 x + y = 5, xy = 6, 求 x^2 + y^2", ["x^2 + y^2 = (x+y)^2 - 2xy", "= 25 - 12", "= 13"], "hhh"],
    ["f(x) = 2x + 3, find f(4)", ["f(4) = 2·4 + 3", "= 11"], "uh"],
    ["解不等式 $\\log_2 x < 3$", ["0 < x < 8"], "h"],
  ])("%s, done rightly: %j", (given, lines, verdicts) => {
    expect(check(given, lines)).toEqual({ verdicts, firstError: null });
  });

  it.each<[string, string[], number]>([
    ["Solve $2^{x+1} = 16$", ["x + 1 = 8", "x = 7"], 0],
    ["Solve 4^x - 6·2^x + 8 = 0", ["2^x = 2 or 2^x = 3"], 0],
    ["Solve log_2(x) + log_2(x-2) = 3", ["log_2(x + x - 2) = 3"], 0],
    ["Solve log_2(x) + log_2(x-2) = 3", ["x(x-2) = 8", "x = 4 or x = -2"], 1],
    ["Solve 2^x > 8", ["x > 4"], 0],
    ["3x ≡ 1 (mod 7), find x", ["x ≡ 4 (mod 7)"], 0],
    ["A shirt costs $40 and is 25% off.", ["25% of 40 = 8", "40 - 8 = 32"], 0],
    ["What is 3 times 4?", ["3 times 4 = 14"], 0],
    ["解比例 x:3 = 8:12", ["8x = 36"], 0],
    ["求函数 y = x^2 - 4x + 7 的最小值", ["y = (x-2)^2 + 7"], 0],
    ["C(5,2)", ["5!/(2!3!)", "120/10"], 1],
    ["17 除以 5 的余数", ["17 ≡ 3 (mod 5)"], 0],
    ["已知 a_1 = 3, d = 2, 求 a_{10}", ["a_{10} = a_1 + 9d", "= 3 + 20"], 1],
    ["Compute $\\int x e^x dx$", ["x e^x + \\int e^x dx", "x e^x + e^x + C"], 0],
    ["f(x) = 2x + 3, find f(4)", ["f(4) = 2·4 + 3", "= 10"], 1],
    ["解不等式 $\\log_2 x < 3$", ["x < 8"], 0],
  ])("%s, done wrongly: %j", (given, lines, firstError) => {
    expect(check(given, lines).firstError).toBe(firstError);
  });

  it.each<[string, string[]]>([
    ["Translate y = x^2 - 4x + 7 up; its minimum?", ["y = (x-2)^2 + 7"]],
    ["Points A(1,2), B(3,4), C(5,2) form a triangle.", ["AB^2 = 8"]],
    ["Solve $\\sqrt{x} = -2$", ["x = 4", "no solution"]],
    ["By parts: $\\int x e^x dx$", ["u = x, dv = e^x dx", "\\int e^x dx = e^x", "x e^x - \\int e^x dx"]],
  ])("%s: nothing is accused", (given, lines) => {
    expect(check(given, lines).firstError).toBeNull();
  });
});
