import process from "node:process";
import { closeChecking } from "@/lib/checking/server/checking-pool";
import { listModels } from "@/lib/inference/server/solvers";
import { databaseKind } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { closeRuns } from "@/lib/runs/server/execute-run";
import { recoverRuns } from "@/lib/runs/server/recover-runs";

/** Puts right what a dead process left behind. */
export async function startServices(): Promise<void> {
  const interrupted = await recoverRuns();
  if (interrupted > 0) log.warn({ runs: interrupted }, "runs of a stopped server were ended as interrupted");
}

/** What is used for inference and database, in a few words for the ready line. */
export async function describeServices(): Promise<string> {
  const { models } = await listModels();
  const first = models[0]?.label ?? "";
  const database = databaseKind() === "embedded" ? "embedded PostgreSQL" : "PostgreSQL";
  return `inference: ${first}  ·  database: ${database}  ·  sandbox: ${sandbox()}`;
}

/** Programs cannot be run yet: said, not hidden. */
function sandbox(): string {
  return process.env.STEPWISE_EXECUTOR ? `${process.env.STEPWISE_EXECUTOR} (not available yet)` : "none yet";
}

/** Stops what is running and waits until it is stored. */
export async function closeServices(): Promise<void> {
  await closeRuns();
  await closeChecking();
}
