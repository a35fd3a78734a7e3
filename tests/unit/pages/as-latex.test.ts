import { describe, expect, it } from "vitest";
import { asLatex } from "@/app/(learn)/check/_components/as-latex";

describe("a line typed plainly, in the formula keyboard's field", () => {
  it.each([
    ["x=3 or x=-2", "x=3\\text{ or }x=-2"],
    ["so x = 2", "\\text{so }x = 2"],
    ["x=3 或 x=-2", "x=3\\text{ 或 }x=-2"],
    ["答：6个", "\\text{答：}6\\text{个}"],
    ["x² − 9 = 0", "x^{2} - 9 = 0"],
    ["√16 = 4", "\\sqrt{16} = 4"],
    ["1/2 + 1/3 = 5/6", "\\frac{1}{2} + \\frac{1}{3} = \\frac{5}{6}"],
    ["x^12 + x^(n+1)", "x^{12} + x^{n+1}"],
    ["3*4 >= 12", "3\\times 4 \\ge  12"],
    ["2sin x = 1", "2\\sin x = 1"],
    ["3 × ½", "3 \\times  \\frac12"],
    ["\\frac{1}{2}=x", "\\frac{1}{2}=x"],
    ["ab = 12", "ab = 12"],
  ])("%s → %s", (typed, latex) => expect(asLatex(typed)).toBe(latex));
});
