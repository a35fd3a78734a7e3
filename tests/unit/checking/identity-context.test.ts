import { expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (text: string, problem: string) =>
  checkStep(text, problem, "en").map(({ verdict }) => verdict);

it.each([
  ["Simplifying, $2x + 2 = x + 5$.", "Solve $2(x+1) = x+5$"],
  ["化简得 $3x = x + 4$。", "解方程 $3x - 1 = x + 3$"],
  ["展开得 $x^2 + 2x + 1 = x^2 + 5$。", "解方程 $(x+1)^2 = x^2 + 5$"],
  [
    "Expanding and simplifying gives $2w + 6 = w + 11$.",
    "A rectangle is three metres longer than wide. Its …",
  ],
  ["Simplify: $2x + y = x - y + 5$", "Solve $x + 2y = 5$, $2x - y = 1$"],
  [
    "Simplify to $n^2 + n = 2n + 6$.",
    "The product of two consecutive numbers is six more than twice the first.",
  ],
])("%j is a line of solving, not a false identity (%j)", (text, problem) => {
  expect(verdicts(text, problem)).not.toContain("fails");
});

it.each([
  ["Expanding, $(x+1)^2 = x^2 + 1$.", "Expand $(x+1)^2$"],
  ["因式分解：$x^2-4 = (x-2)(x+3)$", "因式分解 $x^2-4$"],
  ["Factoring, $x^2 - 5x + 6 = (x-2)(x+3)$.", "Find the roots of $x^2 - 5x + 6 = 0$"],
  ["展开 $(a+b)^2 = a^2+b^2$", ""],
])("%j is false, with a counterexample (%j)", (text, problem) => {
  expect(verdicts(text, problem)).toEqual(["fails"]);
  expect(checkStep(text, problem, "en")[0]?.counterexample).toMatch(/=/);
});
