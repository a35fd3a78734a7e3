import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PULSE_MS, Pulse } from "@/lib/platform/server/pulse";

/** How busy the event loop is said to be. */
let utilization = 0;
const pulseOf = (now = Date.now) =>
  new Pulse(
    () => ({ idle: 0, active: 0, utilization }),
    () => now(),
  );

beforeEach(() => {
  utilization = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the pulse", () => {
  it("calls each member once a pulse until it leaves", () => {
    const pulse = pulseOf();
    const member = vi.fn();
    const leave = pulse.join(member);
    vi.advanceTimersByTime(10 * PULSE_MS);
    expect(member).toHaveBeenCalledTimes(10);
    leave();
    vi.advanceTimersByTime(10 * PULSE_MS);
    expect(member).toHaveBeenCalledTimes(10);
  });

  it("has no timer where nobody is a member", () => {
    const leave = pulseOf().join(() => {});
    vi.advanceTimersByTime(PULSE_MS);
    leave();
    vi.advanceTimersByTime(PULSE_MS + 1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("beats as often where its members take time, and does not make up for what came too late", () => {
    let tookMs = 0;
    const pulse = pulseOf(() => Date.now() + tookMs);
    // The fake clock stands still while a member works: what it took is added to the pulse's own clock.
    const times: number[] = [];
    let eachMs = 2;
    for (let index = 0; index < 8; index++)
      pulse.join(() => {
        if (index === 0) times.push(Date.now() + tookMs);
        tookMs += eachMs;
      });
    const advance = (ms: number) => {
      const end = Date.now() + tookMs + ms;
      while (Date.now() + tookMs < end) vi.advanceTimersByTime(1);
    };
    advance(10 * PULSE_MS);
    expect(times.length).toBe(10);
    eachMs = 3 * PULSE_MS;
    advance(8 * eachMs);
    eachMs = 0;
    const late = times.length;
    advance(PULSE_MS);
    expect(times.length - late).toBeLessThanOrEqual(1);
  });

  it("has its members beat in turns", () => {
    const pulse = pulseOf();
    const beats = new Map<number, number>();
    for (let index = 0; index < 16; index++)
      pulse.join(() => beats.set(Date.now(), (beats.get(Date.now()) ?? 0) + 1));
    vi.advanceTimersByTime(PULSE_MS);
    beats.clear();
    vi.advanceTimersByTime(PULSE_MS);
    expect([...beats.values()]).toEqual(Array.from({ length: 8 }, () => 2));
  });

  it("tells its listeners after the members and what they began", () => {
    const pulse = pulseOf();
    const order: string[] = [];
    pulse.join(() => {
      order.push("member");
      setImmediate(() => order.push("read"));
    });
    pulse.onBeat(() => order.push("listener"));
    vi.advanceTimersByTime(PULSE_MS + 1);
    expect(order).toEqual(["member", "read", "listener"]);
  });

  it("goes on where a member fails", () => {
    const pulse = pulseOf();
    const [listener, second] = [vi.fn(), vi.fn()];
    pulse.onBeat(listener);
    pulse.join(() => {
      throw new Error("a fault of one source");
    });
    pulse.join(second);
    vi.advanceTimersByTime(3 * PULSE_MS - 1);
    expect(second).toHaveBeenCalledTimes(2);
    expect(listener).toHaveBeenCalledTimes(4);
  });

  it("slows down while the process is busy, up to 120 ms, and quickens again", () => {
    const pulse = pulseOf();
    const member = vi.fn();
    pulse.join(member);
    utilization = 0.9;
    vi.advanceTimersByTime(10_000);
    expect(pulse.pulseMs).toBe(120);
    member.mockClear();
    vi.advanceTimersByTime(1200);
    expect(member).toHaveBeenCalledTimes(10);
    utilization = 0.75;
    vi.advanceTimersByTime(10_000);
    expect(pulse.pulseMs).toBe(120);
    utilization = 0.1;
    vi.advanceTimersByTime(10_000);
    expect(pulse.pulseMs).toBe(PULSE_MS);
  });
});
