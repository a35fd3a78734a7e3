import type {
  Execution,
  ExecutionJob,
  ExecutionResult,
  Executor,
  PreparedProgram,
  ProgramSource,
} from "../executor";
import { CppCompiler } from "./cpp/cpp-compiler";
import { startEngine } from "./engine-process";
import { HostPool } from "./host-pool";
import type { HostProcess } from "./host-process";
import { performJob, type Runnable } from "./perform-job";
import { startPython } from "./python-host";
import { wheelsOf } from "./python-packages";
import { preparePythonSnapshot } from "./python-snapshot";
import { stripTypes } from "./typescript/strip-types";

/** Python's runtime alone takes about 32 MiB, QuickJS's 16. */
const MEMORY_MIB_MIN = { python: 48, javascript: 24, wasi: 4 } as const;

type Compiled = Runnable | { refused: string };

/** Python (Pyodide), JavaScript and TypeScript (QuickJS) and C++ (clang) in WebAssembly, each program in a process of its own. Needs nothing but npm. */
export class WasmExecutor implements Executor {
  readonly name = "wasm";
  readonly languages = ["python", "cpp", "javascript", "typescript"] as const;
  readonly enforces = ["time", "memory", "output", "processes", "files", "network", "environment"] as const;
  /** Graphical programs run in the viewer's browser. */
  readonly stage = [];
  readonly limiter = "engine";
  #snapshot: Promise<string> | null = null;
  readonly #cpp = new CppCompiler();
  readonly #pools = {
    python: new HostPool(async () => {
      this.#snapshot ??= preparePythonSnapshot();
      return startPython({ snapshot: await this.#snapshot });
    }),
    engine: new HostPool(async () => startEngine()),
  };

  /** C++ is made ready by the first program in it: its headers cost a core for ten seconds and more. */
  async warm(): Promise<void> {
    await this.#pools.python.warm();
  }

  prepare(program: ProgramSource): PreparedProgram {
    const disposed = new AbortController();
    const compiled = this.#compile(program, disposed.signal);
    compiled.catch(() => {});
    const running = new Set<Execution>();
    return {
      execute: (job) => {
        const execution = this.#execute(compiled, job);
        running.add(execution);
        const forget = () => running.delete(execution);
        execution.result.then(forget, forget);
        return execution;
      },
      dispose: async () => {
        disposed.abort();
        for (const execution of running) execution.stop();
        await Promise.allSettled([...running].map(({ result }) => result));
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.#pools.python.close(), this.#pools.engine.close(), this.#cpp.close()]);
  }

  async #compile({ language, source }: ProgramSource, signal: AbortSignal): Promise<Compiled> {
    if (language === "python")
      return { kind: "python", source, wheels: wheelsOf(source), memoryMiBMin: MEMORY_MIB_MIN.python };
    const memoryMiBMin = MEMORY_MIB_MIN.javascript;
    if (language === "javascript") return { kind: "javascript", source, memoryMiBMin };
    if (language === "typescript") {
      const stripped = await stripTypes(source, signal);
      if (!stripped.ok) return { refused: stripped.words };
      return { kind: "javascript", source: stripped.source, sourceMap: stripped.sourceMap, memoryMiBMin };
    }
    if (language === "cpp") {
      const compiled = await this.#cpp.compile(source, signal);
      if (!compiled.ok) return { refused: compiled.words };
      return { kind: "wasi", source: "", binary: compiled.wasm, memoryMiBMin: MEMORY_MIB_MIN.wasi };
    }
    throw new Error(`no ${language} here`);
  }

  #execute(compiled: Promise<Compiled>, job: ExecutionJob): Execution {
    let stopped = false;
    let host: HostProcess | null = null;
    const early: string[] = [];
    let inputEnded = false;
    const stopping = new AbortController();
    const stop = new Promise<null>((resolve) => {
      stopping.signal.addEventListener("abort", () => resolve(null));
    });
    const run = async (): Promise<ExecutionResult> => {
      // Whoever stops need not wait for a compiler.
      const runnable = await Promise.race([compiled, stop]);
      if (stopped || !runnable) return ended("stopped");
      if ("refused" in runnable) {
        job.onOutput("stderr", runnable.refused);
        return { ...ended("refused"), exitCode: 1 };
      }
      host = await this.#pools[runnable.kind === "python" ? "python" : "engine"].take();
      if (stopped) host.child.kill("SIGKILL");
      for (const text of early) host.stdin.write(text);
      if (inputEnded || job.stdin !== null) host.stdin.end(job.stdin ?? "");
      job.onBegin?.();
      return await performJob(host, runnable, job, () => stopped);
    };
    return {
      result: run(),
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
        stopping.abort();
        host?.child.kill("SIGKILL");
      },
    };
  }
}

function ended(end: "stopped" | "refused"): ExecutionResult {
  return { end, exitCode: null, signal: null, seconds: 0, memoryMiB: 0 };
}
