import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import process from "node:process";
import { afterEach, describe, expect, it } from "vitest";
import { usageOf } from "@/tests/bench/processes/process-tree";

const BUSY =
  "const end = performance.now() + 300; while (performance.now() < end); console.log('done'); setInterval(() => {}, 1000)";
const PARENT = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(BUSY)}], { stdio: "inherit" }); setInterval(() => {}, 1000)`;

describe.skipIf(!existsSync("/proc/self/stat"))("usageOf (needs Linux's /proc)", () => {
  let child: ChildProcess | undefined;
  // The whole group: a process below would go on by itself.
  afterEach(() => {
    if (child?.pid) process.kill(-child.pid, "SIGKILL");
    child = undefined;
  });

  it("counts the processes below too", async () => {
    child = spawn(process.execPath, ["-e", PARENT], {
      stdio: ["ignore", "pipe", "inherit"],
      detached: true,
    });
    if (!child.stdout) throw new Error("no output");
    await once(child.stdout, "data");
    const usage = usageOf(child.pid ?? 0);
    expect(usage.processorMs).toBeGreaterThan(200);
    expect(usage.memoryMiB).toBeGreaterThan(30);
  });

  it("is nothing for a process that is gone", () => {
    expect(usageOf(2 ** 30)).toEqual({ processorMs: 0, memoryMiB: 0 });
  });
});
