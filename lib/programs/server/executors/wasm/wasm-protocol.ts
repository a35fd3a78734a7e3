/** The descriptors between the executor and its host process; the program's own text never mixes with control. */
export const FD = { stdin: 0, stdout: 1, engine: 2, stderr: 3, jobs: 4, reports: 5 } as const;

/** One line of JSON from the executor to its host. */
export type HostJob = {
  source: string;
  files: Record<string, string>;
  args: string[];
  seconds: number;
  inputWaitSeconds: number;
  memoryMiB: number;
};

/** Lines of JSON from the host to the executor. What a hostile program could forge here harms only its own verdict. */
export type HostReport =
  | { type: "ready" }
  | {
      type: "end";
      end: "exited" | "refused" | "time" | "memory" | "crashed";
      exitCode: number | null;
      seconds: number;
      memoryMiB: number;
    };
