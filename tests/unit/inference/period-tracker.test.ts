import { describe, expect, it } from "vitest";
import { PeriodTracker, RING_SIZE } from "@/lib/inference/period-tracker";

const feed = (tracker: PeriodTracker, keys: number[]) => {
  for (const key of keys) tracker.push(key);
  return tracker.candidates.map(({ period, start }) => [period, start]);
};
const count = (length: number, key: (index: number) => number) =>
  Array.from({ length }, (_, index) => key(index));

describe("PeriodTracker", () => {
  it("knows the period and where it began", () => {
    expect(feed(new PeriodTracker(), [1, 2, 3, ...count(30, (index) => 10 + (index % 7))])).toEqual([[7, 3]]);
  });

  it("drops a period at the first key that breaks it", () => {
    const tracker = new PeriodTracker();
    feed(
      tracker,
      count(40, (index) => index % 5),
    );
    expect(tracker.candidates).toHaveLength(1);
    expect(feed(tracker, [99])).toEqual([]);
  });

  it("finds the longest period it should, and none beyond", () => {
    expect(
      feed(
        new PeriodTracker(),
        count(8100, (index) => index % 4000),
      ),
    ).toEqual([[4000, 0]]);
    expect(
      feed(
        new PeriodTracker(),
        count(9000, (index) => index % 4001),
      ),
    ).toEqual([]);
  });

  it("keeps a true period among many that come and go", () => {
    const block = count(900, (index) => (index % 30 < 24 ? index % 6 : 1000 + index));
    const candidates = feed(
      new PeriodTracker(),
      count(4, () => 0).flatMap(() => block),
    );
    // It is suspected where the first window comes that the block has only once.
    expect(candidates).toContainEqual([900, 19]);
    expect(candidates.length).toBeLessThanOrEqual(8);
  });

  it("remembers no more than its ring holds", () => {
    const tracker = new PeriodTracker();
    feed(
      tracker,
      count(5 * RING_SIZE, (index) => Math.imul(index, 2_654_435_761) | 0),
    );
    expect(tracker.remembered).toBeLessThanOrEqual(RING_SIZE);
  });
});
