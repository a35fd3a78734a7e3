import { z } from "zod";
import type { CreateProgramInput } from "../program";
import { stageLine } from "../stage-input";
import type { JudgeTask } from "./judge-task";

/** All that running or judging a program needs, wherever that happens: nothing of who asked, and no secret. */
export type ProgramJob = Pick<
  CreateProgramInput,
  "language" | "source" | "stdin" | "interactive" | "limits" | "stage"
> & {
  /** What it is judged by; null where it is only run. */
  task: JudgeTask | null;
};

/** What a program can be told while it waits or runs. */
export const programMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("write"), text: z.string() }),
  z.object({ type: z.literal("closeInput") }),
  z.object({ type: z.literal("stage"), lines: z.array(stageLine).max(201) }),
  z.object({ type: z.literal("stop") }),
]);
export type ProgramMessage = z.infer<typeof programMessage>;

/** A program that is being run or judged somewhere. */
export type ProgramPerformance = {
  /** Never throws; what comes after the end is dropped. */
  send(message: ProgramMessage): void;
  /** Resolves after the `end` event was told. Never rejects. */
  ended: Promise<void>;
};

/** Whether what is typed can reach the program. */
export function takesInput(job: ProgramJob): boolean {
  return job.task === null && job.stdin === undefined;
}
