import { expect, it } from "vitest";
import { median, percentile } from "@/tests/bench/statistics/percentile";

it("takes the smallest value that the share does not exceed", () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(values, 0.5)).toBe(50);
  expect(percentile(values, 0.99)).toBe(99);
  expect(percentile(values, 1)).toBe(100);
  expect(percentile(values, 0)).toBe(1);
});

it("sorts by number, not by spelling", () => {
  expect(percentile([9, 10, 100], 0.5)).toBe(10);
});

it("is not a number when there is nothing", () => {
  expect(percentile([], 0.5)).toBeNaN();
  expect(median([])).toBeNaN();
});

it("takes the middle, or the mean of the two middle ones", () => {
  expect(median([30, 1, 2])).toBe(2);
  expect(median([4, 1, 30, 2])).toBe(3);
});
