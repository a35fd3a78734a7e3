import type { JudgeProgram, Language, ProgramTest } from "../program";
import type { TestGroup } from "../score";

/** All that a program is judged by, wherever it comes from: the request, or a problem package. */
export type JudgeTask = {
  language: Language;
  source: string;
  tests: ProgramTest[];
  groups?: TestGroup[];
  interactor?: JudgeProgram;
  /** Instead of tests with input and output. */
  assertions?: string;
  /** One test that fails is enough to know the verdict. */
  stopsAtFailure?: boolean;
};
