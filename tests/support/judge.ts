import type { CreateProgramInput, ProgramTestResult } from "@/lib/programs/program";
import { createProgramInput } from "@/lib/programs/program";
import type { Executor } from "@/lib/programs/server/executors/executor";
import { type Judged, judgeAll } from "@/lib/programs/server/judge-all";

type Job = Omit<CreateProgramInput, "language"> & { language?: CreateProgramInput["language"] };

/** Judges a program as the server does, without its queue and database. */
export async function judge(
  executor: Executor,
  job: Job,
  limits: { seconds?: number } = {},
): Promise<Judged & { tests: ProgramTestResult[] }> {
  const { tests = [], ...task } = createProgramInput.parse({ language: "python", ...job });
  const results: ProgramTestResult[] = [];
  const judged = await judgeAll({
    executorFor: async () => executor,
    task: { ...task, tests },
    limits: { seconds: 5, memoryMiB: 256, outputBytesMax: 1024 * 1024, inputWaitSeconds: 0, ...limits },
    onExecution: () => {},
    isStopped: () => false,
    tell: (index, result) => {
      results[index] = result;
    },
  });
  return { ...judged, tests: results };
}
