import { describe, expect, it } from "vitest";
import { expectWaits } from "@/lib/inference/server/expect-waits";

describe("expectWaits", () => {
  it.each([
    ["nothing known", { places: 1, waiting: 2, runningSeconds: [3], recentSeconds: [] }, null],
    ["no places", { places: 0, waiting: 2, runningSeconds: [3], recentSeconds: [10] }, null],
    ["a free place", { places: 2, waiting: 0, runningSeconds: [3], recentSeconds: [] }, [0]],
    ["one place", { places: 1, waiting: 2, runningSeconds: [4], recentSeconds: [10] }, [6, 16, 26]],
    ["two places", { places: 2, waiting: 3, runningSeconds: [4, 1], recentSeconds: [10] }, [6, 9, 16, 19]],
    ["only the longer count", { places: 1, waiting: 0, runningSeconds: [5], recentSeconds: [2, 20] }, [15]],
    ["past all experience", { places: 1, waiting: 1, runningSeconds: [99], recentSeconds: [10] }, [5, 15]],
    // The place that opens first is gone: the second one to end lets the next in.
    ["a place was removed", { places: 1, waiting: 1, runningSeconds: [4, 1], recentSeconds: [10] }, [9, 19]],
    ["places were added", { places: 3, waiting: 2, runningSeconds: [4], recentSeconds: [10] }, [0, 0, 6]],
  ])("knows %s", (_, state, expected) => {
    expect(expectWaits(state)).toEqual(expected);
  });
});
