import { database } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import type { Prisma } from "@/prisma/generated/client";
import type { CreateProgramInput, ProgramVerdict } from "../program";
import type { NewProgramEvent } from "../program-event";
import { chooseExecutor } from "./executors/choose-executor";
import { executeOnce } from "./executors/execute-once";
import type { ExecutionLimits, ExecutionResult, PreparedProgram } from "./executors/executor";
import { judgeTest, verdictOfEnd } from "./judge-program";
import { appendProgramEvent, type LiveProgram, livePrograms } from "./live-programs";

const DEFAULT_SECONDS = 10;
const DEFAULT_MEMORY_MIB = 256;
const OUTPUT_BYTES_MAX = 1024 * 1024;
const TEST_OUTPUT_BYTES_MAX = 8 * 1024 * 1024;
const INPUT_WAIT_SECONDS = 300;
const STDERR_SHOWN_MAX = 10_000;
/** Printing is told in pieces of this duration: soon enough to watch, few enough to send. */
const COALESCE_MS = 30;

/** Runs a program or judges it on its tests, tells what happens, and stores it. Never throws. */
export async function executeProgram(program: LiveProgram, input: CreateProgramInput): Promise<void> {
  try {
    if (!program.stopped) {
      appendProgramEvent(program, { name: "started", data: {} });
      await database().program.update({ where: { id: program.id }, data: { state: "running" } });
      if (input.tests) await judge(program, input);
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
  program.execution = executeOnce(chooseExecutor(), {
    language: input.language,
    source: input.source,
    stdin: input.stdin ?? null,
    limits,
    onOutput: output.add,
  });
  program.inputOpen = open;
  if (program.stopped) program.execution.stop();
  const result = await program.execution.result.finally(output.flush);
  program.inputOpen = false;
  end(program, verdictOfEnd(result), result);
}

async function judge(program: LiveProgram, input: CreateProgramInput): Promise<void> {
  const { language, source } = input;
  const prepared = chooseExecutor().prepare({ language, source });
  try {
    await judgeTests(program, prepared, input);
  } finally {
    await prepared.dispose();
  }
}

async function judgeTests(
  program: LiveProgram,
  prepared: PreparedProgram,
  input: CreateProgramInput,
): Promise<void> {
  const limits = limitsOf(input, TEST_OUTPUT_BYTES_MAX);
  const judged: ExecutionResult[] = [];
  let verdict: ProgramVerdict = "AC";
  for (const [index, test] of (input.tests ?? []).entries()) {
    const { stderr, result, ...outcome } = await judgeTest({
      executor: chooseExecutor(),
      program: prepared,
      test,
      limits,
      onExecution: (execution) => {
        program.execution = execution;
        if (program.stopped) execution.stop();
      },
    });
    judged.push(result);
    if (program.stopped) break;
    appendProgramEvent(program, { name: "test", data: { index, ...outcome } });
    if (outcome.verdict !== "AC" && verdict === "AC") {
      verdict = outcome.verdict;
      if (stderr)
        appendProgramEvent(program, { name: "stderr", data: { text: stderr.slice(-STDERR_SHOWN_MAX) } });
    }
    // What does not compile does not compile for any test.
    if (outcome.verdict === "CE") break;
  }
  const last = judged.at(-1);
  end(program, program.stopped ? "RE" : verdict, {
    end: "exited",
    exitCode: last?.exitCode ?? null,
    signal: last?.signal ?? null,
    seconds: Math.max(0, ...judged.map(({ seconds }) => seconds)),
    memoryMiB: Math.max(0, ...judged.map(({ memoryMiB }) => memoryMiB)),
  });
}

function limitsOf(input: CreateProgramInput, outputBytesMax: number): ExecutionLimits {
  return {
    seconds: input.limits?.seconds ?? DEFAULT_SECONDS,
    memoryMiB: input.limits?.memoryMiB ?? DEFAULT_MEMORY_MIB,
    outputBytesMax,
    inputWaitSeconds: input.interactive && !input.tests ? INPUT_WAIT_SECONDS : 0,
  };
}

function end(program: LiveProgram, verdict: ProgramVerdict, result: ExecutionResult | null): void {
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
