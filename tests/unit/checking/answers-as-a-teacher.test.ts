import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import type { AnswerForm } from "@/lib/checking/verdict";

const check = (expected: string, given: string, form: AnswerForm = "any") =>
  checkAnswer({ expected, given, form }, "en");

/** What is labelled both ways round stands in tests/fixtures/checking/answers.txt; here the order matters. */
describe("which of the two is the expected answer", () => {
  it.each([
    ["\\frac{x^2}{2}+C", "\\frac{x^2}{2}", "different"],
    ["\\frac{x^2}{2}", "\\frac{x^2}{2}+C", "undecided"],
    ["\\sin x + c", "\\sin x", "different"],
    // A point may be given in square brackets, an interval not in round ones.
    ["[-3,2]", "(-3,2)", "different"],
    ["(-3,2)", "[-3,2]", "undecided"],
    ["(-3,2)", "[-3,1]", "different"],
    // `2:3` is a ratio; `10:15` may be a quarter past ten.
    ["2:3", "10:15", "equal"],
    ["10:15", "2:3", "undecided"],
    ["2:3", "10:14", "different"],
  ])("%s, given %s: %s", (expected, given, verdict) => {
    expect(check(expected, given).verdict).toBe(verdict);
  });
});

describe("what is told of a verdict", () => {
  it.each([
    ["\\ln|x|+C", "\\ln|x|", "different", "the constant C of integration is missing"],
    ["x^2", "x^2+C", "undecided", "only one answer has the constant C"],
    ["[0,1)", "(0,1]", "different", "the ends of the interval"],
    ["(2,4)", "(4,2)", "different", "in another order"],
    ["-\\frac{1}{2}", "0.5", "different", "the sign is the opposite one"],
    ["5 cm", "5 kg", "different", "do not measure the same thing"],
    ["$5", "€5", "different", "do not measure the same thing"],
    ["1/2", "1/3", "different", "the two answers differ"],
    ["30", "about 30", "undecided", '"about", "at least"'],
    ["\\sqrt{2}", "1.41", "undecided", "a rounding of the other"],
    ["50", "50%", "undecided", "a hundred times the other"],
    ["C", "12", "undecided", "the letter of an option"],
    ["2:30", "14:30", "undecided", "not written in full"],
    ["it grows", "it rises", "undecided", "different words"],
    ["(0,1)", "[0,1]", "undecided", "square beside round brackets"],
    ["√2x", "x√2", "undecided", "cannot read"],
    ["x", "y", "undecided", "different letters"],
    ["\\ln x^2", "2\\ln x", "undecided", "the values that the letters may take"],
  ])("%s, given %s: %s, %s", (expected, given, verdict, words) => {
    const told = check(expected, given);
    expect(told.verdict).toBe(verdict);
    expect(told.reason).toContain(words);
  });

  it("is told in Chinese as well", () => {
    expect(checkAnswer({ expected: "x^2+C", given: "x^2" }, "zh").reason).toBe("缺少积分常数 C");
  });

  it("a decimal where an exact value is asked for is not blamed on its value", () => {
    expect(check("\\frac13", "0.333", "exact").reason).toContain("an exact value was asked for");
  });
});

describe("25% where a decimal is asked for", () => {
  it.each([
    ["0.25", "25%", "different"],
    ["0.25", "0.25", "equal"],
    ["25%", "25%", "equal"],
  ])("%s, given %s: %s", (expected, given, verdict) => {
    expect(check(expected, given, "decimal").verdict).toBe(verdict);
  });
});

/** Rows that a pattern could try in many ways, and lists of which every two items could be compared. */
it.each([
  "A ",
  "(A)",
  "① ",
  "(k∈Z)",
  "(1,2),",
  "x=1 or ",
  "红",
  "twenty ",
  "\\vec{a}+",
  "二百",
  "\\setminus",
  "30°30′",
  "2^3 ",
  "|x-1|+",
  "(-1)^k",
])("compares answers of nothing but %j within a second", (piece) => {
  const long = piece.repeat(4000 / piece.length);
  const startedMs = performance.now();
  for (const [expected, given] of [
    [long, long.slice(1)],
    [`${long}1`, "1/2"],
    ["(1,2)", long],
  ] as const)
    check(expected, given);
  expect(performance.now() - startedMs).toBeLessThan(1000);
});
