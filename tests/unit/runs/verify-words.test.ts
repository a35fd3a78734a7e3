import { describe, expect, it } from "vitest";
import { projectLanes } from "@/lib/runs/project-run";
import type { NewRunEvent, RunEvent } from "@/lib/runs/run-event";
import { verifiable } from "@/lib/runs/verifiable";
import { readVerification } from "@/lib/runs/verify-words";

describe("what a checking program printed", () => {
  it.each([
    ["VERIFIED x = 3\n", "verified"],
    ["\n  VERIFIED\n\n", "verified"],
    ["REFUTED: 5/6", "refuted"],
    ["VERIFIEDLY so", "unclear"],
    ["not VERIFIED", "unclear"],
    ["VERIFIED 3\nREFUTED 4\n", "unclear"],
    ["checking…\nVERIFIED 3", "unclear"],
    ["", "unclear"],
  ])("%j is %s", (stdout, outcome) => {
    expect(readVerification(stdout).outcome).toBe(outcome);
  });
});

const lane = 0;
const ANSWERED: NewRunEvent[] = [
  { name: "started", data: { lane, model: "m", label: "M" } },
  { name: "text", data: { lane, channel: "answer", text: "$1+1=2$" } },
  { name: "step", data: { lane, id: "a1", channel: "answer", kind: "derive", title: "", start: 0, end: 7 } },
  { name: "final", data: { lane, text: "2", verdict: "unknown" } },
  { name: "laneEnd", data: { lane, state: "done", finishReason: "stop" } },
];
const laneAfter = (...more: NewRunEvent[]) => {
  const events = [...ANSWERED, ...more].map(
    (event, index): RunEvent => ({ ...event, id: index + 1, atMs: 0 }),
  );
  return projectLanes(events)[0];
};
const SAID = { source: "print()", line: "VERIFIED 2", stdout: "VERIFIED 2\n", stderr: "" };

describe("a lane whose answer is checked by a program", () => {
  it("runs again, keeps its answer, and can be asked again afterwards", () => {
    const asking = laneAfter({ name: "verifying", data: { lane } });
    expect(asking).toMatchObject({ state: "running", answer: "$1+1=2$", check: { outcome: "asking" } });
    expect(asking && verifiable(asking)).toBe(false);
    const done = laneAfter(
      { name: "verifying", data: { lane } },
      { name: "verified", data: { lane, outcome: "verified", ...SAID } },
      { name: "laneEnd", data: { lane, state: "done", finishReason: "stop" } },
    );
    expect(done).toMatchObject({
      state: "done",
      final: { verdict: "unknown" },
      check: { outcome: "verified" },
    });
    expect(done && verifiable(done)).toBe(true);
  });
});

describe("a verdict that comes later", () => {
  const claim = { lane, step: "a1", claim: "S = T" };
  const open: NewRunEvent = { name: "verdict", data: { ...claim, verdict: "unchecked", reason: "?" } };

  it("by SymPy takes the place of the one that left the claim open", () => {
    const later: NewRunEvent = {
      name: "verdict",
      data: { ...claim, verdict: "holds", reason: "SymPy", by: "sympy" },
    };
    expect(laneAfter(open, later)?.steps[0]?.claims).toEqual([
      { text: "S = T", verdict: "holds", reason: "SymPy", by: "sympy" },
    ]);
  });

  it("of our own on the same words is another claim", () => {
    expect(laneAfter(open, open)?.steps[0]?.claims).toHaveLength(2);
  });
});
