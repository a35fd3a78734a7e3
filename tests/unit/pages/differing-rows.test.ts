import { describe, expect, it } from "vitest";
import { rowDiffers } from "@/app/(learn)/runs/[id]/_components/differing-rows";
import type { CheckedClaim } from "@/lib/checking/verdict";
import type { StepView } from "@/lib/runs/run-view";

function step(title: string, claims: [string, CheckedClaim["verdict"]?][] = []): StepView {
  return {
    id: title,
    channel: "answer",
    kind: "compute",
    title,
    text: title,
    claims: claims.map(([text, verdict = "holds"]) => ({ text, verdict, reason: "" })),
  };
}

describe("rows of steps side by side", () => {
  it("differ where a lane lacks the step", () => {
    expect(rowDiffers([step("factor"), null])).toBe(true);
  });

  it("are alike where they arrive at the same, by whatever way", () => {
    expect(rowDiffers([step("a", [["3 \\cdot 4 = 12"]]), step("b", [["15 - 3 = 12"], ["1 + 1 = 2"]])])).toBe(
      false,
    );
  });

  it("differ where the results do", () => {
    expect(
      rowDiffers([step("a", [["3 \\cdot 4 = 12"]]), step("a", [["3 \\cdot 4 = 13", "unchecked"]])]),
    ).toBe(true);
  });

  it("differ where a machine refutes something, though both say it", () => {
    const wrong: [string, CheckedClaim["verdict"]][] = [["2 + 2 = 5", "fails"]];
    expect(rowDiffers([step("a", wrong), step("a", wrong)])).toBe(true);
  });

  it("go by their titles where nothing is claimed", () => {
    expect(rowDiffers([step("Let x be"), step("Let x be")])).toBe(false);
    expect(rowDiffers([step("Let x be"), step("Let y be")])).toBe(true);
  });

  it("do not mind spaces and dollars", () => {
    expect(rowDiffers([step("a", [["$x = 2$"]]), step("b", [["x=2"]])])).toBe(false);
  });

  it("of three lanes are alike only when all agree", () => {
    const two = step("a", [["x=2"]]);
    expect(rowDiffers([two, two, step("c", [["x=3"]])])).toBe(true);
    expect(rowDiffers([two, two, two])).toBe(false);
  });
});
