import { compareOutput, isComparison } from "../compare-output";
import type { CreateProgramInput, ProgramTestResult, ProgramVerdict } from "../program";
import { executeOnce } from "./executors/execute-once";
import type {
  Execution,
  ExecutionEnd,
  ExecutionLimits,
  ExecutionResult,
  Executor,
  PreparedProgram,
} from "./executors/executor";

type Test = NonNullable<CreateProgramInput["tests"]>[number];

const CHECKER_LIMITS: ExecutionLimits = {
  seconds: 10,
  memoryMiB: 256,
  outputBytesMax: 64 * 1024,
  inputWaitSeconds: 0,
};

/** testlib's exit codes and Kattis's, for right and for wrong; anything else is a broken checker. */
const CHECKER_RIGHT = [0, 42];
const CHECKER_WRONG = [1, 2, 43];

export type Judgement = ProgramTestResult & { stderr: string; result: ExecutionResult };

/** Runs a prepared program on one test and judges what it printed. The expected output never goes where the program is. */
export async function judgeTest(call: {
  /** Runs the checker. */
  executor: Executor;
  program: PreparedProgram;
  test: Test;
  limits: ExecutionLimits;
  onExecution: (execution: Execution) => void;
}): Promise<Judgement> {
  const { program, test, limits } = call;
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
  const { seconds, memoryMiB } = result;
  const ended = verdictOfEnd(result);
  const judged: { verdict: ProgramVerdict; diff?: string } =
    ended === "OK" ? await compare(call, printed.stdout) : { verdict: ended };
  return { ...judged, seconds, memoryMiB, stderr: printed.stderr, result };
}

async function compare(
  call: { executor: Executor; test: Test; onExecution: (execution: Execution) => void },
  given: string,
): Promise<{ verdict: ProgramVerdict; diff?: string }> {
  const { input, output, checker = "lines" } = call.test;
  if (isComparison(checker)) {
    const diff = compareOutput(output, given, checker);
    return diff === null ? { verdict: "AC" } : { verdict: "WA", diff };
  }
  let words = "";
  const execution = executeOnce(call.executor, {
    language: "python",
    source: checker,
    stdin: "",
    files: { "input.txt": input, "output.txt": given, "answer.txt": output },
    args: ["input.txt", "output.txt", "answer.txt"],
    limits: CHECKER_LIMITS,
    onOutput: (_channel, text) => {
      words += text;
    },
  });
  call.onExecution(execution);
  const { end, exitCode } = await execution.result;
  const diff = words.trim().slice(0, 2000);
  if (end !== "exited" || exitCode === null) return { verdict: "IE", ...(diff ? { diff } : {}) };
  if (CHECKER_RIGHT.includes(exitCode)) return { verdict: "AC" };
  return { verdict: CHECKER_WRONG.includes(exitCode) ? "WA" : "IE", ...(diff ? { diff } : {}) };
}

/** The judge's word for how a program ended, `OK` when it exited with 0. */
export function verdictOfEnd({
  end,
  exitCode,
}: {
  end: ExecutionEnd;
  exitCode: number | null;
}): ProgramVerdict {
  const words: Record<Exclude<ExecutionEnd, "exited">, ProgramVerdict> = {
    refused: "CE",
    time: "TLE",
    memory: "MLE",
    output: "OLE",
    stopped: "RE",
    crashed: "RE",
  };
  if (end === "exited") return exitCode === 0 ? "OK" : "RE";
  return words[end];
}
