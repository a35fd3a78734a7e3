import type { Language } from "@/lib/programs/program";
import type { Executor } from "@/lib/programs/server/executors/executor";

export type Sample = { firstMs: number; wholeMs: number; stdout: string };
export type PreparedRunner = { run(stdin: string): Promise<Sample>; dispose(): Promise<void> };
export type Runner = { column: string; prepare(source: string): Promise<PreparedRunner>; close(): void };

const LIMITS = { seconds: 20, memoryMiB: 256, outputBytesMax: 1024 * 1024, inputWaitSeconds: 0 };

/** An executor, timed from the call to what it tells. */
export function executorRunner(executor: Executor, language: Language): Runner {
  return {
    column: executor.name,
    async prepare(source) {
      const program = executor.prepare({ language, source });
      const run = async (stdin: string): Promise<Sample> => {
        const startedMs = performance.now();
        let stdout = "";
        let firstMs = Number.NaN;
        const execution = program.execute({
          stdin,
          limits: LIMITS,
          onOutput: (channel, text) => {
            if (channel === "stdout" && stdout === "") firstMs = performance.now() - startedMs;
            stdout += text;
          },
        });
        await execution.result;
        return { firstMs, wholeMs: performance.now() - startedMs, stdout };
      };
      return { run, dispose: () => program.dispose() };
    },
    close: () => {},
  };
}
