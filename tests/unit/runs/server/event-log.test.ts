import { expect, it, vi } from "vitest";
import { pause } from "@/lib/platform/pause";
import { PULSE_MS, pulse } from "@/lib/platform/server/pulse";
import type { NewRunEvent } from "@/lib/runs/run-event";
import type { LoggedEvent } from "@/lib/runs/server/event-lines";
import { eventLog } from "@/lib/runs/server/event-log";
import type { Segment } from "@/lib/runs/server/event-store";

/** What the database was given, also where it did not say that it took it. */
const given: LoggedEvent[][] = [];
let failures = 0;

vi.mock("@/lib/platform/server/database", () => ({ databaseKind: () => "server" }));
vi.mock("@/lib/platform/server/log", () => ({ log: { error: () => {}, warn: () => {} } }));
vi.mock("@/lib/runs/server/event-store", () => ({
  storeSegments: async (segments: Segment[]) => {
    for (const { events } of segments) given.push(structuredClone(events));
    if (failures-- > 0) throw new Error("the connection broke before the answer came");
  },
  joinSegments: async () => {},
  joined: async () => {},
}));

const text = (words: string): NewRunEvent => ({
  name: "text",
  data: { lane: 0, channel: "reasoning", text: words },
});

it("never changes an event that may be stored already when it is stored again", async () => {
  const log = eventLog();
  const told: LoggedEvent[] = [];
  log.listen("run_1", (events) => told.push(...events));
  failures = 1;
  log.append("run_1", text("first "));
  await vi.waitFor(() => expect(given.length).toBe(1));
  // Text that comes while the database is away would otherwise join the event that waits to be stored again.
  log.append("run_1", text("second "));
  log.append("run_1", text("third"));
  await log.settled("run_1");
  expect(given.length).toBe(2);
  expect(given[1]?.[0]).toEqual(given[0]?.[0]);
  expect(told).toEqual(given[1]);
  expect(told.map(({ id, json }) => [id, JSON.parse(json).text])).toEqual([
    [1, "first "],
    [2, "second third"],
  ]);
});

it("tells a database server once a pulse, however many sources beat in between", async () => {
  const before = given.length;
  const members = Array.from({ length: 8 }, () =>
    pulse().join(() => eventLog().append("run_2", text("more "))),
  );
  await pause(10 * PULSE_MS);
  for (const leave of members) leave();
  await eventLog().settled("run_2");
  const commits = given.length - before;
  expect(commits).toBeGreaterThan(1);
  expect(commits).toBeLessThanOrEqual(12);
});
