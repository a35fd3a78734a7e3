import type { CreateProgramInput } from "../program";
import type { JudgeTask } from "./judge-task";
import { findProblemContent } from "./problem-content";

/** What the program is judged by; null where it is only run. */
export async function findTask(input: CreateProgramInput): Promise<JudgeTask | null> {
  const { language, source, tests = [], groups, interactor, assertions, problem } = input;
  if (problem !== undefined) return taskOfProblem(problem, language, source);
  if (tests.length === 0 && assertions === undefined) return null;
  return { language, source, tests, groups, interactor, assertions };
}

async function taskOfProblem(
  problem: string,
  language: JudgeTask["language"],
  source: string,
): Promise<JudgeTask> {
  const { tests, groups, interactor, seconds, memoryMiB } = await findProblemContent(problem);
  const limits = { seconds, memoryMiB };
  const scored = groups.length > 0 || tests.some(({ points }) => points !== undefined);
  return {
    language,
    source,
    tests: tests.map((test) => ({ ...test, limits })),
    groups,
    interactor,
    stopsAtFailure: !scored,
  };
}
