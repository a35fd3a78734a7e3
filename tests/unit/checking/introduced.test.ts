import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (step: string, problem = "") =>
  checkStep(step, problem, "en").map(({ text, verdict }) => `${text}: ${verdict}`);

describe("what is only brought in", () => {
  it.each([
    "Let $x = 2k$.",
    "设 $x=2k$, $y=3k$",
    "令 $t=x^{2}$",
    "不妨设 $a=1$",
    "当 $x=0$ 时",
    "把 $x=1$ 代入",
    "If $n = 2k$, it is even.",
    "Suppose $a = b$.",
    "Consider the line $y = 2x + 1$.",
    "由抛物线 $y^{2}=4x$ 知",
    "where $k = 2m$",
  ])("is no open claim: %s", (step) => {
    expect(verdicts(step)).toEqual([]);
  });

  it.each([
    "so $y = 2k$",
    "we have the equation $3x + 5 = 20$",
    "得方程 $3x+5=20$",
    "解得 $k=2$",
    "The minimum is attained when $x = 4$",
    "当且仅当 $a=2$ 时取等号",
    "设 $x=2k$, 则 $y=3k$",
    "When $x = z$, $y = 3z$",
  ])("but what is said to follow is one: %s", (step) => {
    expect(verdicts(step).at(-1)).toMatch(/: unchecked$/);
  });

  it("is judged where it is worked out", () => {
    expect(verdicts("Let $x = 2+3 = 6$.")).toEqual(["2+3 = 6: fails"]);
    expect(verdicts("Substitute $x = 5$.", "Solve $3x+5=20$")).toEqual(["x = 5: holds"]);
  });

  it("is never called false by a value of another case", () => {
    const step = "当$\\frac{1}{x}=\\frac{1}{4}$时，$x=4$，当$\\frac{1}{x}=\\frac{1}{5}$时，$x=5$";
    expect(verdicts(step).join()).not.toContain("fails");
  });

  it("is not asserted where values are put in after it was said that they do not solve", () => {
    const said = "The other choices are incorrect. ";
    expect(verdicts(`${said}Substituting $-2$ for $z$ yields $2(-2)+1=-2$.`)).toEqual([
      "2(-2)+1=-2: unchecked",
    ]);
    expect(verdicts("Substituting $-2$ for $z$ yields $2(-2)+1=-2$.")).toEqual(["2(-2)+1=-2: fails"]);
  });
});
