import process from "node:process";
import { freePort } from "./free-port";
import { type StartedProcess, startProcess } from "./start-process";

/** More lanes at once than any cell has streams, and room to queue: the benchmark decides how much is asked. */
const LIMITS = {
  INFERENCE_CONCURRENCY: "2000",
  STEPWISE_QUEUE_MAX: "5000",
  STEPWISE_QUEUE_MAX_PERSON: "5000",
};

/** Starts the built server as a person would, with the load source as its backend. */
export async function startStepwise(options: {
  sourceUrl: string;
  dataFolder: string;
  databaseUrl: string | null;
  core: string | null;
}): Promise<StartedProcess & { url: string }> {
  const port = await freePort();
  const started = await startProcess({
    command: [process.execPath, ...profilerFlags(), ".build/server.mjs"],
    core: options.core,
    readyWords: "ready at",
    environment: {
      LOG_LEVEL: "warn",
      PORT: String(port),
      STEPWISE_DATA: options.dataFolder,
      // What a killed server leaves in the temporary folder goes with its data.
      TMPDIR: options.dataFolder,
      INFERENCE_BASE_URL: `${options.sourceUrl}/v1`,
      INFERENCE_MODEL: "load",
      ...LIMITS,
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    },
  });
  return { ...started, url: `http://127.0.0.1:${port}` };
}

/** `BENCH_PROFILE=folder` keeps a CPU profile of each server, for whoever looks for what is hot. */
function profilerFlags(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : [];
}
