import { describe, expect, it } from "vitest";
import { parseStatement } from "@/lib/algebra/parse-expression";
import { solutionsOf } from "@/lib/checking/final/solution-cases";
import { readRealSet } from "@/lib/checking/sets/read-real-set";
import { compareRealSets } from "@/lib/checking/sets/real-set";

const solve = (source: string) => {
  const parsed = parseStatement(source);
  if (!parsed.ok || parsed.value.type !== "relation") throw new Error(`${source} is no relation`);
  return solutionsOf([parsed.value], "x");
};

describe("solutions with the letter in exponents and logarithms", () => {
  it.each([
    ["2^{x+1} = 16", "\\{3\\}"],
    ["3^{x^2 - 3x} = \\frac{1}{9}", "\\{1, 2\\}"],
    ["4^x = 8 \\cdot 2^x", "\\{3\\}"],
    ["9^{x} = \\sqrt{3}", "\\{1/4\\}"],
    ["(\\frac{1}{2})^x = 8", "\\{-3\\}"],
    ["4^x - 6 \\cdot 2^x + 8 = 0", "\\{1, 2\\}"],
    ["9^x - 2 \\cdot 3^{x+1} - 27 = 0", "\\{2\\}"],
    ["2^x + 2^{-x} = \\frac{5}{2}", "\\{-1, 1\\}"],
    ["e^{2x} - 3e^x + 2 = 0", "\\{0, \\ln 2\\}"],
    ["5 e^{x} = 10", "\\{\\ln 2\\}"],
    ["2^x = -4", "\\emptyset"],
    ["2^x > 8", "(3, \\infty)"],
    ["0.5^x \\ge 4", "(-\\infty, -2]"],
    ["4^x - 3 \\cdot 2^x + 2 < 0", "(0, 1)"],
    ["1 < 3^x < 9", "(0, 2)"],
    ["\\log_2 x + \\log_2 (x - 2) = 3", "\\{4\\}"],
    ["\\log_2 (x(x-2)) = 3", "\\{-2, 4\\}"],
    ["2 \\lg x = \\lg (3x + 4)", "\\{4\\}"],
    ["\\ln (x + 1) - \\ln x = \\ln 2", "\\{1\\}"],
    ["\\ln (2x - 1) = 3", "\\{\\frac{e^3 + 1}{2}\\}"],
    ["\\log_4 x + \\log_2 x = 3", "\\{4\\}"],
    ["(\\log_2 x)^2 - 3 \\log_2 x + 2 = 0", "\\{2, 4\\}"],
    ["\\log_{0.5} x > 1", "(0, 0.5)"],
    ["\\log_2 (x^2 - 3x) \\le 2", "[-1, 0) \\cup (3, 4]"],
    ["\\ln x < 2", "(0, e^2)"],
  ])("%s", (source, expected) => {
    const [found, known] = [solve(source), readRealSet(expected)];
    expect(known).not.toBeNull();
    expect(found && known && compareRealSets(found, known)).toBe(true);
  });

  it.each([
    "2^x = x",
    "2^x = 3^{x+1} + 1",
    "x^x = 4",
    "\\log_2 x + x = 3",
    "\\log_x 8 = 3",
    "\\ln x + \\lg x = 1",
  ])("%s is left open", (source) => expect(solve(source)).toBeNull());
});
