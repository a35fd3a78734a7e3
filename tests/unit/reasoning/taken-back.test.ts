import { describe, expect, it } from "vitest";
import { takenBack } from "@/lib/reasoning/taken-back";

const steps = (...retracts: (string | undefined)[]) =>
  retracts.map((id, index) => ({ id: `r${index + 1}`, ...(id ? { retracts: id } : {}) }));

describe("takenBack", () => {
  it("takes back nothing where nobody retracts", () => {
    expect(takenBack(steps(undefined, undefined))).toEqual(new Map());
  });

  it("takes back the named step and those built on it, and keeps the one that says why", () => {
    expect([...takenBack(steps(undefined, undefined, undefined, "r2", undefined)).keys()].sort()).toEqual([
      "r2",
      "r3",
    ]);
  });

  it("takes back a retry that is itself retracted, each by the first that did", () => {
    const taken = takenBack(steps(undefined, undefined, "r2", "r1"));
    expect([taken.get("r1"), taken.get("r2"), taken.get("r3"), taken.get("r4")]).toEqual([
      "r4",
      "r3",
      "r4",
      undefined,
    ]);
  });

  it("passes over a name that no step has", () => {
    expect(takenBack(steps(undefined, "r9")).size).toBe(0);
  });
});
