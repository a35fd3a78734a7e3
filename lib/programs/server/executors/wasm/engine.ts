import { SHARED, usedSeconds } from "./host-clock";
import { die, report, writeText } from "./host-io";
import type { SharedOutput } from "./shared-output";
import { type CrashSignal, FD } from "./wasm-protocol";

/** What a running program is given by its host. */
export type Engine = { state: Float64Array; stdout: SharedOutput };

type End =
  | { end: "exited" | "refused" | "memory"; exitCode: number }
  | { end: "memory" }
  | { end: "crashed"; signal?: CrashSignal; words: string };

/** Says how the program ended and ends the process. */
export function endProgram({ state, stdout }: Engine, end: End): never {
  stdout.flush();
  if (end.end === "crashed") writeText(FD.stderr, end.words);
  report({
    type: "end",
    end: end.end,
    exitCode: "exitCode" in end ? end.exitCode & 0xff : null,
    ...("signal" in end && end.signal ? { signal: end.signal } : {}),
    seconds: usedSeconds(state),
    memoryMiB: state[SHARED.memoryMiB] ?? 0,
  });
  die();
}
