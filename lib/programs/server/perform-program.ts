import { log } from "@/lib/platform/server/log";
import type { Language } from "../program";
import type { NewProgramEvent } from "../program-event";
import type { StagePicture } from "../stage-picture";
import { coalesceOutput } from "./coalesce-output";
import { endEvent } from "./end-event";
import { chooseExecutor } from "./executors/choose-executor";
import { executeOnce } from "./executors/execute-once";
import type { Execution, ExecutionLimits, Executor } from "./executors/executor";
import { judgeAll } from "./judge-all";
import type { JudgeTask } from "./judge-task";
import { type ProgramJob, type ProgramMessage, type ProgramPerformance, takesInput } from "./program-job";
import { verdictOfEnd } from "./verdict-of-end";

const DEFAULT_SECONDS = 10;
const DEFAULT_MEMORY_MIB = 256;
const OUTPUT_BYTES_MAX = 1024 * 1024;
const TEST_OUTPUT_BYTES_MAX = 8 * 1024 * 1024;
const INPUT_WAIT_SECONDS = 300;
/** A program with a stage goes on until somebody stops it; most of the time it sleeps between two pictures. */
const STAGE = { seconds: 60, memoryMiB: 512, waitSeconds: 600 };
const STDERR_SHOWN_MAX = 10_000;

/**
 * Runs a program or judges it on its tests with the executors of this process, and tells what happens, from `started` to
 * `end`; what it draws goes to `onPicture`. It needs no database: a server and a runner on another machine do the same.
 */
export function performProgram(
  job: ProgramJob,
  tell: (event: NewProgramEvent) => void,
  onPicture?: (picture: StagePicture) => void,
): ProgramPerformance {
  const course = new Course(job, tell, onPicture);
  return { send: (message) => course.take(message), ended: course.run() };
}

class Course {
  #execution: Execution | null = null;
  #stopped = false;
  /** What was typed before there was anything to type into. */
  #early: ProgramMessage[] = [];

  constructor(
    readonly job: ProgramJob,
    readonly tell: (event: NewProgramEvent) => void,
    readonly onPicture?: (picture: StagePicture) => void,
  ) {}

  async run(): Promise<void> {
    try {
      this.tell({ name: "started", data: {} });
      // Whoever asked has a turn to stop it before anything is started.
      await Promise.resolve();
      if (this.#stopped) this.tell(endEvent("RE", { stopped: true }));
      else if (this.job.task) await this.#judge(this.job.task);
      else await this.#run();
    } catch (error) {
      log.error({ err: error }, "a program could not be run");
      this.tell({
        name: "stderr",
        data: { text: "The sandbox failed; please try again. 沙箱出错，请再试一次。\n" },
      });
      this.tell(endEvent("IE", { stopped: this.#stopped }));
    }
  }

  take(message: ProgramMessage): void {
    if (message.type === "stop") {
      this.#stopped = true;
      this.#execution?.stop();
    } else if (message.type === "stage") this.#execution?.tell?.(message.lines);
    else if (!takesInput(this.job)) return;
    else if (!this.#execution) this.#early.push(message);
    else this.#type(this.#execution, message);
  }

  #type(execution: Execution, message: ProgramMessage): void {
    if (message.type === "write") execution.write(message.text);
    else if (message.type === "closeInput") execution.closeInput();
  }

  #begin(execution: Execution): void {
    this.#execution = execution;
    for (const message of this.#early.splice(0)) this.#type(execution, message);
    if (this.#stopped) execution.stop();
  }

  async #run(): Promise<void> {
    const { language, source, stdin, stage } = this.job;
    const output = coalesceOutput(this.tell);
    const execution = executeOnce(await executorFor(language), {
      language,
      source,
      stdin: stdin ?? null,
      live: true,
      ...(stage && this.onPicture ? { stage: { onPicture: this.onPicture } } : {}),
      limits: limitsOf(this.job, OUTPUT_BYTES_MAX),
      onOutput: output.add,
    });
    this.#begin(execution);
    const result = await execution.result.finally(output.flush);
    this.tell(endEvent(verdictOfEnd(result), { result, stopped: this.#stopped }));
  }

  async #judge(task: JudgeTask): Promise<void> {
    const judged = await judgeAll({
      executorFor,
      task,
      limits: limitsOf(this.job, TEST_OUTPUT_BYTES_MAX),
      onExecution: (execution) => this.#begin(execution),
      isStopped: () => this.#stopped,
      tell: (index, result) => {
        if (!this.#stopped) this.tell({ name: "test", data: { index, ...result } });
      },
    });
    if (judged.stderr && !this.#stopped)
      this.tell({ name: "stderr", data: { text: judged.stderr.slice(-STDERR_SHOWN_MAX) } });
    const { verdict, score, ...result } = judged;
    this.tell(endEvent(this.#stopped ? "RE" : verdict, { result, score, stopped: this.#stopped }));
  }
}

/** Throws when a language that could be run when the program was taken can be no more. */
async function executorFor(language: Language): Promise<Executor> {
  const executor = await chooseExecutor(language);
  if (!executor) throw new Error(`nothing runs ${language} here`);
  return executor;
}

function limitsOf({ limits, interactive, task, stage }: ProgramJob, outputBytesMax: number): ExecutionLimits {
  if (stage) {
    const { seconds = STAGE.seconds, memoryMiB = STAGE.memoryMiB } = limits ?? {};
    return { seconds, memoryMiB, outputBytesMax, inputWaitSeconds: STAGE.waitSeconds };
  }
  return {
    seconds: limits?.seconds ?? DEFAULT_SECONDS,
    memoryMiB: limits?.memoryMiB ?? DEFAULT_MEMORY_MIB,
    outputBytesMax,
    inputWaitSeconds: interactive && !task ? INPUT_WAIT_SECONDS : 0,
  };
}
