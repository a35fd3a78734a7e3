import fs from "node:fs";
import { type BoxLimits, WORK_FOLDER } from "./box";
import type { ControlGroup } from "./control-group";
import { isBusy, sampleTree, startTicks } from "./process-tree";

const FIRST_POLL_MS = 10;
const POLL_MS = 25;
const TMPFS = 0x01021994;
/** Files take memory of the kernel's, a kilobyte each, which only a control group counts. */
const FILES_MAX = 20_000;
/** A box whose start took this share of the CPU time that it takes is as good as there; one that has not in this time never will. */
const STARTED_SHARE = 0.9;
const START_MS_MAX = 10_000;
/** What starting a box may take of the wall time. */
const START_SECONDS = 0.4;
/** A program that waits for a processor may take this many times its limit. */
const WALL_TIMES = 2;
/** What passes between two looks counts up to this: a server that gets no processor itself cannot blame a program. */
const LOOK_SECONDS_MAX = 0.25;

/**
 * Ends a box that is over its time, or, where no control group does it, over its memory. `finish` stops the watch and tells what was used.
 */
export function watchBox(
  pid: number,
  group: ControlGroup | null,
  limits: BoxLimits,
  overhead: { memoryMiB: number; seconds: number },
  kill: (end: "time" | "memory" | "output") => void,
): { finish(): { seconds: number; memoryMiB: number } } {
  const launchedMs = performance.now();
  // The wall clock begins when the box has used what starting takes: on a busy machine that is long.
  let startedMs = overhead.seconds > 0 ? Number.POSITIVE_INFINITY : launchedMs;
  let [wallSeconds, lookedMs] = [0, launchedMs];
  const used = { seconds: 0, memoryMiB: 0, files: 0 };
  const note = (cpuSeconds: number) => {
    used.seconds = Math.max(used.seconds, cpuSeconds - overhead.seconds);
    const nowMs = performance.now();
    if (cpuSeconds > STARTED_SHARE * overhead.seconds || nowMs - launchedMs > START_MS_MAX) {
      startedMs = Math.min(startedMs, nowMs);
    }
  };
  const measure = () => {
    if (group) {
      note(group.cpuSeconds());
      used.memoryMiB = group.memoryPeakMiB();
    } else {
      const { pids, cpuSeconds, memoryMiB } = sampleTree(pid);
      used.files = countFiles(pids.at(-1));
      note(cpuSeconds);
      used.memoryMiB = Math.max(used.memoryMiB, memoryMiB);
    }
  };
  // Waiting for a processor on a busy machine is not the program's fault; sleeping is. One that is dead only waits for us to hear of it.
  const isOverdue = () => {
    const late = wallSeconds - limits.seconds - limits.inputWaitSeconds - START_SECONDS;
    return late > (WALL_TIMES - 1) * limits.seconds || (late > 0 && startTicks(pid) !== null && !isBusy(pid));
  };
  const watch = () => {
    measure();
    const nowMs = performance.now();
    if (nowMs > startedMs)
      wallSeconds += Math.min((nowMs - Math.max(lookedMs, startedMs)) / 1000, LOOK_SECONDS_MAX);
    lookedMs = nowMs;
    if (used.seconds > limits.seconds) kill("time");
    else if (isOverdue()) kill("time");
    else if (group ? group.outOfMemory() : used.memoryMiB > limits.memoryMiB + overhead.memoryMiB)
      kill("memory");
    else if (used.files > FILES_MAX) kill("output");
    timer = setTimeout(watch, POLL_MS);
  };
  let timer = setTimeout(watch, FIRST_POLL_MS);
  return {
    finish() {
      clearTimeout(timer);
      if (group) measure();
      return { seconds: used.seconds, memoryMiB: used.memoryMiB };
    },
  };
}

/** How many files there are in the work folder, looked at from outside; 0 before there is one, or where it cannot be seen. */
function countFiles(pid: number | undefined): number {
  try {
    const { files, ffree, type } = fs.statfsSync(`/proc/${pid}/root${WORK_FOLDER}`);
    return type === TMPFS ? files - ffree : 0;
  } catch {
    return 0;
  }
}
