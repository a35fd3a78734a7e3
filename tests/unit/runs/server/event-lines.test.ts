import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEvents, encodeEvent, encodeEvents, type LoggedEvent } from "@/lib/runs/server/event-lines";

const text = fc.string({ unit: "binary", maxLength: 12 });
const lane = fc.integer({ min: 0, max: 3 });
/** Data as the log makes it; some carry the keys and the marks of the lines themselves. */
const made = fc.oneof(
  fc.record({
    name: fc.constant("text" as const),
    data: fc.record({ lane, channel: fc.constantFrom("reasoning", "answer"), text }),
  }),
  fc.record({ name: fc.constant("pending" as const), data: fc.record({ lane, text }) }),
  fc.record({ name: fc.constant("settled" as const), data: fc.record({ lane }) }),
  fc.record({
    name: fc.constant("step" as const),
    data: fc.record({ lane, id: fc.constant("r1"), title: text }),
  }),
);
const gapMs = fc.integer({ min: -2, max: 100_000 });

function logOf(parts: { event: { name: LoggedEvent["name"]; data: object }; gapMs: number }[], from: number) {
  let atMs = 1_700_000_000_000;
  return parts.map(({ event: { name, data }, gapMs }, index): LoggedEvent => {
    atMs += gapMs;
    return { id: from + index, name, atMs, json: JSON.stringify(data) };
  });
}

function textEvents(texts: string[]): LoggedEvent[] {
  return logOf(
    texts.map((text) => ({
      event: { name: "text", data: { lane: 0, channel: "reasoning", text } },
      gapMs: 40,
    })),
    1,
  );
}

describe("lines of events", () => {
  it("give back every event, whatever its text", () => {
    const parts = fc.array(fc.record({ event: made, gapMs }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 9999 }), (parts, from) => {
        const events = logOf(parts, from);
        expect(decodeEvents(encodeEvents(events))).toEqual(events);
      }),
    );
  });

  it("keep the numbers of events between which one is missing", () => {
    const events = textEvents(["one", "two", "three", "four"]).filter(({ id }) => id !== 3);
    expect(decodeEvents(encodeEvents(events))).toEqual(events);
  });

  it("take little more than the words where a text comes in many pieces", () => {
    const events = textEvents(Array.from({ length: 200 }, () => "words"));
    const apart = events.map(encodeEvent).join("\n");
    expect(encodeEvents(events).length).toBeLessThan(apart.length / 4);
  });

  it("are joined, and read as they were written before", () => {
    const events = textEvents(["one", "two", "three"]);
    const before = events.slice(0, 2).map(encodeEvent).join("\n");
    expect(decodeEvents(`${before}\n${encodeEvents(events.slice(2))}`)).toEqual(events);
  });

  it.each(["1*2 text 5 {\t0 }", "x*1 text 5 {\t0 }", "\t0 }"])("refuse what is torn: %j", (line) => {
    expect(() => decodeEvents(line)).toThrow();
  });
});
