import { describe, expect, it } from "vitest";
import { readChecker } from "@/lib/programs/checker-verdict";

const exited = (exitCode: number) => ({ end: "exited" as const, exitCode });

describe("readChecker", () => {
  it.each([
    [0, "", 1],
    [1, "", 0],
    [2, "", 0],
    [3, "", null],
    [7, "points 0.25 well begun", 0.25],
    [7, "no number", null],
    [60, "", 0.1],
    [150, "", 1],
    [151, "", null],
    [42, "", null],
  ])("testlib's %i, saying %j, is %j", (code, words, fraction) => {
    expect(readChecker(exited(code), words, "testlib").fraction).toBe(fraction);
  });

  it.each([
    [42, 1],
    [43, 0],
    [0, null],
    [1, null],
  ])("Kattis's %i is %j", (code, fraction) => {
    expect(readChecker(exited(code), "", "kattis").fraction).toBe(fraction);
  });

  it("takes either where it is not said which", () => {
    expect([0, 42, 1, 43].map((code) => readChecker(exited(code), "", undefined).fraction)).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it("measures points by those of the test", () => {
    expect(readChecker(exited(7), "points 6", "testlib", { of: 20 }).fraction).toBe(0.3);
    expect(readChecker(exited(42), "", "kattis", { of: 10, written: 2.5 }).fraction).toBe(0.25);
    expect(readChecker(exited(7), "points 30", "testlib", { of: 20 }).fraction).toBe(1);
  });

  it("calls a presentation error so, and a checker that breaks down broken", () => {
    expect(readChecker(exited(2), "", "testlib")).toEqual({ fraction: 0, presentation: true });
    expect(readChecker({ end: "time", exitCode: null }, "", "testlib").fraction).toBeNull();
    expect(readChecker({ end: "refused", exitCode: 1 }, "", undefined).fraction).toBeNull();
  });
});
