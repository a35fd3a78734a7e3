import process from "node:process";
import { pathToFileURL } from "node:url";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { closeDoors } from "./close-doors";
import { newSharedState } from "./host-clock";
import { die, failHost, readJob, report } from "./host-io";
import { loadQuickjs } from "./javascript/run-javascript";
import { newOutputMemory, SharedOutput } from "./shared-output";
import { runWasi } from "./wasi/run-wasi";
import { FD } from "./wasm-protocol";
import { runWatchdog } from "./wasm-watchdog";

const TICK_MS = 25;
/** Recursion as deep as students write it; taken from the system only as it is used. */
const STACK_MIB = 128;

type Shared = { state: SharedArrayBuffer; output: SharedArrayBuffer; quickjs: string; guest: string };

/** The first thread: starts the program's thread and watches it. */
function watchProgram(): void {
  const [, script = "", quickjs = "", guest = ""] = process.argv;
  const shared: Shared = { state: newSharedState(), output: newOutputMemory(), quickjs, guest };
  const output = new SharedOutput(shared.output, FD.stdout);
  const worker = new Worker(pathToFileURL(script), {
    workerData: shared,
    resourceLimits: { stackSizeMb: STACK_MIB },
  });
  worker.on("error", failHost);
  setInterval(() => output.tryFlush(), TICK_MS);
  runWatchdog({ shared: shared.state, lifeline: FD.jobs, beforeEnd: () => output.tryFlush() });
}

/** The program's thread. */
async function runProgram({ state, output, quickjs, guest }: Shared): Promise<void> {
  const stdout = new SharedOutput(output, FD.stdout);
  const runJavascript = await loadQuickjs(quickjs, guest);
  closeDoors();
  report({ type: "ready" });
  const { job, binary } = readJob() ?? die();
  const engine = { state: new Float64Array(state), stdout };
  if (job.kind === "javascript") await runJavascript(job, engine);
  else await runWasi(job, binary, engine);
}

/**
 * The process that runs one JavaScript or WebAssembly program and dies. Neither engine can reach a JavaScript object of
 * the host: what they are given are the few functions in `run-javascript` and `wasi`. Besides, the process has no
 * environment, may read only the engine's own files, has no network, and may not make code from strings.
 */
if (isMainThread) watchProgram();
else await runProgram(workerData as Shared).catch(failHost);
