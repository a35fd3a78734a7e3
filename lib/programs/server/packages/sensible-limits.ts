/** More tests than this are one problem's too many for a server that children share. */
export const TESTS_MAX = 300;

const SECONDS_USUAL = 2;
const SECONDS_MAX = 30;
const MEMORY_USUAL_MIB = 256;
const MEMORY_MAX_MIB = 1024;

/** A package's time limit in seconds, within what a server gives. */
export function secondsOf(seconds: number | undefined): number {
  return Math.min(SECONDS_MAX, Math.max(0.1, seconds || SECONDS_USUAL));
}

/** A package's memory limit in MiB, within what a server gives. */
export function memoryOf(mebibytes: number | undefined): number {
  return Math.round(Math.min(MEMORY_MAX_MIB, Math.max(16, mebibytes || MEMORY_USUAL_MIB)));
}
