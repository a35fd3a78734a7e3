import fs from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import type { PyodideAPI } from "pyodide";
import { closeDoors } from "./close-doors";
import { newSharedState, readInput, SHARED, sleepFor, startClock, usedSeconds } from "./host-clock";
import { die, failHost, readJob, report, writeAll, writeText } from "./host-io";
import { limitMemoryGrowth, type MemoryLimit } from "./memory-growth";
import { PYTHON_HARNESS } from "./python-harness";
import { FD, type HostJob, type HostReport } from "./wasm-protocol";
import { runWatchdog } from "./wasm-watchdog";

const HOME = "/home/student";
const PACKAGES = "/home/packages";

async function runHost(): Promise<void> {
  const [, script = "", pyodideFolder = "", snapshot = "", mode = ""] = process.argv;
  // Emscripten asks for these constants in the one way that the permission model forbids.
  Object.assign(process, { binding: bindingConstants });
  const memory = limitMemoryGrowth(32);
  const shared = newSharedState();
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
  const sleep = (seconds: number) => sleepFor(state, seconds * 1000);
  const run = pyodide.runPython(PYTHON_HARNESS)(sleep) as (path: string, args: string[]) => number;
  for (const name of ["pyodide_js", "js"]) pyodide.unregisterJsModule(name);
  closeDoors();
  report({ type: "ready" });
  const { job } = readJob() ?? die();
  begin(pyodide, job, state, memory);
  report(perform(() => run("main.py", job.args), state, memory));
  die();
}

function begin(pyodide: PyodideAPI, job: HostJob, state: Float64Array, memory: MemoryLimit): void {
  for (const folder of [HOME, PACKAGES]) pyodide.FS.mkdirTree(folder);
  pyodide.FS.chdir(HOME);
  for (const [name, text] of Object.entries(job.files)) pyodide.FS.writeFile(`${HOME}/${name}`, text);
  pyodide.FS.writeFile(`${HOME}/main.py`, job.source);
  // Unpacked before the clock starts: that a package is large is not the program's fault.
  for (const wheel of job.wheels ?? [])
    pyodide.unpackArchive(new Uint8Array(fs.readFileSync(wheel)), "wheel", { extractDir: PACKAGES });
  memory.limitMiB = job.memoryMiB;
  memory.onGrow = (mebibytes) => {
    state[SHARED.memoryMiB] = mebibytes;
  };
  startClock(state, job, memory.currentMiB());
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
  return { type: "end", end, exitCode, seconds: usedSeconds(state), memoryMiB: state[SHARED.memoryMiB] ?? 0 };
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
    read: (buffer) => readInput(state, buffer),
  });
  const writer = (fd: number) => (buffer: Uint8Array) => {
    if (!output.muted) writeAll(fd, buffer);
    return buffer.length;
  };
  pyodide.setStdout({ isatty: false, write: writer(FD.stdout) });
  pyodide.setStderr({ isatty: false, write: writer(FD.stderr) });
}

function bindingConstants(name: string): unknown {
  if (name === "constants") return { fs: fs.constants };
  throw new Error("not available");
}

/**
 * The process that runs one Python program and dies. It gets no environment, may read only Pyodide's folder (Node's
 * permission model), has no network (its modules are emptied), may not make code from strings, and shows
 * Python an empty `js`. Each of these alone would hold; together one bug is not a way out.
 */
if (isMainThread) await runHost().catch(failHost);
else runWatchdog({ shared: workerData.shared, lifeline: FD.jobs });
