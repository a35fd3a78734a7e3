import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { FD, type HostReport } from "./wasm-protocol";

/** Megabytes of JavaScript heap; Python's own memory is WebAssembly's and limited by the host. */
const HEAP_MIB = 256;
const ENGINE_TEXT_MAX = 4000;

type EndReport = Extract<HostReport, { type: "end" }>;

export type HostProcess = {
  child: ChildProcess;
  stdin: Writable;
  stdout: Readable;
  stderr: Readable;
  jobs: Writable;
  /** Resolves when the host can take a job; rejects when it died before. */
  ready: Promise<void>;
  /** What the host said last, with `exit` when it is gone and all it wrote was read. */
  ended: Promise<{ report: EndReport | null; signal: string | null }>;
};

/** Starts a host process: no environment, Node's permission model, no code from strings. */
export function startHost(options: { snapshot: string; mode?: "make" }): HostProcess {
  const script = fs.realpathSync(workerEntry("wasm-host"));
  const pyodide = fs.realpathSync(pyodideFolder());
  const readable = [script, pyodide, ...(options.snapshot ? [options.snapshot] : [])];
  const child = spawn(
    process.execPath,
    [
      permissionFlag(),
      ...readable.map((file) => `--allow-fs-read=${file}`),
      "--allow-worker",
      "--no-warnings",
      "--disallow-code-generation-from-strings",
      `--max-old-space-size=${HEAP_MIB}`,
      script,
      pyodide,
      options.snapshot,
      options.mode ?? "run",
    ],
    {
      env: {} as NodeJS.ProcessEnv,
      cwd: path.parse(script).root,
      stdio: Array(6).fill("pipe"),
      windowsHide: true,
    },
  );
  return wire(child);
}

/** Pyodide's package folder, found without loading it. */
export function pyodideFolder(): string {
  const root = process.env.STEPWISE_ROOT ?? process.cwd();
  return path.join(/* turbopackIgnore: true */ root, "node_modules", "pyodide");
}

function wire(child: ChildProcess): HostProcess {
  const readable = (fd: number) => child.stdio[fd] as Readable;
  const writable = (fd: number) => child.stdio[fd] as Writable;
  // Writing to a host that has just died is no error of ours: `ended` tells.
  for (const stream of child.stdio) stream?.on("error", () => {});
  let engineText = "";
  readable(FD.engine).on("data", (chunk: Buffer) => {
    engineText = (engineText + chunk.toString("utf8")).slice(-ENGINE_TEXT_MAX);
  });
  let final = null as EndReport | null;
  let settleReady: { resolve: () => void; reject: (error: Error) => void };
  const ready = new Promise<void>((resolve, reject) => {
    settleReady = { resolve, reject };
  });
  ready.catch(() => {});
  readLines(readable(FD.reports), (line) => {
    const message = parseReport(line);
    if (message?.type === "ready") settleReady.resolve();
    if (message?.type === "end") final ??= message;
  });
  const ended = new Promise<{ report: EndReport | null; signal: string | null }>((resolve) => {
    child.on("error", (error) => {
      settleReady.reject(error);
      resolve({ report: null, signal: null });
    });
    child.on("close", (_code, signal) => {
      settleReady.reject(new Error(`the sandbox's process ended: ${engineText.trim() || signal}`));
      resolve({ report: final, signal });
    });
  });
  return {
    child,
    stdin: writable(FD.stdin),
    stdout: readable(FD.stdout),
    stderr: readable(FD.stderr),
    jobs: writable(FD.jobs),
    ready,
    ended,
  };
}

function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = (lines.pop() ?? "").slice(-ENGINE_TEXT_MAX);
    for (const line of lines) onLine(line);
  });
}

/** The report if the line is one; a hostile program may have written it, so every field is checked. */
function parseReport(line: string): HostReport | null {
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    if (value.type === "ready") return { type: "ready" };
    const number = (key: string) => (Number.isFinite(value[key]) ? Number(value[key]) : 0);
    const ends = ["exited", "refused", "time", "memory", "crashed"] as const;
    const end = ends.find((name) => name === value.end);
    if (value.type !== "end" || !end) return null;
    const exitCode = Number.isInteger(value.exitCode) ? Number(value.exitCode) : null;
    return { type: "end", end, exitCode, seconds: number("seconds"), memoryMiB: number("memoryMiB") };
  } catch {
    return null;
  }
}

/** The permission model's flag: experimental in Node 20 and 22, stable since 23.5. */
function permissionFlag(): string {
  return process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
}
