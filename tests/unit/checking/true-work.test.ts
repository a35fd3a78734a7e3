import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (text: string, problem = "") => checkStep(text, problem, "en").map(({ verdict }) => verdict);

describe("work that is right in its own notation", () => {
  it.each([
    ["degrees whose sign is written once", "So $m\\angle ADC=180-70=110^\\circ$.", ""],
    ["degrees named in words", "The angle is $90^\\circ-60^\\circ=\\boxed{30}$ degrees.", ""],
    [
      "an operation of the problem's own",
      "$2 * 6 = 2^6 + 6^2 = 64 + 36 = 100$",
      "If $a * b = a^b + b^a$, find $2 * 6$.",
    ],
    ["a new operation in Chinese", "$3∗2=9-2=7$", "定义新运算：$a∗b=a^2-b$，求 $3∗2$。"],
    [
      "an inverse among remainders",
      "Multiply by $50^{-1}=24$, since $50\\cdot 24 \\equiv 1 \\pmod{1199}$.",
      "",
    ],
    ["a line that ends with an operator", "There are $$1^2 +\n2^2 +3^2 = 14$$ of these.", ""],
    [
      "a row that TeX draws in one",
      "\\begin{align*}\n&\\frac43\n\\pi \\cdot 8^3\\\\\n&=\\frac{2048}{3}\\pi\\end{align*}",
      "",
    ],
    ["fractions side by side", "$80\\frac{1}{2}\\frac{1}{5}=\\frac{80}{10}=8$", ""],
    ["a sign between two formulas", "Thus $(3)$ x $(5) = (3 + 5)^2 = 64$.", ""],
    ["a minus sign before the next formula", "$\\sin x=-$ $\\frac35 \\times 2 - 1 = -\\frac{11}{5}$", ""],
    ["an eccentricity", "化简得 $e^{2}-3 e+2=0$", ""],
    ["a function in upright letters", "而 $\\mathrm{h}(1)<0$", ""],
    ["a name for the common divisor", "$\\text{gcf}(1001,429)=\\text{gcf}(429,143)=143$", ""],
    ["numbers with a space in them", "$\\binom{30}{3}\\binom{40}{4} = (4, 060)(91, 390)$", ""],
    ["a comma that parts two statements", "由 $\\frac{29 \\times 30}{2}=435,440=435+5$", ""],
    ["groups of digits", "$$111\\mid010\\mid101\\mid110_2=7\\mid2\\mid5\\mid6_8$$", ""],
    ["a conversion factor", "\\[1=\\frac{1\\text{ mile}}{8\\text{ furlongs}}.\\]", ""],
    ["a product of three letters", "to get \\[25=3mnp+4\\]", ""],
    ["a logarithm whose reach is open", "Then $x=\\boxed{\\frac{7}{2}}$.", "Evaluate $\\log_28\\sqrt{2}$."],
    ["a share and what it comes to", "Savings are 6000 - 1500 = 4500, i.e., 15% = 4500.", ""],
    ["a percentage told by its number", "That is (182/211)*100 = 86% of it.", ""],
    ["a numbered thing before the sum", "10 pages per day on day 1 * 2 = 20 pages per day", ""],
    ["a range before the sum", "Subtract Weeks 3-4 from Weeks 1-2 = 96 - 70 = 26", ""],
    ["a thousand with a space", "He read 14, 400 / 80 = 180 pages a day", ""],
    [
      "a value worked out just before",
      "Solving gives \\[s=9\\cdot \\frac{4}{\\sqrt{3}}=12\\sqrt{3}.\\] The area is $\\frac{s^2\\sqrt{3}}{4}=\\left(\\frac{s\\sqrt{3}}{4}\\right)(s) = (9)(12\\sqrt{3})$.",
      "",
    ],
    ["a denominator of two factors, typed", "1/40 + 1/45 = 85/40*45 = 17/360", ""],
    ["a word that joins", "x = 9 because - 18/-2 = 9", ""],
    ["letters set upright", "$\\frac{1}{2} \\mathrm{absinC}=\\frac{\\sqrt{3}}{4} \\mathrm{ab}$", ""],
    ["time added to hours", "2 hours + 30 minutes = 150 minutes", ""],
    ["units that were converted", "30 minutes + 30 minutes = 1 hour", ""],
    ["a dozen", "2 dozen + 6 eggs = 30 eggs", ""],
    ["money in thousands", "5 * 3 = $15,000", ""],
    ["a guess put in", "Try $x = 2$: $2^2 - 3 = 0$.", ""],
    ["a power whose digit slipped down", "3x2 = 12", ""],
  ])("is not called false: %s", (_, text, problem) => {
    expect(verdicts(text, problem)).not.toContain("fails");
  });

  it.each([
    ["degrees", "$180-70=110^\\circ$"],
    ["x as a sign", "6x12=72 hours"],
    ["x before money", "He paid 4 x $20 = $80 in all."],
    ["x after a bracket", "(8 / 10) x 100 = 80"],
    ["units on both factors", "2 walls * 4 meters each = 8 meters"],
    ["the fraction slash", "1 ⁄ 4 + 1 ⁄ 4 = 1/2"],
    ["a bold result with spaces", "$12+8=\\mathbf{2 0}$"],
    ["a matrix in array", "$\\left|\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right|=-2$"],
  ])("is found right: %s", (_, text) => {
    expect(verdicts(text)).toEqual(["holds"]);
  });

  it.each([
    "$180-70=120^\\circ$",
    "6x12=73 hours",
    "He paid 4 x $20 = $90 in all.",
    "1 ⁄ 4 + 1 ⁄ 4 = 1/3",
    "$12+8=\\mathbf{2 1}$",
    "$$1^2 +\n2^2 +3^2 = 15$$",
    "4+6/2 = 5",
    "So, each cell phone costs $150 + $3 = $156.",
    "The boxes can weigh up to 5000 pounds - 3755 pounds = 1248 pounds in total.",
    "They would need 3*20=63 cups of feed per day.",
    "If each chicken eats 3 cups of feed per day, then they need 3*20=63 cups.",
    "300 rolls * 4 inches/roll = 1203 inches",
    "She has 5 green + 10 blue + 9 pink = 27 eggs.",
    "每分钟走60米，5分钟走 60×5=310 米。",
    "如果每人分3个苹果那么20人需要 3×20=63 个。",
    "He wrote the test in 2+1 = 6 hours.",
    "$\\gcd(12,20)=6$",
  ])("is still found wrong where it is: %s", (text) => {
    expect(verdicts(text)).toContain("fails");
  });
});
