import { describe, expect, it } from "vitest";
import { ReadingRate } from "@/lib/inference/server/reading-rate";

/** Counts so many beats with so many reads to each, on average. */
function run(rate: ReadingRate, beats: number, readsPerBeat: number): void {
  let due = 0;
  for (let beat = 0; beat < beats; beat++) {
    for (due += readsPerBeat; due >= 1; due--) rate.countRead();
    rate.countBeat();
  }
}

describe("the rate of readings", () => {
  it.each([
    [1, true],
    [0.95, true],
    [0.8, false],
    [0.1, false],
    [0, false],
  ])("with %d readings to a beat of those that gather, they go on gathering: %s", (readsPerBeat, gathers) => {
    const rate = new ReadingRate();
    run(rate, 32, readsPerBeat);
    expect(rate.gathers).toBe(gathers);
  });

  it.each([
    [2, true],
    [1.5, true],
    [1.1, false],
    [0.9, false],
  ])("with %d packets to a beat read as they come, they gather again: %s", (readsPerBeat, gathers) => {
    const rate = new ReadingRate();
    run(rate, 32, 0);
    run(rate, 32, readsPerBeat);
    expect(rate.gathers).toBe(gathers);
  });

  it("tells only of a change, and decides on about a second", () => {
    const rate = new ReadingRate();
    const changes = Array.from({ length: 96 }, () => rate.countBeat());
    expect(changes.indexOf(true)).toBe(31);
    expect(changes.filter(Boolean)).toHaveLength(1);
  });
});
