import type { Language } from "../program";
import type { Executor, PreparedProgram, ProgramSource } from "./executors/executor";

/** Who runs a language here. */
export type ExecutorFor = (language: Language) => Promise<Executor>;

/** What judging one program needs besides it: checkers and interactors, each compiled once. */
export class JudgeTools {
  readonly #prepared = new Map<string, Promise<PreparedProgram>>();

  constructor(readonly executorFor: ExecutorFor) {}

  /** The program ready to be run; the same one for the same source. */
  prepare({ language, source }: ProgramSource): Promise<PreparedProgram> {
    const key = `${language} ${source}`;
    const known = this.#prepared.get(key);
    if (known) return known;
    const program = this.executorFor(language).then((executor) => executor.prepare({ language, source }));
    this.#prepared.set(key, program);
    return program;
  }

  async dispose(): Promise<void> {
    await Promise.allSettled([...this.#prepared.values()].map(async (program) => (await program).dispose()));
  }
}

/** How a checker or interactor is started. */
export type ToolJob = ProgramSource & { files: Record<string, string>; args: string[] };
