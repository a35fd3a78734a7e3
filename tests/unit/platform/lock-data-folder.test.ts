import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataFolder } from "@/lib/platform/server/lock-data-folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("lockDataFolder", () => {
  it("refuses a folder that a living process holds, and names the process and the way out", () => {
    writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: process.ppid, startedAt: null }));
    expect(() => lockDataFolder(folder)).toThrow(new RegExp(`process ${process.ppid}.*STEPWISE_DATA`));
  });

  it("takes over from a process that is gone", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid, startedAt: null }));
    lockDataFolder(folder);
    expect(JSON.parse(readFileSync(path.join(folder, "lock"), "utf8")).pid).toBe(process.pid);
  });

  it.runIf(process.platform === "linux")(
    "takes over when the process id now belongs to another process (needs /proc)",
    () => {
      writeFileSync(path.join(folder, "lock"), JSON.stringify({ pid: process.ppid, startedAt: "1" }));
      expect(() => lockDataFolder(folder)).not.toThrow();
    },
  );

  it("takes over a lock that was cut off while being written", () => {
    writeFileSync(path.join(folder, "lock"), '{"pid":');
    expect(() => lockDataFolder(folder)).not.toThrow();
  });

  it("can be taken again after its release", () => {
    lockDataFolder(folder)();
    expect(() => lockDataFolder(folder)).not.toThrow();
  });
});
