import { randomBytes } from "node:crypto";
import { crossExecutions } from "../cross-executions";
import type { Execution, ExecutionLimits, ExecutionResult } from "../executors/executor";
import type { JudgeTools } from "../judge-tools";
import { JUDGE_SOURCE } from "./judge-source";
import { reportReader, type SessionReport } from "./session-report";
import { STUDENT_SOURCE } from "./student-source";
import { WIRE_SOURCE } from "./wire-source";

/** Beyond these a case has passed its limit anyway; waiting for the other side is not a side's time. */
const SESSION_SECONDS_MAX = 120;
const JUDGE_MEMORY_MIB = 256;

export type SessionOutcome = {
  /** How the student's process ended. */
  result: ExecutionResult;
  /** A case or the beginning took longer than the limit. */
  overdue: boolean;
  stderr: string;
};

/** Runs assertions from `first` on, without `skipped`, in two sandboxes, and tells the reports of the judge's as they come. */
export async function runSession(call: {
  tools: JudgeTools;
  source: string;
  assertions: string;
  first: number;
  skipped: number[];
  limits: ExecutionLimits;
  onExecution: (execution: Execution) => void;
  onReport: (report: SessionReport) => void;
}): Promise<SessionOutcome> {
  const { tools, source, assertions, first, skipped, limits } = call;
  const [mark, wireMark] = [randomBytes(12).toString("hex"), randomBytes(12).toString("hex")];
  const waiting = { inputWaitSeconds: SESSION_SECONDS_MAX };
  let stderr = "";
  let overdue = false;
  let clock: NodeJS.Timeout | undefined;
  const restartClock = () => {
    clearTimeout(clock);
    clock = setTimeout(() => {
      overdue = true;
      crossed.together.stop();
    }, limits.seconds * 1000);
  };
  const read = reportReader(mark, (report) => {
    restartClock();
    call.onReport(report);
  });
  const crossed = crossExecutions(
    {
      program: await tools.prepare({ language: "python", source: STUDENT_SOURCE }),
      files: { "solution.py": source, "wire.py": WIRE_SOURCE },
      limits: { ...limits, ...waiting, seconds: SESSION_SECONDS_MAX },
      onOutput: (channel, text) => {
        if (channel === "stderr") stderr += text;
      },
    },
    {
      program: await tools.prepare({ language: "python", source: JUDGE_SOURCE }),
      files: {
        "wire.py": WIRE_SOURCE,
        "settings.json": JSON.stringify({ mark, wireMark, assertions, first, skipped }),
      },
      limits: {
        ...waiting,
        seconds: SESSION_SECONDS_MAX,
        memoryMiB: JUDGE_MEMORY_MIB,
        outputBytesMax: limits.outputBytesMax,
      },
      onOutput: (channel, text) => {
        if (channel === "stderr") read(text);
      },
    },
  );
  call.onExecution(crossed.together);
  // The clock starts with the judge's first report: starting two sandboxes is nobody's time.
  void crossed.first.result.then(() => crossed.second.closeInput());
  await crossed.second.result;
  clearTimeout(clock);
  crossed.first.stop();
  return { result: await crossed.first.result, overdue, stderr };
}
