import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import type { AnswerForm } from "@/lib/checking/verdict";
import { readAnswerPairs } from "@/tests/bench/answers/read-answer-pairs";

/** Every labelled pair, both ways round: never called equal wrongly, never a right answer called wrong. */
it("no labelled pair is judged the wrong way", () => {
  const wrong = readAnswerPairs("tests/fixtures/checking/answers.txt").flatMap(
    ({ expected, given, outcome }) =>
      [
        [expected, given],
        [given, expected],
      ].flatMap(([a = "", b = ""]) => {
        const { verdict } = checkAnswer({ expected: a, given: b }, "en");
        const isWrong = outcome === "equal" ? verdict === "different" : verdict === "equal";
        return isWrong ? [`${a} | ${b}: ${outcome}, judged ${verdict}`] : [];
      }),
  );
  expect(wrong).toEqual([]);
});

/** Every labelled form: `form ;; expected ;; given ;; verdict`. */
it.each(
  readFileSync("tests/fixtures/checking/answer-forms.txt", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#")),
)("form: %s", (line) => {
  const [form, expected = "", given = "", verdict] = line.split(" ;; ");
  expect(checkAnswer({ expected, given, form: form as AnswerForm }, "en").verdict).toBe(verdict);
});
