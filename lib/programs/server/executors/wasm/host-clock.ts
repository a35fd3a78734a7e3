import process from "node:process";
import { pause, readSome } from "./host-io";
import { FD, type HostJob, WALL_TIMES } from "./wasm-protocol";

/** Numbers that the program's thread and the watchdog share: limits, and where the wait for input began and how long it was before. */
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
  wallLimitMs: 9,
  sleepingSinceMs: 10,
  sleptMs: 11,
  length: 12,
} as const;

export function newSharedState(): SharedArrayBuffer {
  return new SharedArrayBuffer(SHARED.length * Float64Array.BYTES_PER_ELEMENT);
}

/** From here on the program's time runs. */
export function startClock(
  state: Float64Array,
  job: Pick<HostJob, "seconds" | "inputWaitSeconds" | "memoryMiB"> & { wallSeconds?: number },
  memoryMiB: number,
): void {
  state[SHARED.memoryMiB] = memoryMiB;
  state[SHARED.memoryLimitMiB] = job.memoryMiB;
  state[SHARED.limitMs] = job.seconds * 1000;
  state[SHARED.wallLimitMs] = (job.wallSeconds ?? WALL_TIMES * job.seconds) * 1000;
  state[SHARED.inputWaitMs] = job.inputWaitSeconds * 1000;
  state[SHARED.rssBase] = process.memoryUsage.rss();
  state[SHARED.cpuBaseMs] = cpuTimeMs();
  state[SHARED.startedMs] = Date.now();
}

export function usedSeconds(state: Float64Array): number {
  return (cpuTimeMs() - (state[SHARED.cpuBaseMs] ?? 0)) / 1000;
}

/** Reads what is typed or given; the wait is noted, because it is not the program's time. */
export function readInput(state: Float64Array, buffer: Uint8Array): number {
  state[SHARED.waitingSinceMs] = Date.now();
  const count = readSome(FD.stdin, buffer);
  state[SHARED.waitedMs] = (state[SHARED.waitedMs] ?? 0) + Date.now() - (state[SHARED.waitingSinceMs] ?? 0);
  state[SHARED.waitingSinceMs] = 0;
  return count;
}

/** Sleeps for a program, whose own time it is, unlike waiting for a processor. */
export function sleepFor(state: Float64Array, durationMs: number): void {
  state[SHARED.sleepingSinceMs] = Date.now();
  pause(Math.min(durationMs, 2 ** 31));
  state[SHARED.sleptMs] = (state[SHARED.sleptMs] ?? 0) + Date.now() - (state[SHARED.sleepingSinceMs] ?? 0);
  state[SHARED.sleepingSinceMs] = 0;
}

/** CPU time of the whole process in milliseconds. */
export function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
