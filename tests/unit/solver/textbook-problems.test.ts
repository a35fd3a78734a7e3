import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";
import { rowsOf } from "@/tests/support/solver-rows";

describe("problems as textbooks and exam papers word them", () => {
  it.each([
    ...rowsOf("textbook-problems.txt"),
    ...rowsOf("school-problems.txt"),
    ...rowsOf("exam-wordings.txt"),
  ])("%j: %s", expectSolved);
});

describe("problems that look like others are declined, or answered as themselves", () => {
  it.each(rowsOf("near-misses.txt"))("%j: %s", (problem, answer) => {
    if (answer === "") return expectRefused(problem);
    const given = solveProblem(problem, /\p{Script=Han}/u.test(problem) ? "zh" : "en")?.final;
    if (given !== undefined) expect(checkAnswer({ expected: answer, given }, "en").verdict).toBe("equal");
  });
});
