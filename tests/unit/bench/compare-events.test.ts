import { describe, expect, it } from "vitest";
import { compareEvents } from "@/tests/bench/recovery/compare-events";

const event = (id: number, text = "x") => ({ id, name: "text", data: JSON.stringify({ lane: 0, text }) });

describe("compareEvents", () => {
  it("accepts a log that has what was told, and more", () => {
    const found = compareEvents([event(1), event(2)], [event(1), event(2), event(3)]);
    expect(found).toEqual({ lost: 0, changed: 0, doubled: 0 });
  });

  it("finds what was told and is gone", () => {
    expect(compareEvents([event(1), event(2)], [event(1)]).lost).toBe(1);
  });

  it("finds what says something else, by text or by name", () => {
    expect(compareEvents([event(1, "a")], [event(1, "b")]).changed).toBe(1);
    expect(compareEvents([event(1)], [{ ...event(1), name: "step" }]).changed).toBe(1);
  });

  it("does not mind the order of an object's fields", () => {
    const turned = { id: 1, name: "text", data: ' {"text":"x","lane":0}' };
    expect(compareEvents([event(1)], [turned]).changed).toBe(0);
  });

  it("finds a number that the log has twice", () => {
    expect(compareEvents([event(1)], [event(1), event(1)]).doubled).toBe(1);
  });
});
