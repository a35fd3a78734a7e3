import type { ProgramVerdict } from "../program";
import type { ExecutionEnd } from "./executors/executor";

const WORDS: Record<Exclude<ExecutionEnd, "exited">, ProgramVerdict> = {
  refused: "CE",
  time: "TLE",
  memory: "MLE",
  output: "OLE",
  stopped: "RE",
  crashed: "RE",
};

/** The judge's word for how a program ended, `OK` when it exited with 0. */
export function verdictOfEnd({
  end,
  exitCode,
}: {
  end: ExecutionEnd;
  exitCode: number | null;
}): ProgramVerdict {
  if (end === "exited") return exitCode === 0 ? "OK" : "RE";
  return WORDS[end];
}
