// Verdicts on pairs of answers of which it is known whether they say the same, both ways round.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { checkAnswer } from "@/lib/checking/check-answer";
import type { AnswerForm, AnswerVerdict } from "@/lib/checking/verdict";
import { type Outcome, readAnswerPairs } from "./read-answer-pairs";

const FOLDER = "tests/fixtures/checking";

const groups = readAnswerPairs(`${FOLDER}/answers.txt`);
const pairs = groups.flatMap((pair) => [pair, { ...pair, expected: pair.given, given: pair.expected }]);
const startedMs = performance.now();
const judged = pairs.map((pair) => ({ ...pair, verdict: checkAnswer(pair, "en").verdict }));
const seconds = (performance.now() - startedMs) / 1000;

const OUTCOMES: readonly Outcome[] = ["equal", "different", "undecided"];
const table = OUTCOMES.map((outcome) => {
  const of = judged.filter((pair) => pair.outcome === outcome);
  const counts = Object.fromEntries(
    OUTCOMES.map((verdict) => [verdict, of.filter((pair) => pair.verdict === verdict).length]),
  );
  return { label: outcome, pairs: of.length, ...counts };
});

const forms = readFileSync(`${FOLDER}/answer-forms.txt`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [form, expected = "", given = "", outcome] = line.split(" ;; ");
    const { verdict } = checkAnswer({ expected, given, form: form as AnswerForm }, "en");
    return { line, outcome: outcome as AnswerVerdict["verdict"], verdict };
  });

const falseEqual = judged.filter(({ outcome, verdict }) => outcome !== "equal" && verdict === "equal");
// Of what nobody can be sure of, "different" is no agreement, but it accuses nobody of being right.
const agreed = judged.filter(({ outcome, verdict }) => outcome === verdict).length;
console.table(table);
const summary = {
  pairs: groups.length,
  "agreement, both ways": Number((agreed / judged.length).toFixed(4)),
  "false equal": falseEqual.length,
  "forms agreed": `${forms.filter(({ outcome, verdict }) => outcome === verdict).length} of ${forms.length}`,
  "pairs per second": Math.round(pairs.length / seconds),
};
console.log(summary);
for (const { expected, given, outcome, verdict } of judged)
  if (outcome !== verdict) console.log(`${outcome}, judged ${verdict}: ${expected} | ${given}`);
for (const { line, outcome, verdict } of forms)
  if (outcome !== verdict) console.log(`form, judged ${verdict}: ${line}`);
mkdirSync("tests/output", { recursive: true });
writeFileSync("tests/output/bench-answers.json", JSON.stringify({ summary, table, falseEqual }, null, 2));
if (falseEqual.length > 0) process.exitCode = 1;
