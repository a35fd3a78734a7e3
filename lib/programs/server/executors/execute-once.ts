import type { Execution, ExecutionJob, Executor, ProgramSource } from "./executor";

/** Prepares a program, runs it once and forgets it. */
export function executeOnce(executor: Executor, job: ProgramSource & ExecutionJob): Execution {
  const { language, source, ...run } = job;
  const program = executor.prepare({ language, source });
  const execution = program.execute(run);
  return { ...execution, result: execution.result.finally(() => program.dispose()) };
}
