import type { ProgramVerdict } from "../program";
import type { NewProgramEvent } from "../program-event";
import type { ScoreView } from "../score";
import type { ExecutionResult } from "./executors/executor";

/** How a program ended, as it is told and stored; without `result` nothing of it ran. */
export function endEvent(
  verdict: ProgramVerdict,
  how: { result?: Omit<ExecutionResult, "end">; stopped?: boolean; score?: ScoreView | null } = {},
): NewProgramEvent {
  const { result, stopped = false, score } = how;
  return {
    name: "end",
    data: {
      verdict,
      exitCode: result?.exitCode ?? null,
      signal: stopped ? "SIGKILL" : (result?.signal ?? null),
      seconds: result?.seconds ?? 0,
      memoryMiB: result?.memoryMiB ?? 0,
      stopped,
      ...(score ? { score } : {}),
    },
  };
}
