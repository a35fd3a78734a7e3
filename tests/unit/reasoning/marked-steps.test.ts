import process from "node:process";
import { describe, expect, it } from "vitest";
import { segmentSteps } from "@/lib/reasoning/segment-steps";
import { readMarkedTexts } from "@/tests/bench/steps/read-marked-texts";
import { addScores, f1, scoreSteps } from "@/tests/bench/steps/score-steps";

const TEXTS = readMarkedTexts(process.cwd());

describe("the texts whose steps a person marked", () => {
  it("are at least 60 in both languages, and their marks tile them", () => {
    expect(TEXTS.filter(({ language }) => language === "en").length).toBeGreaterThanOrEqual(30);
    expect(TEXTS.filter(({ language }) => language === "zh").length).toBeGreaterThanOrEqual(30);
    for (const { text, steps } of TEXTS)
      expect(steps.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
  });

  it.each(["en", "zh"] as const)("are segmented as a person would, in %s, held-out ones too", (language) => {
    for (const heldOut of [false, true]) {
      const score = addScores(
        TEXTS.filter((text) => text.language === language && text.heldOut === heldOut).map((text) =>
          scoreSteps(text, segmentSteps(text.text)),
        ),
      );
      expect(f1(score.boundariesRight, score.boundariesFound, score.boundariesMarked)).toBeGreaterThan(0.9);
      expect(score.kindsRight / score.steps).toBeGreaterThan(0.8);
      expect(f1(score.retractionsRight, score.retractionsFound, score.retractionsMarked)).toBeGreaterThan(
        0.8,
      );
    }
  });
});
