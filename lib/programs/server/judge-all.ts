import { excerpt } from "../excerpt";
import type { ProgramTest, ProgramTestResult, ProgramVerdict } from "../program";
import { type ScoreView, scoreOf } from "../score";
import type { Execution, ExecutionLimits, ExecutionResult } from "./executors/executor";
import { type Judgement, judgeTest } from "./judge-program";
import type { JudgeTask } from "./judge-task";
import { type ExecutorFor, JudgeTools } from "./judge-tools";
import { runAssertions } from "./run-assertions";

export type Judged = {
  verdict: ProgramVerdict;
  score: ScoreView | null;
  /** Of the first test that failed; empty where that test is hidden. */
  stderr: string;
  /** The last process's; null where it might tell of a hidden test. */
  exitCode: number | null;
  signal: string | null;
  /** Of the slowest and the largest test. */
  seconds: number;
  memoryMiB: number;
};

export type JudgeCall = {
  executorFor: ExecutorFor;
  task: JudgeTask;
  limits: ExecutionLimits;
  onExecution: (execution: Execution) => void;
  isStopped: () => boolean;
  /** Hears each test as it is judged, with nothing of a hidden one but its verdict, time and points. */
  tell: (index: number, result: ProgramTestResult) => void;
};

/** Judges a program on all that the task asks, telling each test. */
export async function judgeAll(call: JudgeCall): Promise<Judged> {
  const tools = new JudgeTools(call.executorFor);
  try {
    return await (call.task.assertions === undefined
      ? judgeTests(call, tools)
      : judgeAssertions(call, tools));
  } finally {
    await tools.dispose();
  }
}

async function judgeTests(call: JudgeCall, tools: JudgeTools): Promise<Judged> {
  const { task, isStopped, tell } = call;
  const { tests, groups = [], interactor } = task;
  const program = await tools.prepare(task);
  const judged: { test: ProgramTest; judgement: Judgement }[] = [];
  for (const [index, test] of tests.entries()) {
    const limits = limitsOf(call.limits, test);
    const { onExecution } = call;
    const judgement = await judgeTest({ tools, program, test, interactor, limits, onExecution });
    if (isStopped()) break;
    judged.push({ test, judgement });
    tell(index, viewOf(test, judgement));
    const { verdict } = judgement.told;
    // What does not compile does not compile for any test.
    if (verdict === "CE" || (verdict !== "AC" && task.stopsAtFailure)) break;
  }
  const failed = judged.find(({ judgement }) => judgement.told.verdict !== "AC");
  const last = judged.at(-1);
  const silent = tests.some(({ hidden }) => hidden);
  const results = judged.map(({ judgement }) => judgement.result);
  return {
    verdict: failed?.judgement.told.verdict ?? "AC",
    score: scoreOf(groups, scoredTests(tests, judged)),
    stderr: failed && !hides(failed.test, failed.judgement) ? failed.judgement.stderr : "",
    exitCode: silent ? null : (last?.judgement.result.exitCode ?? null),
    signal: silent ? null : (last?.judgement.result.signal ?? null),
    ...largest(results),
  };
}

/** A test that was not reached brings nothing. */
function scoredTests(tests: ProgramTest[], judged: { judgement: Judgement }[]) {
  return tests.map(({ group, points }, index) => ({
    ...(group === undefined ? {} : { group }),
    ...(points === undefined ? {} : { points }),
    fraction: judged[index]?.judgement.fraction ?? 0,
  }));
}

async function judgeAssertions(call: JudgeCall, tools: JudgeTools): Promise<Judged> {
  const verdicts: ProgramVerdict[] = [];
  const { verdict, stderr, results } = await runAssertions({
    tools,
    source: call.task.source,
    assertions: call.task.assertions ?? "",
    limits: call.limits,
    onExecution: call.onExecution,
    isStopped: call.isStopped,
    tell: (index, result) => {
      verdicts.push(result.verdict);
      call.tell(index, result);
    },
  });
  const failed = verdicts.find((one) => one !== "AC");
  return {
    verdict: verdict ?? failed ?? "AC",
    score: null,
    stderr: failed ? stderr : "",
    exitCode: null,
    signal: null,
    ...largest(results),
  };
}

function largest(results: ExecutionResult[]): Pick<Judged, "seconds" | "memoryMiB"> {
  return {
    seconds: Math.max(0, ...results.map(({ seconds }) => seconds)),
    memoryMiB: Math.max(0, ...results.map(({ memoryMiB }) => memoryMiB)),
  };
}

function limitsOf(limits: ExecutionLimits, { limits: own }: ProgramTest): ExecutionLimits {
  return {
    ...limits,
    seconds: own?.seconds ?? limits.seconds,
    memoryMiB: own?.memoryMiB ?? limits.memoryMiB,
  };
}

/** The compiler has seen no test: its words may be told of a hidden one. */
function hides(test: ProgramTest, judgement: Judgement): boolean {
  return test.hidden === true && judgement.told.verdict !== "CE";
}

/** What is told of a test. A hidden one's output, differences and checker's words could all hold its data. */
function viewOf(test: ProgramTest, judgement: Judgement): ProgramTestResult {
  const { told, fraction, result } = judgement;
  const { name, group, points, hidden } = test;
  const partly = fraction > 0 && fraction < 1 ? { points: fraction } : {};
  const shown =
    told.verdict === "AC" ? told : { ...told, input: excerpt(test.input), expected: excerpt(test.output) };
  return {
    ...(hidden ? { verdict: told.verdict, hidden } : shown),
    seconds: result.seconds,
    memoryMiB: result.memoryMiB,
    ...(name === undefined ? {} : { name }),
    ...(group === undefined ? {} : { group }),
    ...(points === undefined ? partly : { points: points * fraction, pointsMax: points }),
  };
}
