import fs from "node:fs";
import process from "node:process";
import { cpuTimeMs, SHARED } from "./host-clock";
import { die, report } from "./host-io";
import type { HostReport } from "./wasm-protocol";

const POLL_MS = 25;
/** Memory of the process beyond the program's own that is still no misuse: buffers, compiled code. */
const SLACK_BYTES = 192 * 1024 * 1024;

type Options = {
  shared: SharedArrayBuffer;
  /** The descriptor whose end means that the executor is gone; on it nothing else comes once a job is there. */
  lifeline: number;
  /** What is still to be done before the end, such as printing what the program had printed. */
  beforeEnd?: () => void;
};

/**
 * Runs on another thread of the host process than the program: ends the process by signal when the program passes a
 * limit, or when the executor is gone (its end of the pipe closes, by whatever death).
 */
export function runWatchdog({ shared, lifeline, beforeEnd }: Options): void {
  const state = new Float64Array(shared);
  const at = (name: keyof typeof SHARED) => state[SHARED[name]] ?? 0;
  watchExecutor(state, lifeline);
  setInterval(() => {
    if (at("startedMs") === 0) return;
    const nowMs = Date.now();
    const waitedMs = at("waitedMs") + (at("waitingSinceMs") > 0 ? nowMs - at("waitingSinceMs") : 0);
    const cpuMs = cpuTimeMs() - at("cpuBaseMs");
    const sleptMs = at("sleptMs") + (at("sleepingSinceMs") > 0 ? nowMs - at("sleepingSinceMs") : 0);
    const wallMs = nowMs - at("startedMs") - Math.min(waitedMs, at("inputWaitMs"));
    const limitBytes = at("memoryLimitMiB") * 1024 * 1024;
    if (cpuMs + sleptMs > at("limitMs") || wallMs > at("wallLimitMs")) end("time");
    else if (process.memoryUsage.rss() - at("rssBase") > limitBytes + SLACK_BYTES) end("memory");
    function end(reason: "time" | "memory") {
      const memoryMiB = reason === "memory" ? at("memoryLimitMiB") : at("memoryMiB");
      const last: HostReport = {
        type: "end",
        end: reason,
        exitCode: null,
        seconds: cpuMs / 1000,
        memoryMiB,
      };
      try {
        beforeEnd?.();
        report(last);
      } catch {
        // The executor is gone: the death itself tells it.
      }
      die();
    }
  }, POLL_MS);
}

/** Anything read from the lifeline once a job has begun is its end. */
function watchExecutor(state: Float64Array, lifeline: number): void {
  const poll = setInterval(() => {
    if ((state[SHARED.startedMs] ?? 0) === 0) return;
    clearInterval(poll);
    awaitEnd(lifeline);
  }, POLL_MS);
}

function awaitEnd(lifeline: number): void {
  fs.read(lifeline, Buffer.alloc(1), 0, 1, null, (error) => {
    // A pipe may be non-blocking.
    if (error?.code === "EAGAIN") setTimeout(awaitEnd, POLL_MS, lifeline);
    else die();
  });
}
