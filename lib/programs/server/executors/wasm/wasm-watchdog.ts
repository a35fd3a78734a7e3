import fs from "node:fs";
import process from "node:process";
import { workerData } from "node:worker_threads";
import { FD, type HostReport } from "./wasm-protocol";

const POLL_MS = 25;
/** Memory of the process beyond the program's own that is still no misuse: buffers, compiled code. */
const SLACK_BYTES = 192 * 1024 * 1024;

/** What the program's thread and the watchdog share: where the wait for input began, and how long it was before. */
export type WatchdogState = { shared: SharedArrayBuffer };
export const SHARED = {
  startedMs: 0,
  waitingSinceMs: 1,
  waitedMs: 2,
  cpuBaseMs: 3,
  memoryMiB: 4,
  limitMs: 5,
  inputWaitMs: 6,
  memoryLimitMiB: 7,
  rssBase: 8,
  length: 9,
} as const;

/**
 * Runs on a thread of the host process, so that it works while the program holds the other: ends the process by
 * signal when it passes a limit, or when the executor is gone (its end of the pipe closes, by whatever death).
 */
export function runWatchdog(): void {
  const state = new Float64Array((workerData as WatchdogState).shared);
  const at = (name: keyof typeof SHARED) => state[SHARED[name]] ?? 0;
  watchExecutor();
  setInterval(() => {
    if (at("startedMs") === 0) return;
    const nowMs = Date.now();
    const waitedMs = at("waitedMs") + (at("waitingSinceMs") > 0 ? nowMs - at("waitingSinceMs") : 0);
    const cpuMs = cpuTimeMs() - at("cpuBaseMs");
    const wallMs = nowMs - at("startedMs") - Math.min(waitedMs, at("inputWaitMs"));
    const limitBytes = at("memoryLimitMiB") * 1024 * 1024;
    if (cpuMs > at("limitMs") || wallMs > at("limitMs")) end("time");
    else if (process.memoryUsage.rss() - at("rssBase") > limitBytes + SLACK_BYTES) end("memory");
    function end(reason: "time" | "memory") {
      const memoryMiB = reason === "memory" ? at("memoryLimitMiB") : at("memoryMiB");
      const report: HostReport = {
        type: "end",
        end: reason,
        exitCode: null,
        seconds: cpuMs / 1000,
        memoryMiB,
      };
      try {
        fs.writeSync(FD.reports, `${JSON.stringify(report)}\n`);
      } catch {
        // The executor is gone or its pipe is full: the death itself tells it.
      }
      process.kill(process.pid, "SIGKILL");
    }
  }, POLL_MS);
}

/** CPU time of the whole process in milliseconds. */
export function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Nothing more comes on the jobs' pipe once a job is there: anything read is its end. */
function watchExecutor(): void {
  const state = new Float64Array((workerData as WatchdogState).shared);
  const poll = setInterval(() => {
    if ((state[SHARED.startedMs] ?? 0) === 0) return;
    clearInterval(poll);
    fs.read(FD.jobs, Buffer.alloc(1), 0, 1, null, () => process.kill(process.pid, "SIGKILL"));
  }, POLL_MS);
}
