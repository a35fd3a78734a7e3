import { closeChecking } from "@/lib/checking/server/checking-pool";
import { defaultModel } from "@/lib/inference/server/solvers";
import { databaseKind } from "@/lib/platform/server/database";
import { log } from "@/lib/platform/server/log";
import { closePrograms, describeSandboxState, warmPrograms } from "@/lib/programs/server/program-service";
import { recoverPrograms } from "@/lib/programs/server/recover-programs";
import { closeRuns } from "@/lib/runs/server/execute-run";
import { recoverJournal } from "@/lib/runs/server/recover-journal";
import { recoverRuns } from "@/lib/runs/server/recover-runs";

/** Puts right what a dead process left behind. */
export async function startServices(): Promise<void> {
  const events = await recoverJournal();
  if (events > 0) log.info({ events }, "events of a stopped server were stored");
  await recoverPrograms();
  // In the background: each run says by itself when it is put right.
  void recoverRuns().then((runs) => {
    if (runs > 0) log.warn({ runs }, "runs of a stopped server were taken up");
  });
  // In the background: the pages need not wait for the sandbox.
  void warmPrograms();
}

/** What is used for inference and database, in a few words for the ready line. */
export async function describeServices(): Promise<string> {
  const { label: first } = await defaultModel();
  const database = databaseKind() === "embedded" ? "embedded PostgreSQL" : "PostgreSQL";
  return `inference: ${first}  ·  database: ${database}  ·  sandbox: ${await sandbox()}`;
}

async function sandbox(): Promise<string> {
  const { sandbox, languages, runners } = await describeSandboxState();
  if (runners?.redis === "unreachable") return "Redis (REDIS_URL) cannot be reached yet";
  if (runners && runners.connected === 0) return "no runner is connected yet (npm run runner)";
  if (sandbox === "unavailable") return "does not work here, see the log";
  return `${sandbox} (${languages.join(", ")})`;
}

/** Stops what is running and waits until it is stored. */
export async function closeServices(): Promise<void> {
  await Promise.all([closeRuns(), closePrograms()]);
  await closeChecking();
}
