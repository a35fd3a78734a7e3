import { describe, expect, it } from "vitest";
import { statedValues } from "@/lib/runs/stated-values";

const of = (text: string, claims: string[] = []) =>
  statedValues(
    text,
    claims.map((claim) => ({ text: claim })),
  ).map(({ subject, value }) => `${subject} → ${value}`);

describe("statedValues", () => {
  it.each([
    ["So 48 ÷ 2 = 24.", ["48/2 → 24"]],
    ["因此 $48\\div2=24$。", ["48/2 → 24"]],
    ["$\\frac{48}{2} = 24$", ["48/2 → 24"]],
    ["Then $x = 3$.", ["x → 3"]],
    ["so x = -3/2, good", ["x → -3/2"]],
    ["所以 x=5，完成", ["x → 5"]],
    ["$x = 2$ or $x = 3$", ["x → 2", "x → 3"]],
    ["$f(3) = 9 - 2 = 7$", ["f(3) → 7"]],
    ["$2x = 10$", ["2x → 10"]],
    ["The answer is \\boxed{24}.", ["\\boxed → 24"]],
    ["$\\boxed{x = 5}$", ["\\boxed → x = 5"]],
    ["$7 \\times 8 = \\boxed{56}$", ["7*8 → 56", "\\boxed → 56"]],
    ["$3*4 = 13$. Wait, $3 \\cdot 4 = 12$.", ["3*4 → 13", "3*4 → 12"]],
  ])("finds what %j states", (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  it.each([
    "Let $x = 3$.",
    "设 $x=3$，",
    "当 $n = 2$ 时",
    "Suppose x = 4 for now.",
    "Is $2+2 = 5$?",
    "$x \\ge 3$",
    "$x \\approx 3$",
    "$x = x$",
    "a word = another",
    "`x = 3`",
    "```python\nx = 3\n```",
    "y = 3x + 1",
    "",
  ])("finds nothing stated in %j", (text) => {
    expect(of(text)).toEqual([]);
  });

  it("takes up claims that were found elsewhere, once", () => {
    expect(of("no formula", ["3+4 = 8"])).toEqual(["3+4 → 8"]);
    expect(of("3+4 = 8", ["3+4 = 8"])).toEqual(["3+4 → 8"]);
    expect(of("Is 3+4 = 8?", ["3+4 = 8"])).toEqual([]);
  });

  it("knows which subjects mean the same everywhere", () => {
    const closed = Object.fromEntries(
      statedValues("$48/2 = 24$, $x = 3$, $\\sqrt{16} = 4$, \\boxed{7}").map((one) => [
        one.subject,
        one.closed,
      ]),
    );
    expect(closed).toEqual({ "48/2": true, x: false, "\\sqrt{16}": true, "\\boxed": true });
  });
});
