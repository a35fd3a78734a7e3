import { readChecker } from "../checker-verdict";
import type { JudgeProgram, ProgramTest, ProgramVerdict } from "../program";
import { crossExecutions } from "./cross-executions";
import type { Execution, ExecutionLimits, ExecutionResult, PreparedProgram } from "./executors/executor";
import type { JudgeTools } from "./judge-tools";
import { checkerJob, readWords } from "./run-checker";
import { verdictOfEnd } from "./verdict-of-end";

const INTERACTOR_LIMITS = { seconds: 10, memoryMiB: 256 };
/** Waiting for the other side is neither side's time; silence of both is ended sooner, see below. */
const WAIT_SECONDS_MAX = 120;
const LOOK_MS = 200;

export type InteractiveOutcome = {
  verdict: ProgramVerdict;
  fraction: number;
  message?: string;
  stderr: string;
  result: ExecutionResult;
};

/**
 * Lets the program and the interactor talk. Whoever ends first decides: a program that fails is judged by its own end; an
 * interactor that says wrong ends the program; after one that says right the program still has to end well. A program
 * that leaves early is judged by what the interactor makes of it; silence of both is TLE, since each waits for the other.
 */
export async function runInteractive(call: {
  tools: JudgeTools;
  program: PreparedProgram;
  interactor: JudgeProgram;
  test: ProgramTest;
  limits: ExecutionLimits;
  onExecution: (execution: Execution) => void;
}): Promise<InteractiveOutcome> {
  const { tools, program, interactor, test, limits } = call;
  const job = checkerJob(interactor, { input: test.input, answer: test.output, output: null });
  const printed = { program: "", interactor: "" };
  const crossed = crossExecutions(
    {
      program,
      limits: { ...limits, inputWaitSeconds: WAIT_SECONDS_MAX },
      onOutput: (channel, text) => {
        if (channel === "stderr") printed.program += text;
      },
    },
    {
      program: await tools.prepare(job),
      files: job.files,
      args: job.args,
      limits: {
        ...INTERACTOR_LIMITS,
        outputBytesMax: limits.outputBytesMax,
        inputWaitSeconds: WAIT_SECONDS_MAX,
      },
      onOutput: (channel, text) => {
        if (channel === "stderr") printed.interactor += text;
      },
    },
  );
  call.onExecution(crossed.together);
  const silence = watchSilence(crossed, Math.max(limits.seconds, INTERACTOR_LIMITS.seconds / 2) + 1);
  const ends = await settle(crossed.first, crossed.second);
  silence.stop();
  const words = readWords(printed.interactor);
  const common = { stderr: printed.program, result: ends.program, message: words.text || undefined };
  if (silence.broke()) {
    return {
      ...common,
      verdict: "TLE",
      fraction: 0,
      message: "Program and interactor both wait for the other. 程序和交互器都在等对方。",
    };
  }
  const ended = verdictOfEnd(ends.program);
  const saying = readChecker(ends.interactor, words.text, interactor.protocol, {
    of: test.points,
    written: words.score,
  });
  const wrong = saying.fraction !== null && saying.fraction < 1;
  if (ends.first === "interactor" && wrong) {
    return { ...common, verdict: "WA", fraction: saying.fraction ?? 0 };
  }
  // It broke down by itself, and the program was ended for it.
  if (ends.first === "interactor" && saying.fraction === null)
    return { ...common, verdict: "IE", fraction: 0 };
  if (ended !== "OK") return { ...common, verdict: ended, fraction: 0 };
  if (saying.fraction !== null) {
    return { ...common, verdict: wrong ? "WA" : "AC", fraction: saying.fraction };
  }
  // An interactor that does not expect the program to leave early may well break down.
  return { ...common, verdict: "WA", fraction: 0 };
}

type Ends = { first: "program" | "interactor"; program: ExecutionResult; interactor: ExecutionResult };

/** Waits for both; the first to end closes the other's input, and where the verdict is clear, ends the other too. */
async function settle(program: Execution, interactor: Execution): Promise<Ends> {
  const first = await Promise.race([
    program.result.then(() => "program" as const),
    interactor.result.then(() => "interactor" as const),
  ]);
  if (first === "program") {
    interactor.closeInput();
    if (verdictOfEnd(await program.result) !== "OK") interactor.stop();
  } else {
    program.closeInput();
    const { end, exitCode } = await interactor.result;
    const right = end === "exited" && (exitCode === 0 || exitCode === 42);
    if (!right) program.stop();
  }
  return { first, program: await program.result, interactor: await interactor.result };
}

/** Stops both when neither has said anything for so long that both must be waiting: computing would have passed a limit. */
function watchSilence(
  crossed: { silentSeconds(): number; together: Execution },
  seconds: number,
): { stop: () => void; broke: () => boolean } {
  let broke = false;
  const timer = setInterval(() => {
    if (crossed.silentSeconds() < seconds) return;
    broke = true;
    clearInterval(timer);
    crossed.together.stop();
  }, LOOK_MS);
  return { stop: () => clearInterval(timer), broke: () => broke };
}
