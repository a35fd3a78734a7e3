import { readlinkSync } from "node:fs";
import os from "node:os";
import process from "node:process";

/**
 * How much nicer than the server's thread. Where both want one core the scheduler then gives that one fifteen times as much,
 * and a thread that wakes does not break in: with 5 it still did, for milliseconds at a time.
 */
const NICER = 12;

/**
 * Called in a worker thread, lets the server's own thread go first where both want the processor: what streams is waited
 * for, what is stored or checked is not. Linux knows priorities of threads; elsewhere nothing changes.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  try {
    // The link is read by this thread, and so names it.
    const threadId = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    os.setPriority(threadId, Math.min(19, os.getPriority(threadId) + NICER));
  } catch {
    // A sandbox may forbid either; it is only a courtesy.
  }
}
