import type { Executor, PreparedProgram, ProgramSource } from "./executors/executor";

/** What judging one program needs besides it: checkers and interactors, each compiled once. */
export class JudgeTools {
  readonly #prepared = new Map<string, PreparedProgram>();

  constructor(readonly executor: Executor) {}

  /** The program ready to be run; the same one for the same source. */
  prepare({ language, source }: ProgramSource): PreparedProgram {
    const key = `${language} ${source}`;
    const known = this.#prepared.get(key);
    if (known) return known;
    const program = this.executor.prepare({ language, source });
    this.#prepared.set(key, program);
    return program;
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#prepared.values()].map((program) => program.dispose()));
  }
}

/** How a checker or interactor is started. */
export type ToolJob = ProgramSource & { files: Record<string, string>; args: string[] };
