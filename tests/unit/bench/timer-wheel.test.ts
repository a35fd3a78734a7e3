import { describe, expect, it } from "vitest";
import { TimerWheel } from "@/tests/bench/load/timer-wheel";

describe("TimerWheel", () => {
  it("runs what is due in the order of time, and nothing early", () => {
    const wheel = new TimerWheel(1000.4);
    const run: string[] = [];
    wheel.add(1005.2, () => run.push("later"));
    wheel.add(1002, () => run.push("sooner"));
    wheel.advance(1001.9);
    expect(run).toEqual([]);
    wheel.advance(1002);
    expect(run).toEqual(["sooner"]);
    wheel.advance(1005.9);
    expect(run).toEqual(["sooner"]);
    wheel.advance(1006);
    expect(run).toEqual(["sooner", "later"]);
  });

  it("runs what is overdue in the next advance, once", () => {
    const wheel = new TimerWheel(1000);
    let count = 0;
    wheel.add(500, () => count++);
    wheel.advance(1001);
    wheel.advance(1010);
    expect(count).toBe(1);
  });

  it("keeps what lies further ahead than the wheel is long", () => {
    const wheel = new TimerWheel(0);
    let atMs = 0;
    let nowMs = 0;
    wheel.add(10_000, () => {
      atMs = nowMs;
    });
    while (nowMs < 12_000) wheel.advance(++nowMs);
    expect(atMs).toBe(10_000);
  });

  it("catches up when it was not advanced for longer than it is long", () => {
    const wheel = new TimerWheel(0);
    const run: number[] = [];
    for (const ms of [9000, 5000, 1]) wheel.add(ms, () => run.push(ms));
    wheel.advance(20_000);
    expect(run).toEqual([1, 5000, 9000]);
  });
});
