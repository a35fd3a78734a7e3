import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { onCore } from "./cores";

const START_MS_MAX = 180_000;
const STOP_MS_MAX = 20_000;

export type StartedProcess = { pid: number; output(): string; stop(signal?: NodeJS.Signals): Promise<void> };

/**
 * Starts a command on one core and waits until it prints `readyWords`. Rejects with its output when it ends instead,
 * or takes longer than three minutes.
 */
export async function startProcess(options: {
  command: string[];
  core: string | null;
  readyWords: string;
  cwd?: string;
  environment?: Record<string, string>;
}): Promise<StartedProcess> {
  const { core, readyWords, cwd, environment } = options;
  const [file = "", ...args] = onCore(core, options.command);
  const child = spawn(file, args, {
    cwd,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A benchmark that fails must not leave its servers behind.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  await ready(child, () => output, readyWords);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    stop: (signal = "SIGTERM") =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        // Some wait for their connections, which nobody is going to end.
        const timer = setTimeout(kill, STOP_MS_MAX);
        child.once("exit", () => {
          clearTimeout(timer);
          resolve();
        });
        child.kill(signal);
      }),
  };
}

function ready(child: ChildProcess, output: () => string, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time: ${output()}`)), START_MS_MAX);
    const look = () => {
      if (!output().includes(words)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}: ${output()}`));
    });
  });
}
