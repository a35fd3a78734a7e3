import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const fails = (step: string, problem = "") =>
  checkStep(step, problem, "en")
    .filter(({ verdict }) => verdict === "fails")
    .map(({ text }) => text);

describe("what models write, and do not assert", () => {
  it.each([
    [
      "a value that is tested, display by display",
      "Now let's try \\(x = 1\\):\n\\[ \\frac{2^1}{2} + 9 = \\frac{4}{3} \\]\nThis simplifies to:\n\\[ 1 + 9 = \\frac{4}{3} \\]\n\\[ 10 \\neq \\frac{4}{3} \\]\nSo \\(x = 1\\) is not a solution.",
    ],
    [
      "a check that ends in an impossible line",
      "First, check \\( x = 1 \\):\n\\[ 1 = \\sqrt{11 - 2(1)} + 4 \\]\n\\[ 1 = 3 + 4 \\]\n\\[ 1 = 7 \\]\n\nThat's not true.",
    ],
    ["a check in plain lines", "Plugging in the values:\n5² = 9² + 6²\n25 = 81 + 36\n25 = 117"],
    ["what is false in the formula itself", "\\[ 0.25 < 0.5714 < 0.3333 \\quad \\text{is false} \\]"],
    [
      "what is said to be false in the next paragraph",
      "Now, \\( x = -3 \\):\n\\[ (-3)^2 - 5(-3) - 14 = 10 \\le 0 \\]\n\nThat's false because 10 is not less than zero.",
    ],
    ["a consequence that is never true", "This implies \\( 0 \\equiv 1 \\pmod{2} \\), which is never true."],
    [
      "a last digit",
      "The last digits repeat every 4. Therefore, \\( 3^{10} = 3^{4 \\times 2 + 2} = (3^4)^2 \\times 3^2 = 1^2 \\times 9 = 9 \\).",
    ],
    ["the beginning of a product", "16 = -2 + 3(xy + yz + zx)\n18 = 3(xy + yz + zx)"],
    ["a number before a bracket", "So, 199 = 1 + 2(n - 1)\n199 - 1 = 2(n - 1)"],
    ["a number before a root", "Therefore, s = 6 / √3 = 2√3 inches."],
    ["the end of a sum", "P(2, s) = sum_{k=1 to 6} 1/36 = 6/36 = 1/6."],
    ["things of two kinds", "So, 1 Drinket = 3/7 Blinkets = 3/7 * 1/4 Trinkets = 3/28 Trinkets"],
    ["degrees in words", "\\( θ = \\arccos(-0.5) = 120 \\text{ degrees} \\)"],
    ["degrees of a calculator", "\\( \\arccos(-0.5) = 120 \\)"],
    ["degrees at the end", "Each angle is (7-2)*180°/7 = 5*180°/7 = 900°/7 ≈ 128.571° per angle."],
    ["radians turned into degrees", "$$\\theta = \\frac{7}{6}\\pi \\cdot \\frac{180}{\\pi} = 210^\\circ$$"],
    [
      "an angle behind a sign of multiplication",
      "\\(\\sin 18^\\circ = \\sin 2 \\times 9^\\circ = 2 \\sin 9^\\circ \\cos 9^\\circ\\)",
    ],
    ["degrees counted through", "\\[ \\sum_{x=1}^{89} \\cos 2x = 0 \\]"],
    ["a power of a ratio", "sin³ 18° = sin 18° * sin² 18°\n* sin² 18° + cos² 18° = 1"],
    ["the first words of a longer one", "The square root of 64 is 64 to the power of 1/2, which is 8."],
    ["twice a product", "And twice the product of 500 and 13 is 13,000."],
    ["digits that were cut", "\\( 42 \\times \\frac{5}{3} = 42 \\times 1.6667 = 70.0014 \\)"],
    ["digits of a machine", "\\( 24000 \\times 1.01^{30} = 24000 \\times 1.34784891533 \\)"],
    [
      "a polynomial with other roots than the one before it",
      "So there are three real roots: one at \\( x = -1 \\) and two from \\( x^2 + 3x + 1 = 0 \\).",
    ],
    [
      "a relation that is verified",
      "To verify the relationship:\n\\[ 5^2 = 4^2 + 5.5^2 \\]\n\\[ 25 = 16 + 30.25 \\]",
    ],
    [
      "a unit of an angle",
      "So 1 degree = 60 arcminutes, and \\( 1 \\text{ degree} = 3600 \\text{ arcseconds} \\).",
    ],
    [
      "a metre in centimetres",
      "So, \\(d = \\frac{\\pi}{20} \\text{ meters} = \\frac{\\pi}{20} \\times 100 = 5\\pi \\text{ centimeters} \\)",
    ],
    ["a name that is π", "The parallax angle is $\\pi = \\frac{1}{300}$."],
    ["a decimal that goes on", "\\( 0.25 - 0.02777... = 0.22222... \\) and 0.25 - 0.02777... = 0.22222..."],
    ["a power of ten in small digits", "First, 63.55 / 6.022 × 10²³ = 1.055 × 10⁻²² g."],
    ["a number before a letter of physics", "Therefore, the integral equals √10 * 1 = 16ħ⁴ √10."],
    [
      "the second of two things",
      "1 proton (3 quarks) + 2 neutrons (2 neutrons × 3 quarks each) = 1×3 + 2×3 = 9 quarks.",
    ],
    ["a factor before a bracket", "13! (15 * 14 - 1) = 13! (210 - 1) = 13! * 209"],
    ["a logarithm to a base in small digits", "log₈ 4 = log₂ 4 / log₂ 8 = 2 / 3"],
    ["from one value to another", "From x = -1/2 to x = 1/2: f(x) = x - 1/2"],
    ["a root after the last number", "The product is 8192 - 128 * sqrt(2)/2 + 1 = 8192 - 64 sqrt(2) + 1."],
    ["what makes no sense", "Wait, 31 = 15 + 10 + 6 + 6 + 6 - 11, which doesn't make sense."],
    ["powers in a group", "So, the generators are \\( 9^1 = 9 \\), \\( 9^3 = 15 \\) and \\( 9^5 = 8 \\)."],
    ["values that do not fit", "Plugging in the values:\n2024 / 8 = (34 / 1)^2\n253 = 1156\nBut 253 ≠ 1156."],
    [
      "a ratio put into an identity",
      "We know: $$\\sin^2 A + \\cos^2 A = 1$$ Substituting sin A = 2 cos A: $$(2 \\cos A)^2 + \\cos^2 A = 1$$",
    ],
    [
      "an equation that turns out impossible",
      "So, the equation simplifies to:\n\\[ \\sin \\left( \\frac{\\pi}{2} \\right) = \\frac{1}{3}. \\]",
    ],
  ])("%s is not called wrong", (_, step) => {
    expect(fails(step)).toEqual([]);
  });

  it.each([
    ["a slip beside a last digit", "The last digit of \\( 3^5 = 244 \\) is 4.", "3^5 = 244"],
    [
      "a check that is said to have passed",
      "Check \\( x = 2 \\): \\( 3 \\cdot 2 + 1 = 8 \\). It works.",
      "3 \\cdot 2 + 1 = 8",
    ],
    ["a slip before a run of displays", "\\[ 2 + 2 = 5 \\]\n\\[ 3 + 3 = 6 \\]", "2 + 2 = 5"],
    ["a slip with decimals", "\\( 3.31 \\times 1.05 = 3.4565 \\)", "3.31 \\times 1.05 = 3.4565"],
    [
      "a slip in degrees",
      "\\( 180^\\circ - 105^\\circ = 65^\\circ \\)",
      "180^\\circ - 105^\\circ = 65^\\circ",
    ],
    [
      "a slip in a conversion",
      "\\( \\frac{\\pi}{6} \\cdot \\frac{180}{\\pi} = 60^\\circ \\)",
      "\\frac{\\pi}{6} \\cdot \\frac{180}{\\pi} = 60^\\circ",
    ],
    ["a remainder", "\\( 2^{12} \\equiv 4 \\pmod{10} \\)", "2^{12} \\equiv 4 \\pmod{10}"],
    [
      "one thing counted on both sides",
      "300 rolls * 4 inches/roll = 1203 inches",
      "300 rolls * 4 inches/roll = 1203 inches",
    ],
  ])("%s is", (_, step, wrong) => {
    expect(fails(step)).toContain(wrong);
  });

  it("a letter that the problem gives one value may have another elsewhere", () => {
    const problem = "Find the energy of a hydrogen atom excited to $n=5$ in eV.";
    expect(fails("The ground state of hydrogen is \\( n=1 \\), so its energy is lowest.", problem)).toEqual(
      [],
    );
  });

  it("numbers of six hundred digits are no trouble", () => {
    const step = "Given $a + b = 2^{2017}$ and $a - b = 0$, we find $a = 2^{2016}$ and $b = 2^{2016}$.";
    expect(() =>
      checkStep(step, "Find the difference of the numbers at most $2^{2017}$.", "en"),
    ).not.toThrow();
  });
});
