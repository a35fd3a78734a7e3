import { expect, it } from "vitest";
import { pause } from "@/lib/platform/pause";

it("waits as long as it says, and no longer than its signal", async () => {
  const startedMs = performance.now();
  await pause(30);
  expect(performance.now() - startedMs).toBeGreaterThanOrEqual(28);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 10);
  await pause(60_000, controller.signal);
  await pause(60_000, controller.signal);
  expect(performance.now() - startedMs).toBeLessThan(10_000);
});
