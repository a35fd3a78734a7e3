import { spawn } from "node:child_process";
import process from "node:process";
import type { RelayJob, RelaySample } from "../client/relay-sample";
import { onCore } from "../processes/cores";
import type { Column, StartOptions } from "../servers/column";
import type { Cell } from "./cell";

/** Starts the column afresh, has a client of its own process measure one cell, and closes the column. */
export async function takeSample(
  column: Column,
  cell: Cell,
  options: StartOptions & { clientCore: string | null; arrivalsPerSecond: number; windowSeconds: number },
): Promise<RelaySample> {
  const { sourceUrl, arrivalsPerSecond, windowSeconds, clientCore } = options;
  const server = await column.start(options);
  try {
    const { kind, url, pid: serverPid } = server;
    const job = { kind, url, serverPid, sourceUrl, arrivalsPerSecond, windowSeconds, ...cell };
    return await runClient(job, clientCore);
  } finally {
    await server.close();
  }
}

function runClient(job: RelayJob, core: string | null): Promise<RelaySample> {
  const [file = "", ...args] = onCore(core, [process.execPath, ".build/bench/relay-client.mjs"]);
  // JSON has no infinity, which is what a stream without a first token waits.
  const child = spawn(file, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    child.once("message", (sample) => resolve(sample as RelaySample));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The client ended with ${code}.`)));
    child.send(job);
  });
}
