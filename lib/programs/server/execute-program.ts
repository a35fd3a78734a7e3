import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import type { Prisma } from "@/prisma/generated/client";
import type { CreateProgramInput, Language, ProgramVerdict } from "../program";
import type { NewProgramEvent } from "../program-event";
import type { ScoreView } from "../score";
import { chooseExecutor } from "./executors/choose-executor";
import { executeOnce } from "./executors/execute-once";
import type { ExecutionJob, ExecutionLimits, ExecutionResult, Executor } from "./executors/executor";
import { findTask } from "./find-task";
import { judgeAll } from "./judge-all";
import type { JudgeTask } from "./judge-task";
import { appendProgramEvent, type LiveProgram, livePrograms, wakeFollowers } from "./live-programs";
import { verdictOfEnd } from "./verdict-of-end";

const DEFAULT_SECONDS = 10;
const DEFAULT_MEMORY_MIB = 256;
const OUTPUT_BYTES_MAX = 1024 * 1024;
const TEST_OUTPUT_BYTES_MAX = 8 * 1024 * 1024;
const INPUT_WAIT_SECONDS = 300;
/** A program with a stage goes on until somebody stops it; most of the time it sleeps between two pictures. */
const STAGE = { seconds: 60, memoryMiB: 512, waitSeconds: 600 };
const STDERR_SHOWN_MAX = 10_000;
/** Printing is told in pieces of this duration: soon enough to watch, few enough to send. */
const COALESCE_MS = 30;

/** Runs a program or judges it on its tests, tells what happens, and stores it. Never throws. */
export async function executeProgram(program: LiveProgram, input: CreateProgramInput): Promise<void> {
  try {
    if (!program.stopped) {
      appendProgramEvent(program, { name: "started", data: {} });
      await database().program.update({ where: { id: program.id }, data: { state: "running" } });
      const task = await findTask(input);
      if (task) await judge(program, input, task);
      else await run(program, input);
    } else end(program, "RE", null);
  } catch (error) {
    log.error({ err: error, program: program.id }, "a program could not be run");
    appendProgramEvent(program, {
      name: "stderr",
      data: { text: "The sandbox failed; please try again. 沙箱出错，请再试一次。\n" },
    });
    end(program, "IE", null);
  }
  await store(program);
}

async function run(program: LiveProgram, input: CreateProgramInput): Promise<void> {
  const output = coalesce(program);
  const open = input.stdin === undefined;
  const limits = limitsOf(input, OUTPUT_BYTES_MAX);
  program.execution = executeOnce(await executorFor(input.language), {
    language: input.language,
    source: input.source,
    stdin: input.stdin ?? null,
    live: true,
    ...stageFor(program),
    limits,
    onOutput: output.add,
  });
  program.inputOpen = open;
  if (program.stopped) program.execution.stop();
  const result = await program.execution.result.finally(output.flush);
  program.inputOpen = false;
  end(program, verdictOfEnd(result), result);
}

/** Where the program's pictures go, if it has a stage. */
function stageFor(program: LiveProgram): Pick<ExecutionJob, "stage"> {
  const { stage } = program;
  if (!stage) return {};
  return {
    stage: {
      onPicture(picture) {
        stage.show(picture);
        wakeFollowers(program);
      },
    },
  };
}

async function judge(program: LiveProgram, input: CreateProgramInput, task: JudgeTask): Promise<void> {
  const judged = await judgeAll({
    executorFor,
    task,
    limits: limitsOf(input, TEST_OUTPUT_BYTES_MAX),
    onExecution: (execution) => {
      program.execution = execution;
      if (program.stopped) execution.stop();
    },
    isStopped: () => program.stopped,
    tell: (index, result) => {
      if (!program.stopped) appendProgramEvent(program, { name: "test", data: { index, ...result } });
    },
  });
  if (judged.stderr && !program.stopped) {
    const text = judged.stderr.slice(-STDERR_SHOWN_MAX);
    appendProgramEvent(program, { name: "stderr", data: { text } });
  }
  const { verdict, score, ...result } = judged;
  end(program, program.stopped ? "RE" : verdict, { end: "exited", ...result }, score);
}

/** Throws when a language that could be run when the program was taken can be no more. */
async function executorFor(language: Language): Promise<Executor> {
  const executor = await chooseExecutor(language);
  if (!executor) throw new Error(`nothing runs ${language} here`);
  return executor;
}

function limitsOf(input: CreateProgramInput, outputBytesMax: number): ExecutionLimits {
  if (input.stage) {
    const { seconds = STAGE.seconds, memoryMiB = STAGE.memoryMiB } = input.limits ?? {};
    return { seconds, memoryMiB, outputBytesMax, inputWaitSeconds: STAGE.waitSeconds };
  }
  return {
    seconds: input.limits?.seconds ?? DEFAULT_SECONDS,
    memoryMiB: input.limits?.memoryMiB ?? DEFAULT_MEMORY_MIB,
    outputBytesMax,
    inputWaitSeconds: input.interactive && !input.tests ? INPUT_WAIT_SECONDS : 0,
  };
}

function end(
  program: LiveProgram,
  verdict: ProgramVerdict,
  result: ExecutionResult | null,
  score: ScoreView | null = null,
): void {
  program.execution = null;
  program.inputOpen = false;
  appendProgramEvent(program, {
    name: "end",
    data: {
      verdict,
      exitCode: result?.exitCode ?? null,
      signal: program.stopped ? "SIGKILL" : (result?.signal ?? null),
      seconds: result?.seconds ?? 0,
      memoryMiB: result?.memoryMiB ?? 0,
      stopped: program.stopped,
      ...(score ? { score } : {}),
      ...(program.stage ? { frames: program.stage.count } : {}),
    },
  });
}

async function store(program: LiveProgram): Promise<void> {
  const result = { events: program.events } as unknown as Prisma.InputJsonObject;
  try {
    await database().program.update({
      where: { id: program.id },
      data: { state: "done", result, endedAt: new Date() },
    });
  } catch (error) {
    log.error({ err: error, program: program.id }, "a program's result could not be stored");
  }
  livePrograms().delete(program.id);
}

/** Joins what is printed within a moment into one event per channel, in order. */
function coalesce(program: LiveProgram) {
  let waiting: Extract<NewProgramEvent, { name: "stdout" | "stderr" }> | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting) appendProgramEvent(program, waiting);
    waiting = null;
  };
  return {
    flush,
    add(channel: "stdout" | "stderr", text: string) {
      if (waiting && waiting.name !== channel) flush();
      waiting = { name: channel, data: { text: (waiting?.data.text ?? "") + text } };
      timer ??= setTimeout(flush, COALESCE_MS);
    },
  };
}
