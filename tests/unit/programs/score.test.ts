import { describe, expect, it } from "vitest";
import { scoreOf } from "@/lib/programs/score";

const min = (name: string, points: number, requires?: string[]) =>
  ({ name, points, scoring: "min", ...(requires ? { requires } : {}) }) as const;

describe("scoreOf", () => {
  it("has nothing to say where nothing has points", () => {
    expect(scoreOf([], [{ fraction: 1 }])).toBeNull();
  });

  it("gives a group its points only when all of it passes", () => {
    const tests = [
      { group: "1", fraction: 1 },
      { group: "1", fraction: 1 },
      { group: "2", fraction: 1 },
      { group: "2", fraction: 0 },
    ];
    expect(scoreOf([min("1", 40), min("2", 60)], tests)).toEqual({
      points: 40,
      pointsMax: 100,
      groups: [
        { name: "1", points: 40, pointsMax: 40, passed: true },
        { name: "2", points: 0, pointsMax: 60, passed: false },
      ],
    });
  });

  it("gives a group the worst of its tests' parts", () => {
    const tests = [0.5, 0.8, 1].map((fraction) => ({ group: "g", fraction }));
    expect(scoreOf([min("g", 10)], tests)?.points).toBe(5);
  });

  it("adds up tests, by their own points or by equal parts", () => {
    const sum = { name: "g", scoring: "sum" } as const;
    const own = [
      { group: "g", points: 30, fraction: 1 },
      { group: "g", points: 70, fraction: 0.5 },
    ];
    expect(scoreOf([sum], own)).toMatchObject({ points: 65, pointsMax: 100 });
    const equal = [1, 0, 1].map((fraction) => ({ group: "g", fraction }));
    expect(scoreOf([{ ...sum, points: 10 }], equal)).toMatchObject({ points: 6.666667, pointsMax: 10 });
  });

  it("gives nothing for a group whose forerunner was not passed", () => {
    const tests = [
      { group: "easy", fraction: 0 },
      { group: "hard", fraction: 1 },
    ];
    const score = scoreOf([min("easy", 20), min("hard", 80, ["easy"])], tests);
    expect(score).toMatchObject({ points: 0, pointsMax: 100 });
    expect(score?.groups[1]).toMatchObject({ passed: false, points: 0 });
  });

  it("counts tests in no group for themselves", () => {
    const tests = [
      { points: 5, fraction: 1 },
      { points: 5, fraction: 0.2 },
      { group: "unknown", points: 2, fraction: 1 },
    ];
    expect(scoreOf([], tests)).toEqual({ points: 8, pointsMax: 12, groups: [] });
  });
});
