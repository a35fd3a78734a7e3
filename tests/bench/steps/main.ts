import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { segmentSteps } from "@/lib/reasoning/segment-steps";
import { type MarkedText, readMarkedTexts } from "./read-marked-texts";
import { addScores, f1, type StepScore, scoreSteps } from "./score-steps";

const root = process.cwd();
const texts = readMarkedTexts(root);
const scored = texts.map((text) => ({ text, score: scoreSteps(text, segmentSteps(text.text)) }));

const parts = (["en", "zh"] as const).flatMap((language) =>
  [false, true].map((heldOut) => ({
    part: `${language}${heldOut ? ", held out" : ""}`,
    ...figures(
      addScores(
        scored
          .filter(({ text }) => text.language === language && text.heldOut === heldOut)
          .map(({ score }) => score),
      ),
    ),
  })),
);
const all = { part: "all", ...figures(addScores(scored.map(({ score }) => score))) };
console.table([...parts, all]);
if (process.argv.includes("--show")) for (const { text } of scored) show(text);
mkdirSync(path.join(root, "tests/output"), { recursive: true });
writeFileSync(path.join(root, "tests/output/bench-steps.json"), JSON.stringify([...parts, all], null, 2));

function figures(score: StepScore) {
  const { boundariesRight, boundariesFound, boundariesMarked } = score;
  const { retractionsRight, retractionsFound, retractionsMarked } = score;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    texts: score.texts,
    steps: score.steps,
    precision: round(boundariesRight / boundariesFound),
    recall: round(boundariesRight / boundariesMarked),
    f1: round(f1(boundariesRight, boundariesFound, boundariesMarked)),
    kinds: round(score.kindsRight / score.steps),
    "retracts f1": round(f1(retractionsRight, retractionsFound, retractionsMarked)),
    retracts: `${retractionsRight} of ${retractionsMarked}, ${retractionsFound} found`,
  };
}

/** What differs in a text that rules may be made from; held-out texts are never shown. */
function show({ id, heldOut, text, steps }: MarkedText): void {
  if (heldOut) return;
  const found = segmentSteps(text);
  const starts = new Map(found.map((step) => [step.start, step]));
  const lines = steps.flatMap((step) => {
    const same = starts.get(step.start);
    const wrong = same?.kind !== step.kind || same.retracts !== step.retracts;
    const words = JSON.stringify(text.slice(step.start, step.start + 90));
    return wrong
      ? [
          `  ${step.kind}<${step.retracts ?? ""} found ${same?.kind ?? "nothing"}<${same?.retracts ?? ""} ${words}`,
        ]
      : [];
  });
  const extra = found
    .filter((step) => !steps.some(({ start }) => start === step.start))
    .map((step) => `  extra ${step.kind} ${JSON.stringify(text.slice(step.start, step.start + 90))}`);
  if (lines.length + extra.length > 0) console.log([id, ...lines, ...extra].join("\n"));
}
