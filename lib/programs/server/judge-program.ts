import { compareOutput, describeDifference } from "../compare-output";
import { type Comparison, isComparison } from "../comparison";
import { excerpt } from "../excerpt";
import type { JudgeProgram, ProgramTest, ProgramTestResult } from "../program";
import type { Execution, ExecutionLimits, ExecutionResult, PreparedProgram } from "./executors/executor";
import type { JudgeTools } from "./judge-tools";
import { runChecker } from "./run-checker";
import { runInteractive } from "./run-interactive";
import { verdictOfEnd } from "./verdict-of-end";

/** What a test came to: `fraction` of its points from 0 to 1. */
export type Judgement = {
  told: Pick<ProgramTestResult, "verdict" | "diff" | "difference" | "message" | "got">;
  fraction: number;
  stderr: string;
  result: ExecutionResult;
};

export type TestCall = {
  tools: JudgeTools;
  program: PreparedProgram;
  test: ProgramTest;
  /** Talks with the program instead of giving it the input. */
  interactor?: JudgeProgram;
  limits: ExecutionLimits;
  onExecution: (execution: Execution) => void;
};

/** Runs a prepared program on one test and judges what it printed. The expected output never goes where the program is. */
export async function judgeTest(call: TestCall): Promise<Judgement> {
  const { program, test, interactor, limits } = call;
  if (interactor) {
    const { verdict, message, ...rest } = await runInteractive({ ...call, interactor });
    return { ...rest, told: { verdict, ...(message ? { message } : {}) } };
  }
  const printed = { stdout: "", stderr: "" };
  const execution = program.execute({
    stdin: test.input,
    limits,
    onOutput: (channel, text) => {
      printed[channel] += text;
    },
  });
  call.onExecution(execution);
  const result = await execution.result;
  const ended = verdictOfEnd(result);
  const judged =
    ended === "OK" ? await compare(call, printed.stdout) : { told: { verdict: ended }, fraction: 0 };
  if (judged.told.verdict === "AC") return { ...judged, stderr: printed.stderr, result };
  const told = { ...judged.told, got: excerpt(printed.stdout) };
  return { told, fraction: judged.fraction, stderr: printed.stderr, result };
}

async function compare(call: TestCall, given: string): Promise<Pick<Judgement, "told" | "fraction">> {
  const { test } = call;
  const way = wayOf(test.checker);
  if ("compare" in way) {
    const difference = compareOutput(test.output, given, way);
    if (!difference) return { told: { verdict: "AC" }, fraction: 1 };
    return { told: { verdict: "WA", diff: describeDifference(difference), difference }, fraction: 0 };
  }
  const { fraction, presentation, words } = await runChecker({ ...call, checker: way, given });
  const said = [presentation ? "Presentation error. 格式错误。" : "", words].filter(Boolean).join(" ");
  const more = words ? { diff: words, message: said } : said ? { message: said } : {};
  if (fraction === null) return { told: { verdict: "IE", ...more }, fraction: 0 };
  return { told: { verdict: fraction >= 1 ? "AC" : "WA", ...more }, fraction };
}

/** What a test asks for: a comparison, or a program that checks. */
function wayOf(checker: ProgramTest["checker"]): Comparison | JudgeProgram {
  if (checker === undefined) return { compare: "lines" };
  if (typeof checker !== "string") return checker;
  return isComparison(checker) ? { compare: checker } : { language: "python", source: checker };
}
