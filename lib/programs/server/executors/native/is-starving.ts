const MIB = 1024 * 1024;
const FULL_SHARE = 0.98;
/** 80 MiB of pages. */
const READ_AGAIN_MAX = 20_000;

/**
 * Whether a control group that is full lives on only because the kernel throws the code that runs in it out and reads it again, for as
 * long as it takes: it counts as used by the group that read it first. So a program without end would seem slow, and not too large.
 * `usage` and `stat` are what the kernel's files say, of which the second costs more.
 */
export function isStarving(limitMiB: number, usage: string, stat: () => string): boolean {
  if (Number(usage) < FULL_SHARE * limitMiB * MIB) return false;
  const readAgain = /^workingset_refault_file (\d+)/m.exec(stat())?.[1];
  return Number(readAgain ?? 0) > READ_AGAIN_MAX;
}
