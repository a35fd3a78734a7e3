import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const START_MS_MAX = 150_000;

export type RunningApp = {
  url: string;
  pid: number;
  dataFolder: string;
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** Starts the built server on a free port and waits for its ready line. Rejects with its output when it ends instead. */
export async function startApp(environment: Record<string, string> = {}): Promise<RunningApp> {
  const port = await freePort();
  const dataFolder = environment.STEPWISE_DATA ?? mkdtempSync(path.join(os.tmpdir(), "stepwise-test-"));
  const child = spawn(process.execPath, [".build/server.mjs"], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      PORT: String(port),
      STEPWISE_DATA: dataFolder,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (output += data));
  await ready(child, () => output);
  return {
    url: `http://127.0.0.1:${environment.PORT ?? port}`,
    pid: child.pid ?? 0,
    dataFolder,
    output: () => output,
    stop: (signal = "SIGINT") =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve(child.exitCode);
        child.once("exit", (code) => resolve(code));
        child.kill(signal);
      }),
  };
}

function ready(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`not ready in time: ${output()}`));
    }, START_MS_MAX);
    child.stdout?.on("data", () => {
      if (!output().includes("ready at")) return;
      clearTimeout(timer);
      resolve();
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}: ${output()}`));
    });
  });
}

/** A port that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
