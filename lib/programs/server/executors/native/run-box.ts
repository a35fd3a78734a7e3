import type { ChildProcess } from "node:child_process";
import type net from "node:net";
import type { ExecutionEnd } from "../executor";
import type { BoxCommand, BoxKind, BoxLimits } from "./box";
import { watchBox } from "./box-watchdog";
import type { BoxWorkshop } from "./box-workshop";
import { type StartedBox, startBox } from "./start-box";

const FAILURE_TEXT_MAX = 2000;

export type BoxEnd = {
  /** `crashed` is a death by signal. */
  end: Exclude<ExecutionEnd, "refused">;
  exitCode: number | null;
  signal: string | null;
  seconds: number;
  memoryMiB: number;
};

export type RunningBox = {
  /** Null where the input was given whole. */
  stdin: net.Socket | null;
  stdout: net.Socket;
  stderr: net.Socket;
  /** Of a command with a stage. */
  stage: { pictures: net.Socket; input: net.Socket } | null;
  /** Rejects when the box itself failed. */
  ended: Promise<BoxEnd>;
  /** Ends all that runs in it; the first reason counts. */
  kill(end: "time" | "memory" | "output" | "stopped"): void;
};

/** Starts a command in a box and watches over it; input of null stays open. Throws what stands in the way of starting it. */
export function runBox(
  kind: BoxKind,
  workshop: BoxWorkshop,
  command: BoxCommand,
  input: string | null,
): RunningBox {
  const box = startBox(kind, workshop, command, input === null ? { typed: true } : { text: input });
  return watchOver(kind, workshop, box, command.limits);
}

/** Watches over a box whose program has begun; `usedSeconds` of CPU time are not the program's. */
export function watchOver(
  kind: BoxKind,
  workshop: BoxWorkshop,
  box: StartedBox,
  limits: BoxLimits,
  usedSeconds = 0,
): RunningBox {
  const { child, group, stdin, stdout, stderr, stage } = box;
  let reason: "time" | "memory" | "output" | "stopped" | null = null;
  const kill: RunningBox["kill"] = (end) => {
    reason ??= end;
    child.kill("SIGKILL");
    group?.kill();
  };
  workshop.running.add(kill);
  const overhead = { ...kind.overhead, seconds: kind.overhead.seconds + usedSeconds };
  const watchdog = watchBox(child.pid ?? 0, group, limits, overhead, kill);
  const complaint = collect(stderr);
  const ended = waitForEnd(child, [stdout, stderr]).then(async ({ code, signal }): Promise<BoxEnd> => {
    const used = watchdog.finish();
    const starved = group?.outOfMemory() ?? false;
    workshop.running.delete(kill);
    workshop.clearAway(() => box.dispose());
    const failure = reason ? null : kind.failure(code, complaint());
    if (failure || child.pid === undefined)
      throw new Error(`the box could not be started: ${failure ?? "no process"}`);
    const died = signal ?? signalOf(code);
    const end = reason ?? (starved ? "memory" : died === "SIGXCPU" ? "time" : died ? "crashed" : "exited");
    return {
      end,
      exitCode: end === "exited" ? code : null,
      signal: end === "exited" ? null : (died ?? "SIGKILL"),
      ...used,
    };
  });
  return { stdin, stdout, stderr, stage, ended, kill };
}

/** When the process is gone and all that was printed is read: a pipe closes when the last process that held it is dead. */
function waitForEnd(
  child: ChildProcess,
  outputs: net.Socket[],
): Promise<{ code: number | null; signal: string | null }> {
  const closed = outputs.map((stream) => new Promise((resolve) => stream.once("close", resolve)));
  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
  });
  return exited.then(async (exit) => {
    await Promise.all(closed);
    return exit;
  });
}

function collect(stream: net.Socket): () => string {
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    if (text.length < FAILURE_TEXT_MAX) text += chunk.toString("utf8", 0, FAILURE_TEXT_MAX);
  });
  return () => text;
}

/** A shell's way of telling a signal: 128 and its number. */
function signalOf(code: number | null): string | null {
  const names: Record<number, string> = {
    4: "SIGILL",
    5: "SIGTRAP",
    6: "SIGABRT",
    7: "SIGBUS",
    8: "SIGFPE",
    9: "SIGKILL",
    11: "SIGSEGV",
    13: "SIGPIPE",
    15: "SIGTERM",
    24: "SIGXCPU",
    25: "SIGXFSZ",
    31: "SIGSYS",
  };
  return code !== null && code > 128 ? (names[code - 128] ?? null) : null;
}
