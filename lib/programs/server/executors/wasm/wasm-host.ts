import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import process from "node:process";
import tls from "node:tls";
import { pathToFileURL } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";
import type { PyodideAPI } from "pyodide";
import { PYTHON_HARNESS } from "./python-harness";
import { FD, type HostJob, type HostReport } from "./wasm-protocol";
import { cpuTimeMs, runWatchdog, SHARED } from "./wasm-watchdog";

/** A minified megabyte of source would be printed around an uncaught error. */
function failHost(error: unknown): never {
  writeText(FD.engine, String((error as Error).stack ?? JSON.stringify(error)).slice(0, 2000));
  die();
}

const HOME = "/home/student";
const PAGE_BYTES = 65_536;

async function runHost(): Promise<void> {
  const [, script = "", pyodideFolder = "", snapshot = "", mode = ""] = process.argv;
  // Emscripten asks for these constants in the one way that the permission model forbids.
  Object.assign(process, { binding: bindingConstants });
  const memory = limitMemoryGrowth();
  const shared = new SharedArrayBuffer(SHARED.length * Float64Array.BYTES_PER_ELEMENT);
  if (mode !== "make") new Worker(pathToFileURL(script), { workerData: { shared } });
  // Python would show it as its own path.
  process.argv = ["node", "main.py"];
  const { loadPyodide } = await import(pathToFileURL(`${pyodideFolder}/pyodide.mjs`).href);
  const pyodide: PyodideAPI & { makeMemorySnapshot(): Uint8Array; _api: FatalApi } = await loadPyodide({
    jsglobals: Object.create(null),
    env: { HOME, LANG: "C.UTF-8" },
    indexURL: `${pyodideFolder}/`,
    ...(mode === "make" ? { _makeSnapshot: true } : {}),
    ...(mode !== "make" && snapshot ? { _loadSnapshot: fs.readFileSync(snapshot) } : {}),
  });
  if (mode === "make") return writeAll(FD.stdout, pyodide.makeMemorySnapshot());
  const state = new Float64Array(shared);
  const output = { muted: false };
  muteCrashes(pyodide._api, output);
  connectStreams(pyodide, state, output);
  const sleep = (seconds: number) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.min(seconds * 1000, 2 ** 31));
  };
  const run = pyodide.runPython(PYTHON_HARNESS)(sleep) as (path: string, args: string[]) => number;
  for (const name of ["pyodide_js", "js"]) pyodide.unregisterJsModule(name);
  closeDoors();
  report({ type: "ready" });
  const job = readJob();
  if (!job) die();
  begin(pyodide, job, state, memory);
  report(perform(() => run("main.py", job.args), state, memory));
  die();
}

function begin(pyodide: PyodideAPI, job: HostJob, state: Float64Array, memory: MemoryLimit): void {
  pyodide.FS.mkdirTree(HOME);
  pyodide.FS.chdir(HOME);
  for (const [name, text] of Object.entries(job.files)) pyodide.FS.writeFile(`${HOME}/${name}`, text);
  pyodide.FS.writeFile(`${HOME}/main.py`, job.source);
  memory.limitMiB = job.memoryMiB;
  memory.onGrow = (mebibytes) => {
    state[SHARED.memoryMiB] = mebibytes;
  };
  state[SHARED.memoryMiB] = memory.currentMiB();
  state[SHARED.memoryLimitMiB] = job.memoryMiB;
  state[SHARED.limitMs] = job.seconds * 1000;
  state[SHARED.inputWaitMs] = job.inputWaitSeconds * 1000;
  state[SHARED.rssBase] = process.memoryUsage.rss();
  state[SHARED.cpuBaseMs] = cpuTimeMs();
  state[SHARED.startedMs] = Date.now();
}

function perform(run: () => number, state: Float64Array, memory: MemoryLimit): HostReport {
  let end: "exited" | "refused" | "memory" | "crashed" = "exited";
  let exitCode: number | null = null;
  try {
    const code = run();
    if (code === -1) end = "refused";
    else if (code === -2) end = "memory";
    exitCode = code < 0 ? 1 : code;
  } catch (error) {
    const status = (error as { status?: unknown }).status;
    if (typeof status === "number") exitCode = status & 0xff;
    else end = memory.refused ? "memory" : "crashed";
    if (end === "crashed") writeText(FD.stderr, crashWords(error));
  }
  const seconds = (cpuTimeMs() - (state[SHARED.cpuBaseMs] ?? 0)) / 1000;
  return { type: "end", end, exitCode, seconds, memoryMiB: state[SHARED.memoryMiB] ?? 0 };
}

/** The interpreter itself gave up: its own words, without the host's stack. */
function crashWords(error: unknown): string {
  const words =
    error instanceof RangeError ? "stack overflow" : String((error as Error).message).slice(0, 300);
  return `Fatal Python error: ${words}\n`;
}

type FatalApi = { fatal_error(error: unknown): unknown };

/** When the interpreter dies, Pyodide prints its own stack as if the program had: nothing more is passed on then. */
function muteCrashes(api: FatalApi, output: { muted: boolean }): void {
  const original = api.fatal_error;
  api.fatal_error = (error) => {
    output.muted = true;
    return original.call(api, error);
  };
}

function connectStreams(pyodide: PyodideAPI, state: Float64Array, output: { muted: boolean }): void {
  pyodide.setStdin({
    isatty: false,
    read: (buffer) => {
      state[SHARED.waitingSinceMs] = Date.now();
      const count = readSome(FD.stdin, buffer);
      state[SHARED.waitedMs] =
        (state[SHARED.waitedMs] ?? 0) + Date.now() - (state[SHARED.waitingSinceMs] ?? 0);
      state[SHARED.waitingSinceMs] = 0;
      return count;
    },
  });
  const writer = (fd: number) => (buffer: Uint8Array) => {
    if (!output.muted) writeAll(fd, buffer);
    return buffer.length;
  };
  pyodide.setStdout({ isatty: false, write: writer(FD.stdout) });
  pyodide.setStderr({ isatty: false, write: writer(FD.stderr) });
}

type MemoryLimit = {
  limitMiB: number;
  refused: boolean;
  onGrow: (mebibytes: number) => void;
  currentMiB: () => number;
};

/** Refuses growth of WebAssembly memory past the limit; the program sees MemoryError, as on a machine that is full. */
function limitMemoryGrowth(): MemoryLimit {
  const limit: MemoryLimit = { limitMiB: 512, refused: false, onGrow: () => {}, currentMiB: () => latest };
  let latest = 32;
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    const mebibytes = (this.buffer.byteLength + pages * PAGE_BYTES) / 1024 / 1024;
    if (!(mebibytes <= limit.limitMiB)) {
      limit.refused = true;
      throw new RangeError("memory limit");
    }
    const before = grow.call(this, pages);
    latest = mebibytes;
    limit.onGrow(mebibytes);
    return before;
  };
  Object.freeze(WebAssembly.Memory.prototype);
  return limit;
}

function bindingConstants(name: string): unknown {
  if (name === "constants") return { fs: fs.constants };
  throw new Error("not available");
}

/** Takes away what a program that found a way into JavaScript would reach for. Pyodide has loaded all it needs. */
function closeDoors(): void {
  const refuse = () => {
    throw new Error("not available");
  };
  net.Socket.prototype.connect = refuse;
  for (const module of [net, tls, http, https, http2, dgram, dns, childProcess] as object[]) {
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === "function") Reflect.set(module, name, refuse);
    }
  }
  syncBuiltinESMExports();
  const global = globalThis as Record<string, unknown>;
  for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest", "require", "navigator"]) {
    Reflect.deleteProperty(global, name);
  }
  // Emscripten asks it a few harmless questions at the end of a program.
  global.process = { exitCode: 0, platform: "linux", versions: { node: "20" }, argv: [] };
}

function readJob(): HostJob | null {
  let line = "";
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(64 * 1024);
  while (!line.endsWith("\n")) {
    const count = readSome(FD.jobs, buffer);
    if (count === 0) return null;
    line += decoder.decode(buffer.subarray(0, count), { stream: true });
  }
  return JSON.parse(line);
}

/** Waits for bytes; 0 at the end. A pipe may be non-blocking, which Node reports as EAGAIN. */
function readSome(fd: number, buffer: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(fd, buffer);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += fs.writeSync(fd, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      pause();
    }
  }
}

function writeText(fd: number, text: string): void {
  writeAll(fd, new TextEncoder().encode(text));
}

function report(message: HostReport): void {
  writeText(FD.reports, `${JSON.stringify(message)}\n`);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** Ends the process at once: nothing of the program may run on, not even its JavaScript finalisers. */
function die(): never {
  process.kill(process.pid, "SIGKILL");
  throw new Error("unreachable");
}

/**
 * The process that runs one Python program and dies. It gets no environment, may read only Pyodide's folder (Node's
 * permission model), has no network (its modules are emptied below), may not make code from strings, and shows
 * Python an empty `js`. Each of these alone would hold; together one bug is not a way out.
 */
if (isMainThread) await runHost().catch(failHost);
else runWatchdog();
