import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";

const verdict = (expected: string, given: string) => checkAnswer({ expected, given }, "en").verdict;

/** Kinds met where the answers of models were held against collections with known answers. */
describe("answers as models write them", () => {
  it.each([
    ["s^{2}+bs+1", "s^2 + b s + 1", "s^2 + b s - 1"],
    ["\\frac{1}{s}-\\frac{1}{s}e^{-sT}", "\\frac{1 - e^{-sT}}{s}", "\\frac{1 + e^{-sT}}{s}"],
    ["\\frac{1}{LCs^{2}+RCs+1}", "\\frac{1}{RsC + s^2LC + 1}", "\\frac{1}{RsC + s^2LC - 1}"],
    ["x/2-1/4+ce^{-2x}", "y = \\frac{1}{2}x - \\frac{1}{4} + c e^{-2x}", "y = \\frac{1}{2}x + c e^{-2x}"],
    [
      "15000",
      "15,000 \\, \\text{kcal m}^{-2} \\text{ yr}^{-1}",
      "1,500 \\, \\text{kcal m}^{-2} \\text{ yr}^{-1}",
    ],
    ["27,54,108,135", "27, 54, 108, 135", "27, 54, 108, 136"],
    ["(2,251,252)", "(2, 251, 252)", "(2, 251, 253)"],
    ["(1,1006),(3,331),(11,31)", "(1, 1006), (3, 331), (11, 31)", "(1, 1006), (3, 331), (11, 32)"],
    ["(2,12)\\cup(12,102)", "(2, 12) \\cup (12, 102)", "(2, 12) \\cup (12, 103)"],
  ])("%s is %s, and not %s", (expected, given, other) => {
    expect(verdict(expected, given)).toBe("equal");
    expect(verdict(given, expected)).toBe("equal");
    expect(verdict(expected, other)).not.toBe("equal");
  });

  it.each([
    ["1,234", "1, 234"],
    ["no", "on"],
    ["12 3", "123"],
    ["x=1,234", "x = 1, 234"],
    ["15", "15 \\text{ or } 16"],
    ["15", "15 \\text{ at most}"],
  ])("%s and %s are not taken for one", (expected, given) => {
    expect(verdict(expected, given)).not.toBe("equal");
  });
});
