import { describe, expect, it } from "vitest";
import { ClockBridge } from "@/app/(learn)/runs/[id]/_components/clock-bridge";
import { type RunEvent, runEventSchemas } from "@/lib/runs/run-event";

const CREATED_MS = Date.parse("2026-11-24T10:00:00Z");
const OPENED_MS = 400;
/** A page that opened when its run was `ageMs` old. */
const bridge = (ageMs: number) => new ClockBridge({ createdMs: CREATED_MS, ageMs, openedMs: OPENED_MS });
const LANE = { lane: 0, model: "r1", label: "R1" };
const started = (atMs?: number) =>
  ({
    id: 1,
    atMs: 0,
    name: "started",
    data: { ...LANE, ...(atMs === undefined ? {} : { atMs }) },
  }) as RunEvent;

describe("the start of a lane on the page's clock", () => {
  it("is when it was, however long the run waited before it and however late the page opened", () => {
    // 90 s in the queue, reloaded 2 minutes after the question: 30 s of solving before the page.
    expect(bridge(120_000).startOf(started(CREATED_MS + 90_000), 410)).toBe(OPENED_MS - 30_000);
  });

  it("is when it was for a lane that starts while the page is open", () => {
    expect(bridge(1_000).startOf(started(CREATED_MS + 6_000), 5_450)).toBe(OPENED_MS + 5_000);
  });

  it("is never in the future, though the server made the page long before it was opened", () => {
    expect(bridge(1_000).startOf(started(CREATED_MS + 6_000), 5_200)).toBe(5_200);
  });

  it("counts from the last time that the lane was taken up", () => {
    const data = { lane: 0, how: "resumed", atMs: CREATED_MS + 100_000 } as const;
    const continued: RunEvent = { id: 9, atMs: 0, name: "continued", data };
    expect(bridge(120_000).startOf(continued, 410)).toBe(OPENED_MS - 20_000);
  });

  it("is guessed from the run's age in a log that does not say it, which is read all the same", () => {
    const old = runEventSchemas.started.parse(LANE);
    const replayed = bridge(120_000);
    expect(replayed.startOf({ id: 1, atMs: 0, name: "started", data: old }, 410)).toBe(OPENED_MS - 120_000);
    expect(replayed.startOf(started(), 9_000)).toBe(9_000);
    expect(bridge(500).startOf(started(), 410)).toBe(410);
  });
});
