import { describe, expect, it } from "vitest";
import { StreamRecord } from "@/tests/bench/client/stream-record";
import { WindowTally } from "@/tests/bench/client/window-tally";
import { monotonicMicros } from "@/tests/bench/processes/monotonic-micros";

describe("StreamRecord", () => {
  it("counts a repeated token once, as a fault and not as a token", () => {
    const tally = new WindowTally();
    const record = new StreamRecord(tally);
    for (const index of [0, 1, 1]) record.token(index, monotonicMicros());
    record.end(3);
    expect(tally.tokens).toBe(2);
    expect(record.faults()).toEqual({ lost: 1, doubled: 1, outOfOrder: 0 });
  });

  it("keeps latencies of the window only, and none of what was missed while away", () => {
    const tally = new WindowTally();
    const record = new StreamRecord(tally);
    const nowMicros = monotonicMicros();
    record.token(0, nowMicros - 9_000_000);
    tally.beginLatencies();
    record.presentSinceMicros = nowMicros - 1_000_000;
    record.token(1, nowMicros - 5_000_000);
    expect(tally.latencyMs(1)).toBeNaN();
    record.token(2, nowMicros - 500_000);
    tally.endLatencies();
    record.token(3, nowMicros - 900_000);
    expect(tally.latencyMs(1)).toBeGreaterThanOrEqual(500);
    expect(tally.latencyMs(1)).toBeLessThan(900);
    expect(tally.tokens).toBe(4);
  });

  it("knows that nothing came", () => {
    const record = new StreamRecord(new WindowTally());
    expect([record.firstTokenMs, record.ended]).toEqual([null, false]);
    record.token(0, monotonicMicros());
    expect(record.firstTokenMs).toBeGreaterThanOrEqual(0);
  });
});
