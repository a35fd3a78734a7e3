import type { StageReport } from "../stage-message";
import { countTimers } from "./count-timers";
import { showValue } from "./show-value";
import { takeLines } from "./take-lines";

/**
 * Stands before a JavaScript program without a page, in a worker: `console`, and the ways in which programs written
 * for Node read their input. The worker ends when nothing more can happen.
 */
const OUTPUT_CHARACTERS_MAX = 4_000_000;

const scope = self as unknown as Record<string, unknown> & { __stageInput: string };
const send = self.postMessage.bind(self) as (report: StageReport) => void;
const close = self.close.bind(self);
const startedMs = performance.now();
let over = false;
let written = 0;

function end(exitCode = 0): void {
  if (over) return;
  over = true;
  send({ type: "end", exitCode, seconds: (performance.now() - startedMs) / 1000 });
  close();
}

function print(stream: "stdout" | "stderr", text: string): void {
  written += text.length;
  if (written > OUTPUT_CHARACTERS_MAX) end(1);
  if (!over) send({ type: "output", stream, text });
}

const log =
  (stream: "stdout" | "stderr") =>
  (...values: unknown[]) =>
    print(stream, `${values.map((value) => showValue(value)).join(" ")}\n`);
const [out, err] = [log("stdout"), log("stderr")];
const timers = countTimers(() => end());
const input = takeLines(scope.__stageInput, (text) => print("stdout", text));

scope.console = {
  ...{ log: out, info: out, debug: out, table: out, dir: out, group: out },
  ...{ error: err, warn: err, trace: err, groupEnd() {}, time() {}, timeEnd() {} },
  assert: (holds: unknown, ...values: unknown[]) => holds || err("Assertion failed:", ...values),
};
scope.process = {
  argv: ["node", "main.js"],
  env: {},
  platform: "browser",
  exit: (code?: number) => {
    end(code);
    throw new Error("the program has ended");
  },
  stdin: input.stream(),
  stdout: { write: (text: unknown) => print("stdout", String(text)) },
  stderr: { write: (text: unknown) => print("stderr", String(text)) },
  nextTick: (run: () => void) => queueMicrotask(run),
  hrtime: { bigint: () => BigInt(Math.round(performance.now() * 1e6)) },
  memoryUsage: () => ({ heapUsed: 0 }),
  on() {},
};
const modules: Record<string, unknown> = {
  fs: { readFileSync: (_path: unknown, options?: unknown) => input.all(options !== undefined) },
  readline: { createInterface: () => input.stream() },
};
scope.require = (name: string) => {
  const found = modules[String(name).replace(/^node:/, "")];
  if (!found)
    throw new Error(`There is no module "${name}" on this computer: run the program on the server.`);
  return found;
};
scope.module = { exports: {} };
scope.exports = {};
scope.setImmediate = (run: () => void) => setTimeout(run, 0);
addEventListener("unhandledrejection", (event) => {
  err(`Uncaught ${showValue(event.reason)}`);
  end(1);
});
scope.__stageEnded = () => timers.settle();
