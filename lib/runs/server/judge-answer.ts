import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/server/log";
import { testsFromExamples } from "@/lib/programs/example-tests";
import { findExamples } from "@/lib/programs/find-examples";
import type { ProgramView } from "@/lib/programs/program";
import { canRun, runToEnd } from "@/lib/programs/server/run-to-end";
import { type FoundProgram, findPrograms } from "../find-programs";
import type { RunEventData } from "../run-event";
import type { ProgramInLane } from "../run-view";
import type { LaneJob } from "./run-job";

/** Examples are small: a program that takes longer on them is wrong or hopeless. */
const LIMITS = { seconds: 10, memoryMiB: 256 };
const SHOWN_MAX = 10_000;

/**
 * Tells the programs of an answer and runs the last one that fits the examples of the problem's statement. Returns what
 * the lane has then; a program that could not be run has no result.
 */
export async function judgeAnswer(
  job: LaneJob,
  answer: string,
  round: number,
  complete: boolean,
): Promise<ProgramInLane[]> {
  const { lane, append, run } = job;
  const programs = findPrograms(answer).map((found): FoundProgram & ProgramInLane => ({
    ...found,
    id: newId("code"),
    round,
  }));
  for (const { round: _round, ...program } of programs) {
    append({ name: "program", data: { lane, ...program, ...(round > 0 ? { round } : {}) } });
  }
  if (!complete || job.signal.aborted || programs.length === 0) return programs;
  const examples = findExamples(run.problem);
  for (const program of programs.toReversed()) {
    const { language, source } = program;
    const made = testsFromExamples(examples, run.problem, { language, source });
    if (!made || !(await canRun(language))) continue;
    const { count: _count, otherAnswersMayDo, ...tests } = made;
    const view = await runToEnd({
      ownerId: run.ownerId,
      input: { language, source, ...tests, limits: LIMITS },
      signal: job.signal,
    }).catch((error) => {
      log.warn({ err: error, runId: run.id }, "a program could not be tried on the examples");
      return null;
    });
    if (view && !view.stopped) {
      program.result = resultOf(view, otherAnswersMayDo);
      append({ name: "result", data: { lane, program: program.id, ...program.result } });
    }
    break;
  }
  return programs;
}

function resultOf(
  view: ProgramView,
  otherAnswersMayDo: boolean,
): Omit<RunEventData<"result">, "lane" | "program"> {
  const { verdict, stdout, stderr, seconds, memoryMiB, tests } = view;
  // Another answer than the one shown may be right just as well.
  const undecided = otherAnswersMayDo && verdict === "WA";
  return {
    verdict: undecided ? "OK" : (verdict ?? "IE"),
    stdout: stdout.slice(0, SHOWN_MAX),
    stderr: stderr.slice(-SHOWN_MAX),
    seconds,
    memoryMiB,
    tests,
    ...(otherAnswersMayDo ? { otherAnswersMayDo } : {}),
  };
}
