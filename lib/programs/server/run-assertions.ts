import type { ProgramTestResult, ProgramVerdict } from "../program";
import { runSession, type SessionOutcome } from "./assertions/run-session";
import type { SessionReport } from "./assertions/session-report";
import type { Execution, ExecutionLimits, ExecutionResult } from "./executors/executor";
import type { JudgeTools } from "./judge-tools";
import { verdictOfEnd } from "./verdict-of-end";

/** A program that dies in one case is started again for the next; one that always dies is not started for ever. */
const SESSIONS_MAX = 10;

export type AssertionsOutcome = {
  /** The end of the whole where there is no case to tell it of: CE, RE before the first call, IE for wrong assertions. */
  verdict: ProgramVerdict | null;
  stderr: string;
  results: ExecutionResult[];
};

/**
 * Judges a Python program by assertions, each a test that is told as it is judged. The program's functions are called in a
 * sandbox that never sees what is expected; their values are judged in another.
 */
export async function runAssertions(call: {
  tools: JudgeTools;
  source: string;
  assertions: string;
  limits: ExecutionLimits;
  onExecution: (execution: Execution) => void;
  isStopped: () => boolean;
  tell: (index: number, result: ProgramTestResult) => void;
}): Promise<AssertionsOutcome> {
  const course = new Course(call.tell);
  const results: ExecutionResult[] = [];
  let stderr = "";
  for (let session = 1; ; session++) {
    const outcome = await runSession({
      ...call,
      first: course.next,
      skipped: course.failed,
      onReport: (report) => course.take(report),
    });
    results.push(outcome.result);
    stderr += outcome.stderr;
    if (call.isStopped() || course.over) break;
    course.blame(outcome);
    if (course.over) break;
    if (session === SESSIONS_MAX) {
      course.giveUp(outcome);
      break;
    }
  }
  return { verdict: course.verdict, stderr, results };
}

/** Where the cases stand, over the sessions that they take. */
class Course {
  next = 0;
  readonly failed: number[] = [];
  over = false;
  verdict: ProgramVerdict | null = null;
  #count = 0;
  #current: { index: number; text: string; startedMs: number } | null = null;

  constructor(readonly tell: (index: number, result: ProgramTestResult) => void) {}

  take(report: SessionReport): void {
    if ("count" in report) {
      this.#count = report.count;
      if (report.count === 0) this.#end("IE", "There is no assertion in this. 这里没有断言。");
    } else if ("begin" in report) {
      this.#current = { index: report.begin, text: report.text, startedMs: performance.now() };
    } else if ("end" in report) {
      const { verdict, message, expected, got } = report;
      this.#tellCase(verdict, {
        ...(message ? { message } : {}),
        ...(verdict !== "AC" || expected ? { expected, got } : { got }),
      });
    } else if ("refused" in report) this.#end("CE", report.refused);
    else if ("unloadable" in report) this.#end("RE", report.unloadable);
    else if ("broken" in report) this.#end("IE", report.broken);
    else if ("done" in report) this.over = true;
  }

  /** The program's process has ended in mid-case, or before the first. */
  blame(outcome: SessionOutcome): void {
    const { verdict, message } = blameOf(outcome);
    if (!this.#current) {
      this.#end(verdict, message);
      return;
    }
    this.failed.push(this.#current.index);
    this.#tellCase(verdict, { message });
    if (this.next >= this.#count) this.over = true;
  }

  giveUp(outcome: SessionOutcome): void {
    const { verdict, message } = blameOf(outcome);
    while (this.next < this.#count) {
      this.#current = { index: this.next, text: "", startedMs: performance.now() };
      this.#tellCase(verdict, { message });
    }
    this.over = true;
  }

  #tellCase(verdict: ProgramVerdict, more: Partial<ProgramTestResult>): void {
    if (!this.#current) return;
    const { index, text, startedMs } = this.#current;
    this.#current = null;
    this.next = index + 1;
    const seconds = (performance.now() - startedMs) / 1000;
    this.tell(index, {
      verdict,
      seconds: Math.round(seconds * 1000) / 1000,
      memoryMiB: 0,
      ...(text ? { assertion: text } : {}),
      ...Object.fromEntries(Object.entries(more).filter(([, value]) => value)),
    });
  }

  #end(verdict: ProgramVerdict, message: string): void {
    this.over = true;
    this.verdict = verdict;
    this.tell(0, { verdict, seconds: 0, memoryMiB: 0, message });
  }
}

function blameOf({ result, overdue }: SessionOutcome): { verdict: ProgramVerdict; message: string } {
  if (overdue) return { verdict: "TLE", message: "" };
  const verdict = verdictOfEnd(result);
  if (verdict !== "OK" && result.end !== "stopped") return { verdict, message: "" };
  if (result.end === "stopped") {
    // The judge's own process could not go on with what the function gave.
    return { verdict: "WA", message: "The value is too large to be compared. 返回的值太大，无法比较。" };
  }
  return {
    verdict: "RE",
    message: "The program ended before the function returned. 函数还没有返回，程序就结束了。",
  };
}
