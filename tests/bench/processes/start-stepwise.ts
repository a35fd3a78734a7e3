import process from "node:process";
import { freePort } from "./free-port";
import { type StartedProcess, startProcess } from "./start-process";

/** More lanes at once than any cell has streams, and room to queue: the benchmark decides how much is asked. */
const LIMITS = {
  INFERENCE_CONCURRENCY: "2000",
  STEPWISE_QUEUE_MAX: "5000",
  STEPWISE_QUEUE_MAX_PERSON: "5000",
};

/** A model server for it to ask: the load source, unless another is named. */
type Backend = { baseUrl: string; apiKey: string | null; model: string };

export const loadBackend = (sourceUrl: string): Backend => ({
  baseUrl: `${sourceUrl}/v1`,
  apiKey: null,
  model: "load",
});

/** Starts the built server as a person would, with one backend. */
export async function startStepwise(options: {
  backend: Backend;
  dataFolder: string;
  databaseUrl: string | null;
  core: string | null;
}): Promise<StartedProcess & { url: string }> {
  const port = await freePort();
  const { baseUrl, apiKey, model } = options.backend;
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
      INFERENCE_BASE_URL: baseUrl,
      INFERENCE_MODEL: model,
      ...(apiKey ? { INFERENCE_API_KEY: apiKey } : {}),
      ...LIMITS,
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    },
  });
  return { ...started, url: `http://127.0.0.1:${port}` };
}

/** `BENCH_PROFILE=folder` keeps a CPU profile of each server, for whoever looks for what is hot. */
function profilerFlags(): string[] {
  const folder = process.env.BENCH_PROFILE;
  const extra = (process.env.BENCH_NODE_FLAGS ?? "").split(" ").filter(Boolean);
  return folder ? ["--cpu-prof", `--cpu-prof-dir=${folder}`, ...extra] : extra;
}
