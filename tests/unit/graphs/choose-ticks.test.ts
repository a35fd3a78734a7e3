import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseTicks } from "@/lib/graphs/shape/choose-ticks";

it.each([
  [-1.5, 4.5, 9, [-1, 0, 1, 2, 3, 4]],
  [0, 0.7, 8, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
  [-30, 100, 8, [-20, 0, 20, 40, 60, 80, 100]],
  [0, 7000, 5, [0, 2000, 4000, 6000]],
  [99.9, 100.1, 5, [99.9, 99.95, 100, 100.05, 100.1]],
])("from %d to %d with at most %d marks", (from, to, count, ticks) => {
  expect(chooseTicks(from, to, count)).toEqual(ticks);
});

it("marks multiples of 1, 2 or 5 times a power of ten, two at least and no more than asked", () => {
  const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(real, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, width) => {
      const ticks = chooseTicks(from, from + width, 9);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(
        ticks.every(
          (tick) =>
            tick >= from - 1e-9 * (Math.abs(from) + width) &&
            tick <= from + width + 1e-9 * (Math.abs(from) + width),
        ),
      ).toBe(true);
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
      const digit = step / 10 ** Math.floor(Math.log10(step * 1.000001));
      expect([1, 2, 5].some((one) => Math.abs(digit - one) < 1e-4)).toBe(true);
    }),
  );
});

it("marks nothing where there is no width", () => {
  expect(chooseTicks(3, 3, 9)).toEqual([]);
  expect(chooseTicks(Number.NaN, 3, 9)).toEqual([]);
});
