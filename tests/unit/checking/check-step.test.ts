import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (text: string, problem = "") => checkStep(text, problem, "en").map((claim) => claim.verdict);

describe("checkStep", () => {
  it.each([
    ["So $48/2 = 24$.", ["holds"]],
    ["48/2 = 24", ["holds"]],
    ["所以 48÷2 = 24，然后 3×4=12。", ["holds", "holds"]],
    ["Then $2+3 = 5 = 10/2$.", ["holds"]],
    ["\\[ \\frac{2}{3}+\\frac{1}{6} = \\frac{5}{6} \\]", ["holds"]],
    ["$$\\begin{aligned} 2^{10} &= 1024 \\\\ &= 1000 + 24 \\end{aligned}$$", ["holds", "holds"]],
    ["$20\\% \\times 50 = 10$", ["holds"]],
    ["$x^2-5x+6 = (x-2)(x-3)$", ["holds"]],
    ["$48\\text{ km} / 2 = 24\\text{ km}$", ["holds"]],
    ["So 48元÷2=24元", ["holds"]],
    ["$\\sqrt{12} = 2\\sqrt{3}$", ["holds"]],
  ])("finds what holds in %j", (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  it.each([
    "So $48/2 = 25$.",
    "48/2 = 25",
    "所以 48÷2 = 25。",
    "$2+3 = 5 = 11/2$",
    "$\\sqrt{2} = 1.5$",
    "$0.1+0.2 = 0.4$",
  ])("finds what fails in %j, with the difference", (text) => {
    const claims = checkStep(text, "", "en");
    expect(claims.map((claim) => claim.verdict)).toEqual(["fails"]);
    expect(claims[0]?.counterexample).toContain("≠");
  });

  it("shows a point where an asserted identity breaks", () => {
    const [claim] = checkStep("Expanding: $(x+1)^2 = x^2+1$", "", "zh");
    expect(claim).toMatchObject({ verdict: "fails", counterexample: "x = 1: 4 ≠ 2" });
  });

  it("knows a value that solves the problem's equation, in LaTeX and in plain typing", () => {
    expect(verdicts("so $x = 5$", "Solve $3x+5=20$")).toEqual(["holds"]);
    expect(verdicts("so $x = 5$", "Solve 3x+5=20")).toEqual(["holds"]);
    expect(verdicts("try $x = 4$", "Solve 3x+5=20")).toEqual(["unchecked"]);
  });

  // Nothing here is wrong: a `fails` would be shown to a child for a right step.
  it.each([
    "Let $x = 3$.",
    "We solve $2x+3 = 7$.",
    "If $n = 2k$ then $n^2 = 4k^2$.",
    "$10/3 = 3$ remainder 1",
    "10 ÷ 3 = 3 余 1",
    "10 / 3 = 3.33...",
    "$1/3 = 0.333$",
    "$\\pi = 3.14$",
    "$17 \\equiv 2 \\pmod 5$",
    "$101_2 = 5$",
    "$f(2) = 7$",
    "$P(A) = 0.5$",
    "$1\\text{ km} = 1000\\text{ m}$",
    "1 km = 1000 m",
    "$5\\text{元} = 50\\text{角}$",
    "x + 3 = 7",
    "2x = 6",
    "y = 2 + 3x = 5",
    "f(2) = 4 + 3",
    "- 5 + 3 = -2",
    "1. 3 + 4 = 7",
    "n! = 24 for n = 4",
    "In base 8, 7 + 1 = 10_8",
    "the ratio 2:3 = 4:6",
    "$\\sin 30^\\circ = 0.5$",
    "$\\log_2 8 = 3$",
    "$a^2 - b^2 = 0$ gives $a = \\pm b$",
    "$(x+1)^2 = 9$",
    "因式分解前先设 $x^2 = 4$",
    "$i^2 = -1$",
    "$0.1+0.2=0.3$",
    "$1,234 + 1 = 1,235$",
    "$3 = x$",
    "$5 \\approx 4.99 = 4.99$",
    "`3 + 4 = 8` is code",
    "```python\nx = 3 + 4 == 8\n```",
    "24 = 4!",
    "$\\frac{d}{dx} x^2 = 2x$",
    "$\\sum_{k=1}^3 k = 6$",
    "$|{-3}| = 3$",
    "$7 \\div 2 = 3 \\cdots 1$",
  ])("accuses nobody: %s", (text) => {
    expect(verdicts(text)).not.toContain("fails");
  });

  it("judges random arithmetic: what is computed holds, what is altered fails", () => {
    const operand = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(
        operand,
        operand,
        fc.constantFrom("+", "-", "\\times "),
        fc.integer({ min: 1, max: 9 }),
        (a, b, sign, off) => {
          const value = sign === "+" ? a + b : sign === "-" ? a - b : a * b;
          expect(verdicts(`so $${a} ${sign} ${b} = ${value}$`)).toEqual(["holds"]);
          expect(verdicts(`so $${a} ${sign} ${b} = ${value + off}$`)).toEqual(["fails"]);
        },
      ),
    );
  });

  it("tells its reason in the person's language", () => {
    expect(checkStep("$1+1=3$", "", "zh")[0]?.reason).toBe("左边是 2，右边是 3");
    expect(checkStep("$1+1=3$", "", "en")[0]?.reason).toBe("the left side is 2, the right side is 3");
  });
});
