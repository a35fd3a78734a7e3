import { z } from "zod";

const points = z.number().min(0).max(1_000_000);
const name = z.string().min(1).max(100);

/**
 * Tests that count together. `sum`: each test brings its own points, or an equal part of the group's; `min`: the
 * group's points times the worst of its tests, so that all of them must pass for all of it.
 */
export const testGroupInput = z.strictObject({
  name,
  /** Left out, the points of its tests. */
  points: points.optional(),
  scoring: z.enum(["sum", "min"]).default("min"),
  /** Groups that must be passed wholly, else this one brings nothing. */
  requires: z.array(name).max(100).optional(),
});
export type TestGroup = z.infer<typeof testGroupInput>;

export const scoreView = z.object({
  points: z.number(),
  pointsMax: z.number(),
  groups: z.array(
    z.object({ name: z.string(), points: z.number(), pointsMax: z.number(), passed: z.boolean() }),
  ),
});
export type ScoreView = z.infer<typeof scoreView>;

/** A test as it was judged: `fraction` from 0 (failed) to 1 (passed). */
export type ScoredTest = { group?: string; points?: number; fraction: number };

/** What the tests come to; null where nothing has points. Tests in no group count for themselves. */
export function scoreOf(groups: readonly TestGroup[], tests: readonly ScoredTest[]): ScoreView | null {
  if (groups.length === 0 && tests.every((test) => test.points === undefined)) return null;
  const known = new Set(groups.map((group) => group.name));
  const scored = groups.map((group) => {
    const own = tests.filter((test) => test.group === group.name);
    const passed = own.every(({ fraction }) => fraction >= 1);
    return { group, passed, ...pointsOf(group, own) };
  });
  const loose = tests.filter(({ group }) => group === undefined || !known.has(group));
  const view = scored.map((entry) => {
    const barred = entry.group.requires?.some((other) => !isPassed(other, scored)) ?? false;
    return {
      name: entry.group.name,
      points: barred ? 0 : rounded(entry.points),
      pointsMax: rounded(entry.pointsMax),
      passed: entry.passed && !barred,
    };
  });
  const looseMax = loose.reduce((sum, test) => sum + (test.points ?? 0), 0);
  const loosePoints = loose.reduce((sum, test) => sum + (test.points ?? 0) * test.fraction, 0);
  return {
    points: rounded(view.reduce((sum, group) => sum + group.points, loosePoints)),
    pointsMax: rounded(view.reduce((sum, group) => sum + group.pointsMax, looseMax)),
    groups: view,
  };
}

function isPassed(group: string, scored: { group: TestGroup; passed: boolean }[]): boolean {
  return scored.find((entry) => entry.group.name === group)?.passed ?? true;
}

function pointsOf(group: TestGroup, tests: ScoredTest[]): { points: number; pointsMax: number } {
  const ownMax = tests.reduce((sum, test) => sum + (test.points ?? 0), 0);
  const pointsMax = group.points ?? ownMax;
  if (group.scoring === "min") {
    return { points: pointsMax * Math.min(1, ...tests.map(({ fraction }) => fraction)), pointsMax };
  }
  const own = tests.reduce((sum, test) => sum + (test.points ?? 0) * test.fraction, 0);
  if (ownMax > 0) return { points: pointsMax * (own / ownMax), pointsMax };
  const mean = tests.reduce((sum, { fraction }) => sum + fraction, 0) / Math.max(1, tests.length);
  return { points: pointsMax * mean, pointsMax };
}

/** Thirds and the like would show as 33.33333333333333. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
