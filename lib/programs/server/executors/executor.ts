import type { Enforcement } from "../../enforcement";
import type { GraphicsKind } from "../../is-graphical";
import type { Language } from "../../program";
import type { StageLine } from "../../stage-input";
import type { StagePicture } from "../../stage-picture";

/** What a program may use. A limit that is passed ends the program at once. */
export type ExecutionLimits = {
  /** CPU time, and wall time apart from waiting for `inputWaitSeconds`. */
  seconds: number;
  memoryMiB: number;
  /** Bytes of stdout and stderr together. */
  outputBytesMax: number;
  /** Wall time that waiting for typed input may take besides; 0 where input is given whole. */
  inputWaitSeconds: number;
};

/** What somebody wrote, in one file. */
export type ProgramSource = { language: Language; source: string };

/** One run of a prepared program. */
export type ExecutionJob = {
  /** The whole input, or null to keep it open for `write`. */
  stdin: string | null;
  /** Files beside the program, by plain name. */
  files?: Record<string, string>;
  /** What follows the program's name on its command line. */
  args?: string[];
  /** Somebody watches: what is printed comes at once, not when a buffer is full. Left out, when the input stays open. */
  live?: boolean;
  /** Shows what a graphical program draws, where the executor has a stage for it. */
  stage?: { onPicture(picture: StagePicture): void };
  limits: ExecutionLimits;
  /** Hears that the program itself begins: the compiler is done, and an engine to run it is there. */
  onBegin?(): void;
  /** Hears what is printed, as it is printed, cut at character boundaries. */
  onOutput(channel: "stdout" | "stderr", text: string): void;
};

/** How a program came to its end; `refused` is source that does not compile. */
export type ExecutionEnd = "exited" | "refused" | "time" | "memory" | "output" | "stopped" | "crashed";

export type ExecutionResult = {
  end: ExecutionEnd;
  exitCode: number | null;
  signal: string | null;
  /** CPU time in seconds. */
  seconds: number;
  /** Peak memory in MiB, the language's own runtime included. */
  memoryMiB: number;
};

export type Execution = {
  result: Promise<ExecutionResult>;
  /** Types into the program's input. */
  write(text: string): void;
  /** Ends the input. */
  closeInput(): void;
  /** Tells the stage of keyboard, pointer and pauses; what a program does not take in time is dropped. */
  tell?(lines: readonly StageLine[]): void;
  /** Ends the program; `result` then says `stopped`. */
  stop(): void;
};

/** A program that is compiled once, where its language is compiled, and then run as often as one likes. */
export type PreparedProgram = {
  /**
   * One run, in an environment of its own that is thrown away afterwards. It waits for the compiler first, whose time is
   * not the run's; what does not compile ends every run with `refused` and the compiler's words on stderr.
   */
  execute(job: ExecutionJob): Execution;
  /** Ends the compiler and what runs, and forgets what was made. Never throws; nothing may be run afterwards. */
  dispose(): Promise<void>;
};

/** Runs programs, each where it can harm nobody. */
export interface Executor {
  readonly name: "wasm" | "bubblewrap" | "gvisor";
  readonly languages: readonly Language[];
  /** What this executor keeps a program from here, as codes that the settings page has words for. */
  readonly enforces: readonly Enforcement[];
  /** The graphical libraries whose pictures it can show. */
  readonly stage: readonly GraphicsKind[];
  /** What keeps the limits on memory, processes and time. */
  readonly limiter: Limiter;
  /** Prepares what makes the next program start quickly. Throws when the executor cannot work here. */
  warm(): Promise<void>;
  /** Begins to compile in the background. Whoever prepares a program disposes of it. */
  prepare(program: ProgramSource): PreparedProgram;
  /** Ends everything that runs. */
  close(): Promise<void>;
}

/** The kernel's control groups, or limits per process with a watchdog over their sum; `engine` is WebAssembly's own. */
export type Limiter = "cgroup2" | "cgroup1" | "rlimits" | "engine";
