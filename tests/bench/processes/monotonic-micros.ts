import process from "node:process";

/** Microseconds of the machine's monotonic clock: the same in every process, and no time service moves it. */
export function monotonicMicros(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
