import { describe, expect, it } from "vitest";
import { isSettled, leaderStaysAhead } from "@/lib/runs/is-settled";

const vote = (sizes: number[], finished: number, of: number) =>
  isSettled({
    groups: sizes.map((size) => ({ lanes: Array.from({ length: size }, (_, lane) => lane) })),
    finished,
    of,
  });

describe("leaderStaysAhead", () => {
  it.each([
    [0, 0, 1 / 2],
    [1, 0, 3 / 4],
    [2, 0, 7 / 8],
    [3, 0, 15 / 16],
    [4, 0, 31 / 32],
    [1, 1, 1 / 2],
    [2, 1, 11 / 16],
    [5, 1, 120 / 128],
    [6, 1, 247 / 256],
    [5, 5, 1 / 2],
    [8, 2, 1981 / 2048],
  ])("knows %i against %i", (leader, second, expected) => {
    expect(leaderStaysAhead(leader, second)).toBe(expected);
  });

  it("agrees with the integral of the density", () => {
    for (const [leader, second] of [
      [7, 3],
      [12, 4],
      [16, 16],
    ] as const) {
      const density = (p: number) => p ** leader * (1 - p) ** second;
      const [upper, whole] = [integrate(density, 0.5, 1), integrate(density, 0, 1)];
      expect(leaderStaysAhead(leader, second)).toBeCloseTo(upper / whole, 9);
    }
  });
});

describe("isSettled", () => {
  it.each([
    ["nothing yet", [], 0, 8, false],
    ["nobody has an answer", [], 5, 8, false],
    ["three agree of sixteen: 0.9375", [3], 3, 16, false],
    ["four agree of sixteen: 0.96875", [4], 4, 16, true],
    ["five to one: 0.9375", [5, 1], 6, 16, false],
    ["six to one: 0.965", [6, 1], 7, 16, true],
    ["third groups do not count against it", [6, 1, 1, 1], 9, 16, true],
    ["a close race", [5, 4], 9, 16, false],
    ["sizes in any order", [1, 6], 7, 16, true],
    ["two of three cannot be caught", [2], 2, 3, true],
    ["two of three with one against", [1, 1], 2, 3, false],
    ["could still be a tie", [2, 1], 3, 4, false],
    ["cannot be caught", [3, 1], 4, 5, true],
    ["a new group could still tie", [1], 7, 8, false],
    ["one lane without an answer is still to come", [2, 1], 4, 5, false],
    ["all have ended in a tie", [2, 2], 4, 4, true],
    ["all have ended without an answer", [], 4, 4, true],
    ["one lane", [], 0, 1, false],
  ])("%s", (_, sizes, finished, of, expected) => {
    expect(vote(sizes, finished, of)).toBe(expected);
  });
});

/** Simpson's rule. */
function integrate(f: (x: number) => number, from: number, to: number): number {
  const pieces = 2000;
  const h = (to - from) / pieces;
  let sum = f(from) + f(to);
  for (let index = 1; index < pieces; index++) sum += (index % 2 === 1 ? 4 : 2) * f(from + index * h);
  return (sum * h) / 3;
}
