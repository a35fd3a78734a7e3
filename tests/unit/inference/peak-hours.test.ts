import { describe, expect, it } from "vitest";
import { MODEL_PROFILES } from "@/lib/inference/model-profiles";
import { readPeakHours, writePeakHours } from "@/lib/inference/peak-hours";

describe("hours of a peak as a person writes them", () => {
  it.each([
    ["", []],
    ["1-4", [[1, 4]]],
    [
      "01:00–04:00, 6–10",
      [
        [1, 4],
        [6, 10],
      ],
    ],
    [
      "6-10, 1-4",
      [
        [1, 4],
        [6, 10],
      ],
    ],
    [
      "1至4、6到10",
      [
        [1, 4],
        [6, 10],
      ],
    ],
    ["8：30～12：15；", [[8.5, 12.25]]],
    ["0-24", [[0, 24]]],
    [
      "16:30-0:30",
      [
        [0, 0.5],
        [16.5, 24],
      ],
    ],
    ["22-0", [[22, 24]]],
  ])("%s is read", (text, spans) => {
    expect(readPeakHours(text)).toEqual(spans);
  });

  it.each([
    "1",
    "1-",
    "25-26",
    "1-24:30",
    "3-3",
    "1:60-2",
    "one-two",
    "1-4, 3-5",
    "22-3, 2-4",
    "24-3",
    "1-4-5",
  ])("%s is no list of hours", (text) => {
    expect(readPeakHours(text)).toBeNull();
  });

  it.each(["01:00–04:00, 06:00–10:00", "16:30–00:30", "08:00–09:15, 16:20–00:30", "00:00–24:00", ""])(
    "%s reads back as it was written",
    (text) => {
      expect(writePeakHours(readPeakHours(text) ?? [])).toBe(text);
    },
  );

  it("writes the hours of every family that we know so that they read back", () => {
    const known = MODEL_PROFILES.flatMap(({ price }) => (price?.peak ? [price.peak.utcHours] : []));
    expect(known.length).toBeGreaterThan(0);
    for (const hours of known) expect(readPeakHours(writePeakHours(hours))).toEqual(hours);
  });
});
