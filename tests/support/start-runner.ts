import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";

const root = path.resolve(import.meta.dirname, "../..");
const READY_MS_MAX = 60_000;

export type RunnerProcess = {
  pid: number;
  id: string;
  output(): string;
  /** Ends it and resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts the built runner, as `npm run runner` does, and waits for its ready line. Rejects with its output when it ends instead. */
export async function startRunner(environment: Record<string, string>): Promise<RunnerProcess> {
  const child = spawn(process.execPath, [".build/runner.mjs"], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      STEPWISE_EXECUTOR: "wasm",
      STEPWISE_RUNNER_SLOTS: "1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  const exit = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), READY_MS_MAX);
    child.stdout.on("data", () => {
      if (!output.includes("is ready")) return;
      clearTimeout(timer);
      resolve();
    });
    void exit.then((code) => reject(new Error(`the runner ended with ${code}: ${output}`)));
  });
  return {
    pid: child.pid ?? 0,
    id: /Runner (\w+) is ready/.exec(output)?.[1] ?? "",
    output: () => output,
    stop: (signal = "SIGINT") => {
      child.kill(signal);
      return exit;
    },
  };
}
