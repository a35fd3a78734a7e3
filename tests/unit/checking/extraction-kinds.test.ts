import { describe, expect, it } from "vitest";
import { extractFinalAnswer } from "@/lib/checking/extract-final-answer";

describe("the result of a reply that does not say that it is the answer", () => {
  it.each([
    ["So the maximum is $\\boxed{19}$ and the minimum is $\\boxed{-1}$.", "19, -1"],
    ["所以最大值是 \\boxed{19}，最小值是 \\boxed{-1}。", "19, -1"],
    ["故周长为 \\boxed{24}，面积为 \\boxed{35}。", "24, 35"],
    ["The quotient is \\boxed{7}, the remainder is \\boxed{2}.", "7, 2"],
    ["两边同时除以 2：\n\n$$x = 5$$", "x = 5"],
    ["Dividing both sides by 2:\n\\[ x = \\frac{5}{2} \\]", "x = \\frac{5}{2}"],
    ["整理得 $2x = 8$，于是\n\n$$x = \\frac{8}{2} = 4.$$", "4"],
    ["移项得 $2x=8$。\n\n### 答案\n\n$x=4$", "x=4"],
    ["## 最终答案\n**12 厘米**", "12 厘米"],
    ["…\n\n## Answer\n\n42", "42"],
    ["…\n\n### **Final Answer**\n\n$(2, 3)$", "(2, 3)"],
    ["There are 36 outcomes, of which 6 are doubles.\n\nThe probability is $\\frac{1}{6}$.", "\\frac{1}{6}"],
    ["Both legs are known.\nThe length of the hypotenuse is $5$.", "5"],
    ["先求半径。\n该圆的面积为 $9\\pi$。", "9\\pi"],
    ["化简，结果为 $2\\sqrt{3}$。", "2\\sqrt{3}"],
    ["两式相加，即所求的概率为 $\\frac{2}{5}$。", "\\frac{2}{5}"],
    ["故所求为 $7$．", "7"],
    ["The correct option is B because 2+2=4.", "B"],
    ["正确答案是 C，因为只有它满足条件。", "C"],
  ])("%j", (reply, result) => {
    expect(extractFinalAnswer(reply)?.replace(/\s/g, "")).toBe(result.replace(/\s/g, ""));
  });

  it.each([
    ["a box on the way and the last", "First \\boxed{10} apples, then the rest: \\boxed{5}.", "5"],
    ["one value in two forms", "x = \\boxed{0.5}, i.e. \\boxed{\\frac12}", "\\frac12"],
    ["a result that goes on", "结果为 $5$，再加上 $3$ 个。", null],
    ["a result on the way", "第一步结果为 $5$。\n然后继续考虑。", null],
    ["an equation at the end", "So we get\n\n$$y = 2x + 1$$", null],
    ["an inequality at the end", "This gives\n$$x > 3$$", null],
    ["a discriminant", "Consider the roots.\nThe discriminant is $-3$.", null],
    ["what is asked", "The question is $5$?", null],
    ["what is supposed", "如果结果为 $5$", null],
    ["a heading with nothing below", "## 答案\n", null],
  ])("is not taken from %s", (_, reply, result) => {
    expect(extractFinalAnswer(reply)).toBe(result);
  });
});
