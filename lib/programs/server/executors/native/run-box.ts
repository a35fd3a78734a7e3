import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import type net from "node:net";
import type { ExecutionEnd } from "../executor";
import type { BoxCommand, BoxKind } from "./box";
import { watchBox } from "./box-watchdog";
import type { BoxWorkshop } from "./box-workshop";
import type { ControlGroup } from "./control-group";
import { wholeInput } from "./fifo-pool";

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

/** Enters the control groups and takes on a user of its own where the server is root, then becomes what starts the box. */
const ENTER_SCRIPT =
  'n=$1; shift; while [ "$n" -gt 0 ]; do echo 0 > "$1" || exit 126; shift; n=$((n - 1)); done; unset PWD OLDPWD; exec "$@"';

/** Starts a command in a box and watches over it; input of null stays open. Throws what stands in the way of starting it. */
export function runBox(
  kind: BoxKind,
  workshop: BoxWorkshop,
  command: BoxCommand,
  input: string | null,
): RunningBox {
  const uid = workshop.nextUid();
  const launch = kind.launch(command, uid);
  const { memoryMiB, processes } = command.limits;
  const group =
    workshop.groups?.create({
      memoryMiB: memoryMiB + kind.overhead.memoryMiB,
      processes: processes + kind.overhead.processes,
    }) ?? null;
  const typed = input === null ? workshop.pipes.input() : null;
  const [out, err] = [workshop.pipes.output(), workshop.pipes.output()];
  const stage = command.stage ? { pictures: workshop.pipes.output(), input: workshop.pipes.input() } : null;
  const descriptors = [
    typed?.childFd ?? wholeInput(workshop.folder, input ?? ""),
    out.childFd,
    err.childFd,
    ...launch.descriptors.map((file) => fs.openSync(file, "r")),
    ...(stage ? [stage.pictures.childFd, stage.input.childFd] : []),
  ];
  let child: ChildProcess;
  try {
    child = start(group, workshop.asUser(kind, uid, launch.argv), descriptors, workshop.folder);
  } finally {
    for (const fd of descriptors) fs.closeSync(fd);
  }
  const [stdin, stdout, stderr] = [typed?.stream ?? null, out.stream, err.stream];
  // Writing to a program that has just ended is no error of ours: `ended` tells.
  const [pictures, gestures] = [stage?.pictures.stream, stage?.input.stream];
  for (const stream of [stdin, stdout, stderr, pictures, gestures]) stream?.on("error", () => {});
  let reason: "time" | "memory" | "output" | "stopped" | null = null;
  const kill: RunningBox["kill"] = (end) => {
    reason ??= end;
    child.kill("SIGKILL");
    group?.kill();
  };
  workshop.running.add(kill);
  const watchdog = watchBox(child.pid ?? 0, group, command.limits, kind.overhead, kill);
  const complaint = collect(stderr);
  const ended = waitForEnd(child, [stdout, stderr]).then(async ({ code, signal }): Promise<BoxEnd> => {
    const used = watchdog.finish();
    const starved = group?.outOfMemory() ?? false;
    stdin?.destroy();
    gestures?.destroy();
    workshop.running.delete(kill);
    launch.dispose();
    void group?.remove();
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
  return {
    ...{ stdin, stdout, stderr, ended, kill },
    stage: pictures && gestures ? { pictures, input: gestures } : null,
  };
}

function start(group: ControlGroup | null, argv: string[], stdio: number[], cwd: string): ChildProcess {
  const files = group?.procsFiles ?? [];
  const child = spawn("/bin/sh", ["-c", ENTER_SCRIPT, "sh", String(files.length), ...files, ...argv], {
    env: {} as NodeJS.ProcessEnv,
    // By this the next server knows a box that outlived this one.
    cwd,
    stdio,
  });
  child.on("error", () => {});
  return child;
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
