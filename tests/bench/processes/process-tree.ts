import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;
const MEBIBYTE_KIB = 1024;

export type Usage = { processorMs: number; memoryMiB: number };

/**
 * Processor time (all threads, user and system, to 10 ms) and resident memory of a process and those below it, from
 * Linux's /proc. Zero for one that is gone.
 */
export function usageOf(rootPid: number): Usage {
  let processorMs = 0;
  let memoryKiB = 0;
  for (const pid of treeOf(rootPid)) {
    processorMs += processorMsOf(pid);
    memoryKiB += Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return { processorMs, memoryMiB: memoryKiB / MEBIBYTE_KIB };
}

/** Processor time of one process alone, as `usageOf` counts it. */
export function processorMsOf(pid: number): number {
  // The command's name stands in brackets and may hold anything: count from its end.
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

function treeOf(pid: number): number[] {
  const below = threadsOf(pid)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(" "))
    .filter(Boolean);
  return [pid, ...below.flatMap((child) => treeOf(Number(child)))];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A process may end at any moment: then its files are as good as empty. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
