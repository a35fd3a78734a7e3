import { appendFileSync, mkdtempSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { EventJournal, readLeft } from "@/lib/runs/server/event-journal";
import { decodeEvent, encodeEvent, type LoggedEvent } from "@/lib/runs/server/event-lines";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-journal-"));
});

function textEvent(id: number, text: string): LoggedEvent {
  const data = { lane: 0, channel: "answer" as const, text };
  return { id, name: "text", atMs: 1_700_000_000_000 + id, json: JSON.stringify(data) };
}

describe("a line of an event", () => {
  it("gives back the event, whatever its text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const line = encodeEvent(textEvent(7, text));
        expect(line).not.toContain("\n");
        expect(decodeEvent(line)).toEqual(textEvent(7, text));
      }),
    );
  });

  it.each(["", "7", "7 text", "7 text 12"])("refuses what is torn: %j", (line) => {
    expect(() => decodeEvent(line)).toThrow();
  });
});

describe("the journal", () => {
  it("gives back what was appended, by run and in order", () => {
    const journal = new EventJournal(folder);
    journal.append([{ runId: "run_a", events: [textEvent(1, "一"), textEvent(2, "\u0000\n")] }]);
    journal.append([
      { runId: "run_b", events: [textEvent(1, "b")] },
      { runId: "run_a", events: [textEvent(3, "c")] },
    ]);
    const { runs } = readLeft(folder);
    expect(runs.get("run_a")).toEqual([textEvent(1, "一"), textEvent(2, "\u0000\n"), textEvent(3, "c")]);
    expect(runs.get("run_b")).toEqual([textEvent(1, "b")]);
  });

  it("passes over a last line that the process did not live to finish, at whatever byte it broke off", () => {
    const journal = new EventJournal(folder);
    journal.append([{ runId: "run_a", events: [textEvent(1, "whole")] }]);
    const torn = Buffer.from(`run_a ${encodeEvent(textEvent(2, "半"))}`);
    appendFileSync(path.join(folder, "1.log"), torn);
    expect(readLeft(folder).runs.get("run_a")).toEqual([textEvent(1, "whole")]);
    for (let bytes = 1; bytes < torn.length; bytes += 3) {
      const other = mkdtempSync(path.join(os.tmpdir(), "stepwise-journal-"));
      new EventJournal(other).append([{ runId: "run_a", events: [textEvent(1, "whole")] }]);
      appendFileSync(path.join(other, "1.log"), torn.subarray(0, bytes));
      expect(readLeft(other).runs.get("run_a")).toEqual([textEvent(1, "whole")]);
    }
  });

  it("passes over a line that was torn before others followed", () => {
    const journal = new EventJournal(folder);
    const torn = `run_a ${encodeEvent(textEvent(1, "half"))}`.slice(0, -8);
    appendFileSync(path.join(folder, "1.log"), `${torn}\n`);
    journal.append([{ runId: "run_a", events: [textEvent(1, "whole")] }]);
    expect(readLeft(folder).runs.get("run_a")).toEqual([textEvent(1, "whole")]);
  });

  it("keeps what came after a rotation when the files before it are removed", () => {
    const journal = new EventJournal(folder);
    journal.append([{ runId: "run_a", events: [textEvent(1, "stored")] }]);
    const removeOld = journal.rotate();
    journal.append([{ runId: "run_a", events: [textEvent(2, "not yet")] }]);
    removeOld();
    expect(readLeft(folder).runs.get("run_a")).toEqual([textEvent(2, "not yet")]);
    expect(readdirSync(folder)).toEqual(["2.log"]);
  });

  it("does not write over what a dead process left", () => {
    new EventJournal(folder).append([{ runId: "run_a", events: [textEvent(1, "left")] }]);
    new EventJournal(folder).append([{ runId: "run_a", events: [textEvent(2, "new")] }]);
    expect(readLeft(folder).runs.get("run_a")).toEqual([textEvent(1, "left"), textEvent(2, "new")]);
  });

  it("tells an event once that a repeated commit wrote twice", () => {
    const journal = new EventJournal(folder);
    journal.append([{ runId: "run_a", events: [textEvent(1, "a")] }]);
    journal.append([{ runId: "run_a", events: [textEvent(1, "a"), textEvent(2, "b")] }]);
    expect(
      readLeft(folder)
        .runs.get("run_a")
        ?.map(({ id }) => id),
    ).toEqual([1, 2]);
  });
});
