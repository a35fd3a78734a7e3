import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";
import { saysMore } from "@/lib/checking/says-more";

const told = (text: string) =>
  checkStep(text, "", "en").map(({ text: claim, verdict }) => `${verdict}: ${claim}`);

describe("quotations", () => {
  it("have marks that are no part of a formula", () => {
    expect(told("> so $3+\n> 4=7$")).toEqual(["holds: 3+ 4=7"]);
    expect(told("> We get\n> $$\n> 2+3=5\n> $$\n> and stop.")).toEqual(["holds: 2+3=5"]);
  });

  it("are not seen in a formula whose line begins with a sign", () => {
    expect(told("$$\n5\n> 3\n$$")).toEqual(["holds: 5 > 3"]);
  });
});

describe("what is told beside a verdict", () => {
  it("names what a claim leans on as one would type it", () => {
    const [, leaning] = checkStep("$\\frac{x}{2}=\\frac{3}{4}$ so $x=\\frac{3}{2}$.", "Find x", "en");
    expect(leaning?.reason).toContain("x/2=3/4");
  });

  it("does not call roots joined by an or inequalities", () => {
    const [claim] = checkStep("\\[ \\boxed{x=2 \\text{ or } x=3} \\]", "Find", "en");
    expect(claim?.reason).toContain("what a letter is");
  });

  it("gives a counterexample where that says more than the reason", () => {
    expect(saysMore("156 ≠ 146", "the left side is 156, the right side is 146")).toBe(false);
    expect(saysMore("x = -3", "x = -3 was lost")).toBe(false);
    expect(saysMore("x = 2: 4 ≠ 10", "the solutions have changed: x = 5 was none before")).toBe(true);
  });
});
