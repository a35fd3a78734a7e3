import os from "node:os";
import type { HostProcess } from "../host-process";
import type { CompileJob, CompileReport } from "./compile-protocol";
import { prepareCompilerParts, startCompiler } from "./compiler-parts";

/** Compilers hold half a gigabyte each: they go when nobody has compiled for so long. */
const IDLE_MS = 10 * 60_000;
const AT_ONCE_MAX = Math.max(1, Math.min(4, Math.floor(os.availableParallelism() / 2)));
const WASM_BYTES_MAX = 64 * 1024 * 1024;

export type CompiledCpp = { ok: true; wasm: Buffer } | { ok: false; words: string };
type Compiler = { host: HostProcess; answered: ((report: CompileReport) => void) | null };

/** C++ to WebAssembly, by processes that keep clang loaded, because it takes seconds to load. */
export class CppCompiler {
  readonly #idle: Compiler[] = [];
  readonly #all = new Set<Compiler>();
  #waiting: (() => void)[] = [];
  #atOnce = 0;
  #closed = false;
  #timer: NodeJS.Timeout | null = null;
  #parts: Promise<string> | null = null;

  /** Compiles one program; ends at once when `signal` aborts. Rejects when there is no compiler to be had. */
  async compile(source: string, signal: AbortSignal): Promise<CompiledCpp> {
    while (this.#atOnce >= AT_ONCE_MAX) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#atOnce++;
    try {
      if (signal.aborted) return { ok: false, words: "" };
      const compiler = await this.#take();
      return await this.#compileWith(compiler, source, signal);
    } finally {
      this.#atOnce--;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    const hosts = [...this.#all].map(({ host }) => host);
    for (const host of hosts) host.child.kill("SIGKILL");
    await Promise.all(hosts.map(({ ended }) => ended));
  }

  async #compileWith(compiler: Compiler, source: string, signal: AbortSignal): Promise<CompiledCpp> {
    const { host } = compiler;
    const stop = () => host.child.kill("SIGKILL");
    signal.addEventListener("abort", stop);
    const wasm = gather(host);
    try {
      const report = new Promise<CompileReport>((resolve) => {
        compiler.answered = resolve;
      });
      const job: CompileJob = { source, binaryBytes: 0 };
      host.jobs.write(`${JSON.stringify(job)}\n`);
      const answer = await Promise.race([report, host.ended]);
      if (!("wasmBytes" in answer)) return { ok: false, words: overdueWords(answer.report?.end) };
      if (answer.wasmBytes === 0) return { ok: false, words: answer.words };
      const bytes = await Promise.race([wasm.bytes(answer.wasmBytes), host.ended]);
      return Buffer.isBuffer(bytes) ? { ok: true, wasm: bytes } : { ok: false, words: overdueWords() };
    } finally {
      signal.removeEventListener("abort", stop);
      wasm.end();
      compiler.answered = null;
      this.#giveBack(compiler);
    }
  }

  async #take(): Promise<Compiler> {
    for (let compiler = this.#idle.pop(); compiler; compiler = this.#idle.pop())
      if (this.#all.has(compiler)) return compiler;
    const parts = await this.#findParts();
    if (this.#closed) throw new Error("the sandbox is closed");
    const compiler: Compiler = {
      answered: null,
      host: startCompiler(parts, (line) => {
        const report = parseReport(line);
        if (report) compiler.answered?.(report);
      }),
    };
    this.#all.add(compiler);
    void compiler.host.ended.then(() => this.#all.delete(compiler));
    await compiler.host.ready;
    return compiler;
  }

  #findParts(): Promise<string> {
    const parts = this.#parts ?? prepareCompilerParts();
    this.#parts = parts;
    parts.catch(() => {
      this.#parts = null;
    });
    return parts;
  }

  #giveBack(compiler: Compiler): void {
    if (compiler.host.child.signalCode === null && this.#all.has(compiler)) this.#idle.push(compiler);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const { host } of this.#idle.splice(0)) host.child.kill("SIGKILL");
    }, IDLE_MS);
    this.#timer.unref();
  }
}

/** Collects what the compiler writes to its standard output from now on. */
function gather(host: HostProcess) {
  const chunks: Buffer[] = [];
  let length = 0;
  let wanted = Number.POSITIVE_INFINITY;
  let done: (bytes: Buffer) => void = () => {};
  const check = () => {
    if (length >= wanted) done(Buffer.concat(chunks).subarray(0, wanted));
  };
  const listen = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    check();
  };
  host.stdout.on("data", listen);
  return {
    bytes: (count: number) =>
      new Promise<Buffer>((resolve) => {
        wanted = count;
        done = resolve;
        check();
      }),
    end: () => host.stdout.off("data", listen),
  };
}

function overdueWords(end?: string): string {
  if (end === "memory") return "main.cpp:1:1: error: compiling this program takes too much memory\n";
  return "main.cpp:1:1: error: compiling this program takes too long\n";
}

function parseReport(line: string): CompileReport | null {
  try {
    const { type, wasmBytes, words } = JSON.parse(line) as Record<string, unknown>;
    if (type !== "compiled" || !Number.isInteger(wasmBytes) || Number(wasmBytes) > WASM_BYTES_MAX)
      return null;
    return { type, wasmBytes: Number(wasmBytes), words: String(words) };
  } catch {
    return null;
  }
}
