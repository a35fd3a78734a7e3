import { StringDecoder } from "node:string_decoder";
import { log } from "@/lib/platform/server/log";
import type {
  Execution,
  ExecutionEnd,
  ExecutionJob,
  ExecutionResult,
  Executor,
  PreparedProgram,
  ProgramSource,
} from "../executor";
import { type HostProcess, startHost } from "./host-process";
import { preparePythonSnapshot } from "./python-snapshot";
import type { HostJob } from "./wasm-protocol";

/** Python's runtime alone takes about 32 MiB: a smaller limit could run nothing. */
const MEMORY_MIB_MIN = 48;
/** The host ends the program itself; this is for a host that fails to. */
const GRACE_MS = 800;
const READY_MS_MAX = 30_000;

/** Python in WebAssembly (Pyodide), each program in a process of its own. Needs nothing but npm. */
export class WasmExecutor implements Executor {
  readonly name = "wasm";
  readonly languages = ["python"] as const;
  readonly enforces = ["time", "memory", "output", "processes", "files", "network", "environment"] as const;
  #snapshot: Promise<string> | null = null;
  #spare: HostProcess | null = null;
  readonly #running = new Set<HostProcess>();
  #closed = false;

  async warm(): Promise<void> {
    this.#snapshot ??= preparePythonSnapshot();
    const snapshot = await this.#snapshot;
    if (this.#closed) return;
    this.#spare ??= this.#start(snapshot);
    await this.#spare.ready;
  }

  /** Python needs no compiler: each run reads the source anew. */
  prepare({ source }: ProgramSource): PreparedProgram {
    const running = new Set<Execution>();
    return {
      execute: (job) => {
        const execution = this.#execute(source, job);
        running.add(execution);
        const forget = () => running.delete(execution);
        execution.result.then(forget, forget);
        return execution;
      },
      dispose: async () => {
        for (const execution of running) execution.stop();
        await Promise.allSettled([...running].map(({ result }) => result));
      },
    };
  }

  #execute(source: string, job: ExecutionJob): Execution {
    let stopped = false;
    let host: HostProcess | null = null;
    const early: string[] = [];
    let inputEnded = false;
    const result = this.#take().then((taken) => {
      host = taken;
      this.#refill();
      if (stopped) host.child.kill("SIGKILL");
      for (const text of early) host.stdin.write(text);
      if (inputEnded || job.stdin !== null) host.stdin.end(job.stdin ?? "");
      return this.#perform(taken, source, job, () => stopped);
    });
    return {
      result,
      write: (text) => {
        if (host) host.stdin.write(text);
        else early.push(text);
      },
      closeInput: () => {
        inputEnded = true;
        host?.stdin.end();
      },
      stop: () => {
        stopped = true;
        host?.child.kill("SIGKILL");
      },
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const hosts = [...this.#running, ...(this.#spare ? [this.#spare] : [])];
    for (const host of hosts) host.child.kill("SIGKILL");
    await Promise.all(hosts.map((host) => host.ended));
  }

  async #take(): Promise<HostProcess> {
    const spare = this.#spare;
    this.#spare = null;
    if (spare && spare.child.exitCode === null && spare.child.signalCode === null) {
      this.#running.add(spare);
      await withDeadline(spare);
      return spare;
    }
    this.#snapshot ??= preparePythonSnapshot();
    const host = this.#start(await this.#snapshot);
    this.#running.add(host);
    await withDeadline(host);
    return host;
  }

  #start(snapshot: string): HostProcess {
    return startHost({ snapshot });
  }

  #refill(): void {
    if (this.#closed || this.#spare) return;
    this.warm().catch((error) => {
      if (!this.#closed) log.warn({ err: error }, "the sandbox could not be kept warm");
    });
  }

  async #perform(
    host: HostProcess,
    source: string,
    job: ExecutionJob,
    isStopped: () => boolean,
  ): Promise<ExecutionResult> {
    let printedBytes = 0;
    let overflowed = false;
    for (const channel of ["stdout", "stderr"] as const) {
      const decoder = new StringDecoder("utf8");
      const tell = (text: string) => {
        // PostgreSQL stores no NUL in text.
        if (text) job.onOutput(channel, text.replaceAll("\0", "␀"));
      };
      host[channel].on("data", (chunk: Buffer) => {
        const room = job.limits.outputBytesMax - printedBytes;
        printedBytes += chunk.length;
        if (room > 0) tell(decoder.write(chunk.subarray(0, room)));
        if (printedBytes > job.limits.outputBytesMax && !overflowed) {
          overflowed = true;
          host.child.kill("SIGKILL");
        }
      });
      host[channel].on("end", () => {
        if (!overflowed) tell(decoder.end());
      });
    }
    const { seconds, inputWaitSeconds } = job.limits;
    const memoryMiB = Math.max(MEMORY_MIB_MIN, job.limits.memoryMiB);
    const { files = {}, args = [] } = job;
    const order: HostJob = { source, files, args, seconds, inputWaitSeconds, memoryMiB };
    const startedMs = performance.now();
    host.jobs.write(`${JSON.stringify(order)}\n`);
    let overdue = false;
    const timer = setTimeout(
      () => {
        overdue = true;
        host.child.kill("SIGKILL");
      },
      (seconds + inputWaitSeconds) * 1000 + GRACE_MS,
    );
    const { report, signal } = await host.ended;
    clearTimeout(timer);
    this.#running.delete(host);
    const end: ExecutionEnd = isStopped()
      ? "stopped"
      : overflowed
        ? "output"
        : overdue
          ? "time"
          : (report?.end ?? "crashed");
    // The host kills itself when it is done, so its signal says something only where it reported no end.
    const natural = end === "exited" || end === "refused" || (end === "memory" && report?.exitCode !== null);
    return {
      end,
      exitCode: natural ? (report?.exitCode ?? null) : null,
      signal: natural ? null : signal,
      seconds: Math.min(report?.seconds ?? (performance.now() - startedMs) / 1000, seconds + 1),
      memoryMiB: report?.memoryMiB ?? 0,
    };
  }
}

async function withDeadline(host: HostProcess): Promise<void> {
  const timer = setTimeout(() => host.child.kill("SIGKILL"), READY_MS_MAX);
  try {
    await host.ready;
  } finally {
    clearTimeout(timer);
  }
}
