import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import type net from "node:net";
import type { BoxCommand, BoxKind } from "./box";
import type { BoxWorkshop } from "./box-workshop";
import type { ControlGroup } from "./control-group";
import { emptyInput, type InputFile, wholeInput } from "./fifo-pool";

export type StartedBox = {
  child: ChildProcess;
  group: ControlGroup | null;
  /** Null where the input was given whole. */
  stdin: net.Socket | null;
  stdout: net.Socket;
  stderr: net.Socket;
  /** Of a command with a stage. */
  stage: { pictures: net.Socket; input: net.Socket } | null;
  /** Of a box that waits for its program: its input before it is known, and the way to tell it what to do. */
  spare: { input: InputFile; script: net.Socket } | null;
  /** Removes what there is of it outside, when its processes are gone. */
  dispose(): Promise<void>;
};

/** The input: whole, typed, or either of them once a spare box is told. */
type Input = { text: string } | { typed: true } | { spare: true };

type Stdio = (number | "ignore")[];

/** Enters the control groups and takes on a user of its own where the server is root, then becomes what starts the box. */
const ENTER_SCRIPT =
  'n=$1; shift; while [ "$n" -gt 0 ]; do echo 0 > "$1" || exit 126; shift; n=$((n - 1)); done; unset PWD OLDPWD; exec "$@"';

/** Starts a command in a box; nothing watches over it yet. Throws what stands in the way of starting it. */
export function startBox(
  kind: BoxKind,
  workshop: BoxWorkshop,
  command: BoxCommand,
  input: Input,
): StartedBox {
  const uid = workshop.takeUid();
  const launch = kind.launch(command, uid);
  const group = workshop.groups?.create() ?? null;
  if (!command.isSpare) limitGroup(group, kind, command);
  const { pipes, folder } = workshop;
  const [out, err] = [pipes.output(), pipes.output()];
  const typed = "text" in input ? null : pipes.input();
  const stage = command.stage ? { pictures: pipes.output(), input: pipes.input() } : null;
  const spare = "spare" in input ? { input: emptyInput(folder), script: pipes.input() } : null;
  const first = "text" in input ? wholeInput(folder, input.text) : (spare?.input.childFd ?? typed?.childFd);
  const descriptors = [
    ...[first ?? 0, out.childFd, err.childFd],
    ...launch.descriptors.map((file) => fs.openSync(file, "r")),
    ...(stage ? [stage.pictures.childFd, stage.input.childFd] : []),
    ...(spare && typed ? [typed.childFd, spare.script.childFd] : []),
  ];
  const nothing = fs.openSync("/dev/null", "r");
  let child: ChildProcess;
  try {
    const stdio = covering(workshop.inherited, descriptors, nothing);
    child = spawnIn(group, workshop.asUser(kind, uid, launch.argv), stdio, folder);
  } finally {
    for (const fd of [...descriptors, nothing]) fs.closeSync(fd);
    // What it was started with is open by now, and it may wait for long.
    if (command.isSpare) void launch.dispose();
  }
  const inputs = [typed?.stream, stage?.input.stream, spare?.script.stream];
  // Writing to a program that has just ended is no error of ours: how it ended tells.
  for (const stream of [...inputs, out.stream, err.stream, stage?.pictures.stream])
    stream?.on("error", () => {});
  return {
    ...{ child, group },
    ...{ stdin: typed?.stream ?? null, stdout: out.stream, stderr: err.stream },
    stage: stage && { pictures: stage.pictures.stream, input: stage.input.stream },
    spare: spare && { input: spare.input, script: spare.script.stream },
    dispose: async () => {
      for (const stream of inputs) stream?.destroy();
      spare?.input.close();
      await Promise.all([launch.dispose(), group?.remove()]);
      workshop.freeUid(uid);
    },
  };
}

/** Sets the limits of a box as a whole. */
export function limitGroup(group: ControlGroup | null, kind: BoxKind, { limits }: BoxCommand): void {
  group?.limit({
    memoryMiB: limits.memoryMiB + kind.overhead.memoryMiB,
    processes: limits.processes + kind.overhead.processes,
  });
}

/** The descriptors of a child, with `nothing` in the place of each that it would inherit besides. */
function covering(inherited: readonly number[], descriptors: number[], nothing: number): Stdio {
  const stdio: Stdio = [...descriptors];
  for (const fd of inherited.filter((fd) => fd >= descriptors.length)) {
    while (stdio.length < fd) stdio.push("ignore");
    stdio[fd] = nothing;
  }
  return stdio;
}

function spawnIn(group: ControlGroup | null, argv: string[], stdio: Stdio, cwd: string): ChildProcess {
  const files = group?.entryFiles ?? [];
  const child = spawn("/bin/sh", ["-c", ENTER_SCRIPT, "sh", String(files.length), ...files, ...argv], {
    env: {} as NodeJS.ProcessEnv,
    // By this the next server knows a box that outlived this one.
    cwd,
    stdio,
  });
  child.on("error", () => {});
  return child;
}
