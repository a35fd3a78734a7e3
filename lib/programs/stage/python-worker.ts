import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import type { StageCommand, StageReport } from "../stage-message";
import { OutputPipe } from "./output-pipe";
import { PythonHost } from "./python-host";

/** Our Python modules by path, put here by the bundler. */
declare const STAGE_PYTHON_FILES: Record<string, string>;

const HOME = "/home/student";

type Parts = { module: WebAssembly.Module; library: ArrayBuffer; lock: string };
type Start = Parts & { source: string; stdin: string | null; canvas: OffscreenCanvas };

const report = (message: StageReport, transfer: Transferable[] = []) =>
  self.postMessage(message, { transfer });

/** Runs one Python program, then nothing more: the frame ends this worker to stop it. */
self.onmessage = ({ data }: MessageEvent<Start>) => {
  self.onmessage = null;
  runPython(data).catch((error) => {
    report({ type: "output", stream: "stderr", text: `${(error as Error).message}\n` });
    report({ type: "end", exitCode: 1, seconds: 0 });
  });
};

async function runPython({ source, stdin, canvas, ...parts }: Start): Promise<void> {
  const host = new PythonHost(canvas, stdin, report);
  listen(host);
  const output = new OutputPipe(report);
  const python = await startPython(parts, output);
  const run = python.pyimport("_stage_run").run;
  closeDoors();
  report({ type: "started" });
  const startedMs = performance.now();
  const blocking = "Suspending" in WebAssembly;
  const call = blocking ? run.callPromising.bind(run) : run;
  const exitCode = Number(await call(host.functions(), blocking ? "switch" : "await", source));
  output.flush();
  host.reportFrames();
  report({ type: "end", exitCode, seconds: (performance.now() - startedMs) / 1000 });
}

/** Everything Pyodide would fetch is here already. */
async function startPython(parts: Parts, output: OutputPipe) {
  serveParts(parts);
  const python = await loadPyodide({
    indexURL: "https://stage.invalid/",
    createPyodideModule,
    lockFileContents: parts.lock,
    jsglobals: Object.create(null),
    env: { HOME, LANG: "C.UTF-8" },
  } as Parameters<typeof loadPyodide>[0]);
  for (const [name, text] of Object.entries(STAGE_PYTHON_FILES)) {
    const file = `/lib/stage/${name}`;
    python.FS.mkdirTree(file.slice(0, file.lastIndexOf("/")));
    python.FS.writeFile(file, text);
  }
  output.connect(python);
  python.runPython("import sys; sys.path.insert(0, '/lib/stage')");
  python.pyimport("_stage_run").prepare();
  for (const name of ["js", "pyodide_js"]) python.unregisterJsModule(name);
  return python;
}

function serveParts({ module, library }: Parts): void {
  self.fetch = async (address) => {
    const name = String(address instanceof Request ? address.url : address)
      .split("/")
      .pop();
    if (name === "pyodide.asm.wasm") return new Response();
    if (name === "python_stdlib.zip") return new Response(library);
    throw new TypeError("not available");
  };
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
}

/** The frame's policy forbids the network; a program need not even find the words for it. */
function closeDoors(): void {
  for (const name of [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "importScripts",
    "Worker",
  ])
    Reflect.set(self, name, undefined);
}

function listen(host: PythonHost): void {
  self.addEventListener("message", ({ data }: MessageEvent<StageCommand>) => {
    if (data.type === "pause") host.clock.pause();
    else if (data.type === "resume") host.clock.resume();
    else if (data.type === "input") host.take(data.input);
    else if (data.type === "line") host.lines.add(data.text, data.end);
  });
}
