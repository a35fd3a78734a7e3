import { describe, expect, it } from "vitest";
import { type Fixture, readFixtures } from "./fixtures";
import { bytesOf, cutAt, type Gathered, gather, readOutcome, singleBytes } from "./read-all";

const FIXTURES = readFixtures();

/** What a body comes to, a failure included, with what had come before it. */
function outcome({ options }: Fixture, pieces: Uint8Array[]): Gathered & { failure?: string } {
  const { events, failure } = readOutcome(pieces, options);
  return { ...gather(events), ...(failure ? { failure } : {}) };
}

describe.each(FIXTURES)("the recorded stream $name", (fixture) => {
  const { model: _, ...expected } = fixture.expected;
  const bytes = bytesOf(fixture.body);

  it("is read whole", () => {
    expect(outcome(fixture, [bytes])).toEqual(expected);
  });

  it("is read the same, cut in two at every byte", () => {
    for (let at = 1; at < bytes.length; at++) {
      const read = outcome(fixture, cutAt(bytes, at));
      if (JSON.stringify(read) !== JSON.stringify(expected)) expect(read, `cut at ${at}`).toEqual(expected);
    }
  });

  it("is read the same byte by byte, and with CRLF", () => {
    expect(outcome(fixture, singleBytes(bytes))).toEqual(expected);
    const windows = bytesOf(fixture.body.replaceAll("\n", "\r\n"));
    expect(outcome(fixture, [windows])).toEqual(expected);
    expect(outcome(fixture, singleBytes(windows))).toEqual(expected);
  });

  it("shows no text in the answer that belongs to the reasoning, at any moment", () => {
    const { events } = readOutcome(singleBytes(bytes), fixture.options);
    let answer = "";
    for (const event of events) {
      if (event.type === "text" && event.channel === "answer") answer += event.text;
      expect(fixture.expected.answer.startsWith(answer)).toBe(true);
    }
  });
});
