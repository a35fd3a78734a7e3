import type { CreateProgramInput } from "../program";
import type { JudgeTask } from "./judge-task";

/** What the program is judged by; null where it is only run. */
export async function findTask(input: CreateProgramInput): Promise<JudgeTask | null> {
  const { language, source, tests = [], groups, interactor, assertions } = input;
  if (tests.length === 0 && assertions === undefined) return null;
  return { language, source, tests, groups, interactor, assertions };
}
