/** The descriptors between the executor and its host process; the program's own text never mixes with control. */
export const FD = { stdin: 0, stdout: 1, engine: 2, stderr: 3, jobs: 4, reports: 5 } as const;

/** Where a piece of generated code comes from: its column, then line and column of the source, all from 0. */
export type SourceSegment = [column: number, sourceLine: number, sourceColumn: number];

/** A program that waits for a processor may take this many times its limit of wall time. */
export const WALL_TIMES = 2;

/** One line of JSON from the executor to its host, followed by `binaryBytes` bytes of a compiled program. */
export type HostJob = {
  kind: "python" | "javascript" | "wasi";
  source: string;
  /** For each line of generated JavaScript what it comes from; absent where the source is what was written. */
  sourceMap?: SourceSegment[][];
  binaryBytes: number;
  /** Python packages that are to be there, as paths of wheels. */
  wheels?: string[];
  files: Record<string, string>;
  args: string[];
  seconds: number;
  inputWaitSeconds: number;
  memoryMiB: number;
};

/** Signals that a native program would have died of. */
export const CRASH_SIGNALS = ["SIGABRT", "SIGFPE", "SIGSEGV"] as const;
export type CrashSignal = (typeof CRASH_SIGNALS)[number];

/** Lines of JSON from the host to the executor. What a hostile program could forge here harms only its own verdict. */
export type HostReport =
  | { type: "ready" }
  | {
      type: "end";
      end: "exited" | "refused" | "time" | "memory" | "crashed";
      exitCode: number | null;
      signal?: CrashSignal;
      seconds: number;
      memoryMiB: number;
    };
