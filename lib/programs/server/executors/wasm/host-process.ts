import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { CRASH_SIGNALS, FD, type HostReport } from "./wasm-protocol";

/** Megabytes of JavaScript heap; the engines' own memory is WebAssembly's and limited by the host. */
const HEAP_MIB = 256;
const ENGINE_TEXT_MAX = 4000;
const LINE_MAX = 1024 * 1024;

export type EndReport = Extract<HostReport, { type: "end" }>;

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

type HostOptions = {
  entry: "wasm-host" | "engine-host" | "compiler-host";
  /** Files and folders that it may read besides its own script. */
  readable: string[];
  /** What follows the script's path. */
  args: string[];
  /** Hears every line of its reports that is not one of the usual. */
  onLine?: (line: string) => void;
};

/** Starts a host process: no environment, Node's permission model, no code from strings. */
export function startHost(options: HostOptions): HostProcess {
  const script = fs.realpathSync(workerEntry(options.entry));
  const child = spawn(
    process.execPath,
    [
      permissionFlag(),
      ...[script, ...options.readable].map((file) => `--allow-fs-read=${file}`),
      "--allow-worker",
      "--no-warnings",
      "--disallow-code-generation-from-strings",
      `--max-old-space-size=${HEAP_MIB}`,
      script,
      ...options.args,
    ],
    {
      env: {} as NodeJS.ProcessEnv,
      cwd: path.parse(script).root,
      stdio: Array(6).fill("pipe"),
      windowsHide: true,
    },
  );
  return wire(child, options.onLine);
}

/** A package's folder or a file in it, found without loading it. */
export function packagePath(...parts: string[]): string {
  const root = process.env.STEPWISE_ROOT ?? process.cwd();
  return fs.realpathSync(path.join(/* turbopackIgnore: true */ root, "node_modules", ...parts));
}

function wire(child: ChildProcess, onLine: (line: string) => void = () => {}): HostProcess {
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
    else if (message?.type === "end") final ??= message;
    else onLine(line);
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
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = (lines.pop() ?? "").slice(-LINE_MAX);
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
    const signal = CRASH_SIGNALS.find((name) => name === value.signal);
    const common = { exitCode, seconds: number("seconds"), memoryMiB: number("memoryMiB") };
    return { type: "end", end, ...common, ...(signal ? { signal } : {}) };
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
