import { closeChecking } from "@/lib/checking/server/checking-pool";
import { listModels } from "@/lib/inference/server/solvers";
import { databaseKind } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import {
  closePrograms,
  describeExecutor,
  recoverPrograms,
  warmPrograms,
} from "@/lib/programs/server/program-service";
import { closeRuns } from "@/lib/runs/server/execute-run";
import { recoverRuns } from "@/lib/runs/server/recover-runs";

/** Puts right what a dead process left behind. */
export async function startServices(): Promise<void> {
  const interrupted = await recoverRuns();
  if (interrupted > 0) log.warn({ runs: interrupted }, "runs of a stopped server were ended as interrupted");
  await recoverPrograms();
  // In the background: the pages need not wait for the sandbox.
  void warmPrograms();
}

/** What is used for inference and database, in a few words for the ready line. */
export async function describeServices(): Promise<string> {
  const { models } = await listModels();
  const first = models[0]?.label ?? "";
  const database = databaseKind() === "embedded" ? "embedded PostgreSQL" : "PostgreSQL";
  return `inference: ${first}  ·  database: ${database}  ·  sandbox: ${await sandbox()}`;
}

async function sandbox(): Promise<string> {
  const { name, languages, status } = await describeExecutor();
  return status === "ready" ? `${name} (${languages.join(", ")})` : `${name} does not work here, see the log`;
}

/** Stops what is running and waits until it is stored. */
export async function closeServices(): Promise<void> {
  await Promise.all([closeRuns(), closePrograms()]);
  await closeChecking();
}
