import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { retryAfterSeconds } from "@/lib/inference/server/retry-after";
import { SilenceTimer } from "@/lib/inference/server/silence-timer";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("aborts after its time, not before", () => {
  const timer = new SilenceTimer(1000);
  vi.advanceTimersByTime(999);
  expect(timer.signal.aborted).toBe(false);
  vi.advanceTimersByTime(2);
  expect(timer.signal.aborted).toBe(true);
});

it("counts from the last restart, also when that time is shorter than the first", () => {
  const timer = new SilenceTimer(600_000);
  vi.advanceTimersByTime(10_000);
  timer.restart(100);
  vi.advanceTimersByTime(90);
  timer.restart(100);
  vi.advanceTimersByTime(95);
  expect(timer.signal.aborted).toBe(false);
  vi.advanceTimersByTime(10);
  expect(timer.signal.aborted).toBe(true);
});

it("never aborts once it is stopped", () => {
  const timer = new SilenceTimer(100);
  timer.stop();
  timer.restart(50);
  vi.advanceTimersByTime(10_000);
  expect(timer.signal.aborted).toBe(false);
});

it.each([
  ["3", 3],
  [" 1.5 ", 1.5],
  ["Tue, 24 Nov 2026 10:00:30 GMT", 30],
  ["Tue, 24 Nov 2026 09:00:00 GMT", undefined],
  ["0", undefined],
  ["soon", undefined],
  [null, undefined],
])("reads Retry-After: %s", (header, seconds) => {
  expect(retryAfterSeconds(header, Date.parse("2026-11-24T10:00:00Z"))).toBe(seconds);
});
