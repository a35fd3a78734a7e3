import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";
import { rowsOf } from "@/tests/support/solver-rows";

describe("word problems of primary school", () => {
  it.each(rowsOf("stories.txt"))("%j: %s", expectSolved);
});

describe("stories with a word more, or that ask for something else", () => {
  it.each(rowsOf("stories-refused.txt").map(([problem]) => problem))("%s", expectRefused);
});

it("answers with the language's words", () => {
  const problem = "一件衣服原价200元，现在打八折出售，现价是多少元？";
  expect(solveProblem(problem, "zh")?.final).toBe("160 \\text{ 元}");
  expect(solveProblem(problem, "en")?.final).toBe("160 \\text{ yuan}");
});
