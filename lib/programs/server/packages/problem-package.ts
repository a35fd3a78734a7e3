import type { ProblemOverview } from "../../problem-overview";
import type { JudgeProgram, ProgramTest } from "../../program";
import type { TestGroup } from "../../score";

/** All that the judge needs of a problem. It never leaves the server. */
export type ProblemContent = {
  seconds: number;
  memoryMiB: number;
  tests: ProgramTest[];
  groups: TestGroup[];
  interactor?: JudgeProgram;
};

/** A package as it was read. */
export type ProblemPackageRead = {
  format: ProblemOverview["format"];
  statements: ProblemOverview["statements"];
  content: ProblemContent;
};
