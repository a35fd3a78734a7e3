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
    ["The answer is option B because 2+2=4", "B"],
    ["答案是选项 C，因为它成立。", "C"],
    ["The answer is 12 because $3\\cdot 4=12$.", "12"],
    ["答案是 12（因为 3×4=12）。", "12"],
    ["**Final result:** $x=3$", "x=3"],
    ["最终结果：$x=3$", "x=3"],
    ["∴ x = 5", "5"],
    ["故答案为: - 20\n", "- 20"],
    ["**4. Find m + n:**\n\nm + n = 25 + 169 = **194**", "194"],
    [
      "λ = (3 x 10⁸) / (108 x 10⁶) = 2.78 m ≈ **2.78 m**\n\nLet me know if you have any other questions!",
      "2.78 m",
    ],
    ["Cost: $15.\n\nProfit: $93 - $15 = $78.\n\nI think that's the right answer.", "78"],
    ["Therefore, the number of positive divisors of 196 is 9.", "9"],
    ["So, the value of f(-2) is 18.", "18"],
    ["The results agree, so I'm confident that the remainder is 3.", "3"],
    ["I think I'm good. The height is 5 cm.", "5 cm"],
    ["So, the result is 23.\n\nI think that's the answer.", "23"],
    ["This gives\n\\[ V = 36 \\text{ mL} \\]\n\nThat looks good.", "V = 36 \\text{ mL}"],
    ["The final answer is 12. I checked, and the answer is correct.", "12"],
    ["She sells 16 - 3 - 4 = 9 eggs.\nShe makes 9 * 2 = $18.\nA: 18", "18"],
    ["所以面积是 24 平方厘米。", "24 平方厘米"],
    ["答案是面积是 24 平方厘米", "24 平方厘米"],
    ["The area is 24 square centimetres.", "24 square centimetres"],
    ["Therefore, he drives at 60 km/h.", "60 km/h"],
    ["因此共有 12 种方法。", "12"],
    ["So, Tom has 5 apples left.", "5"],
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
    ["a list of several", "Final answer:\n- NaCl: 58 g\n- KCl: 74 g", null],
    ["what is said of an answer", "The answer is clearly highlighted.", null],
    ["a reply that breaks off", "Similarly, for k=3, the sum is", null],
    ["two numbers after the verb", "So the two numbers are 3 and 7.", null],
    ["a display supposed", "Suppose\n$$x = 5$$", null],
    ["a display asked about", "Is it true that\n$$x = 5$$", null],
    ["a display that sets a value", "令\n$$x=5$$", null],
    ["a check", "代入验证：\n$$2\\times3=6$$", null],
    ["a question", "答案是 5 吗？", null],
    ["a question in English", "Could it be that the answer is 5?", null],
    ["a question before the answer", "So the answer is 5? No. The answer is 6.", "6"],
    ["parts on one line", "(1) $\\boxed{2}$; (2) $\\boxed{3}$", null],
    ["named parts", "Part (a): \\boxed{2}\nPart (b): \\boxed{3}", null],
    ["两问", "第一问：\\boxed{2}，第二问：\\boxed{3}", null],
    ["a heading with nothing below", "## 答案\n", null],
  ])("is not taken from %s", (_, reply, result) => {
    expect(extractFinalAnswer(reply)).toBe(result);
  });
});

describe("a result that the reply takes back", () => {
  it.each([
    ["答案是 5。等等，不对。", null],
    ["所以 x = 5。等等，我算错了。", null],
    ["\\boxed{5}\n等等，这个答案不对。", null],
    ["The answer is 5. Wait, that's wrong.", null],
    ["$\\boxed{5}$. Hmm, I made an arithmetic error.", null],
    ["The answer is 5, no wait.", null],
    ["答案是 5，不对，应该是 7。", "7"],
    ["\\boxed{5}\n等等，不对，应该是 6。", "6"],
    ["The answer is 7. Wait, I made an error. It should be 8.", "8"],
    ["The answer is 7. Wait, I made an error: 3+5=8. The answer is 8.", "8"],
    ["The answer is 5. Hmm, that's not right. Oh, it was correct after all.", "5"],
  ])("%j", (reply, result) => {
    expect(extractFinalAnswer(reply)).toBe(result);
  });

  it.each([
    ["a doubt without a fault", "The answer is 5. Wait, let me double check. 2+3=5. Yes.", "5"],
    ["a look back that agrees", "答案是 5。等等，让我再检查一下：2+3=5，正确。", "5"],
    ["a fault of others", "\\boxed{5}. A common mistake is 6. That is wrong because it counts twice.", "5"],
    ["易错", "答案是 5。易错：有人算成 6，这是错的。", "5"],
    ["another option", "答案是 B。选项A不对。", "B"],
    ["a word that only begins so", "答案是 不对称", "不对称"],
    ["what is said to be right", "The answer is 5. That's right.", "5"],
  ])("is not mistaken for %s", (_, reply, result) => {
    expect(extractFinalAnswer(reply)).toBe(result);
  });
});
