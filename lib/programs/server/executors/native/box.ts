/** A file or folder of this computer that a box may read. */
export type Bind = { from: string; to: string };

/** What one box may use. */
export type BoxLimits = {
  /** CPU time of all that runs in the box, and wall time apart from `inputWaitSeconds`. */
  seconds: number;
  inputWaitSeconds: number;
  memoryMiB: number;
  /** Private memory of one process: kept by the kernel where nothing limits the box as a whole. */
  dataMiB: number;
  /** Size of the private work folder; no file in it can be larger. */
  diskMiB: number;
  /** Processes and threads together. */
  processes: number;
  stackMiB: number;
};

/** What to run in a box: nothing of this computer is there but the system's programs and `binds`. */
export type BoxCommand = {
  /** Program and arguments, as they are called in the box. */
  argv: readonly string[];
  environment: Readonly<Record<string, string>>;
  binds: readonly Bind[];
  limits: BoxLimits;
  /** Passes two descriptors more, see `BoxKind.stageDescriptors`. */
  stage?: boolean;
  /** Sets no limits per process: `argv` will do so when it hears what to run, see `BoxKind.spare`. */
  isSpare?: boolean;
};

/** How to start a box: a command of this computer, without environment. */
export type BoxLaunch = {
  argv: string[];
  /** Files to be opened for reading and passed as descriptors 3, 4, …. */
  descriptors: string[];
  /** Called when the box is gone. */
  dispose(): Promise<void>;
};

/** A box that waits for its program in front of a pipe. */
export type SpareKind = {
  /** What two descriptors more are called in it, for typed input and for the script that it waits for. */
  readonly descriptors: readonly [typed: number, script: number];
  /** Whether the kernel's limits per process must keep memory and processes. */
  readonly hardLimits: boolean;
};

/** One kind of box. */
export interface BoxKind {
  readonly name: "bubblewrap" | "gvisor";
  /** What the box itself needs beside the program; `seconds` of CPU to start. */
  readonly overhead: { memoryMiB: number; processes: number; seconds: number };
  /** How much longer a compiler takes in it. */
  readonly slowness: number;
  /** What the descriptors of a stage are called in it, for pictures and for input; null where it cannot pass any. */
  readonly stageDescriptors: readonly [pictures: number, input: number] | null;
  /** How a box is started before it is known what runs in it; null where that cannot be. */
  readonly spare: SpareKind | null;
  launch(command: BoxCommand, uid: number): BoxLaunch;
  /** What the box itself complained of, if it never got to run the program. */
  failure(exitCode: number | null, stderr: string): string | null;
}

/** Where everything happens inside of every box. */
export const WORK_FOLDER = "/work";
export const PROGRAM_FOLDER = "/program";

/** Sets the limits that the kernel keeps for each process, then becomes the program: `sh -c LIMIT_SCRIPT sh … argv`. */
export const LIMIT_SCRIPT =
  'ulimit -c 0; ulimit -t "$1"; ulimit -f "$2"; ulimit -s "$3"; ulimit -n 256; ' +
  '[ "$4" = 0 ] || ulimit -d "$4"; [ "$5" = 0 ] || ulimit -p "$5" 2>/dev/null || ulimit -u "$5"; shift 5; exec "$@"';

/**
 * The command with its limits per process. `dataMiB` and `processes` of 0 are no limit: a control group keeps it.
 * CPU seconds are a backstop, above the limit that the watchdog keeps for the whole box.
 */
export function withProcessLimits(command: BoxCommand, dataMiB: number, processes: number): string[] {
  const numbers = limitNumbers(command, dataMiB, processes);
  return ["/bin/sh", "-c", LIMIT_SCRIPT, "sh", ...numbers, ...command.argv];
}

/** What `LIMIT_SCRIPT` expects before the program. */
export function limitNumbers(command: BoxCommand, dataMiB: number, processes: number): string[] {
  const { seconds, diskMiB, stackMiB } = command.limits;
  const numbers = [Math.ceil(seconds) + 1, diskMiB * 2048, stackMiB * 1024, dataMiB * 1024, processes];
  return numbers.map(String);
}
