import type { LiveProgram } from "./live-programs";
import { programLine, stageLine } from "./program-line";

/** Ends a program that waits or runs; its `end` is told when it has come to it. */
export function stopWaitingOrRunning(program: LiveProgram): void {
  program.stopped = true;
  program.performance?.send({ type: "stop" });
  programLine().release();
  stageLine().release();
}
