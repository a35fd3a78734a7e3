import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

const rowsOf = (file: string) =>
  readFileSync(`tests/fixtures/solver/${file}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" ;; ") as [problem: string, answer: string]);

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
