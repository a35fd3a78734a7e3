import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { createDatabase } from "../../support/create-database";
import { findPostgres } from "../processes/postgres-server";
import { startSource } from "../processes/start-source";
import { killAndRecover, type Recovery } from "./kill-and-recover";
import { writeTable } from "./table";

const RESULTS = path.resolve("tests/output/bench-recovery.json");
const { values } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    runs: { type: "string", default: "50" },
    databases: { type: "string", default: "embedded,postgres" },
  },
});
const databases = values.databases.split(",");

const source = await startSource(null);
const postgres = databases.includes("postgres") ? await findPostgres() : null;
const results: { database: string; recoveries: Recovery[] }[] = [];
try {
  if (databases.includes("embedded")) await measure("embedded (PGlite)", null);
  if (postgres) await measure(postgres.label, postgres.url);
  else if (databases.includes("postgres"))
    console.log("Left out: PostgreSQL, since DATABASE_URL_TEST is not set and none is installed.");
} finally {
  await source.stop();
  postgres?.stop();
}
console.log(`\n${writeTable(results)}\n\nWritten to ${path.relative(".", RESULTS)}.`);
const faults = results.flatMap(({ recoveries }) =>
  recoveries.map((one) => one.lost + one.changed + one.doubled),
);
if (faults.some((count) => count > 0)) process.exitCode = 1;

async function measure(database: string, serverUrl: string | null): Promise<void> {
  const recoveries: Recovery[] = [];
  results.push({ database, recoveries });
  for (let time = 1; time <= Number(values.times); time++) {
    const recovery = await recoverOnce(serverUrl);
    recoveries.push(recovery);
    const { killedAfterMs, acknowledged, lost, changed, doubled, readyMs, markedMs } = recovery;
    console.log(
      `${database} ${time}: killed after ${killedAfterMs.toFixed(0)} ms with ${acknowledged} events acknowledged; ` +
        `${lost} lost, ${changed} changed, ${doubled} doubled; ready in ${readyMs.toFixed(0)} ms, marked in ${markedMs.toFixed(0)} ms`,
    );
    mkdirSync(path.dirname(RESULTS), { recursive: true });
    writeFileSync(RESULTS, JSON.stringify({ runs: Number(values.runs), results }, null, 1));
  }
}

async function recoverOnce(serverUrl: string | null): Promise<Recovery> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "stepwise-bench-"));
  const created = serverUrl ? await createDatabase(serverUrl) : null;
  try {
    const databaseUrl = created?.url ?? null;
    return await killAndRecover({
      sourceUrl: source.url,
      dataFolder,
      databaseUrl,
      runs: Number(values.runs),
    });
  } finally {
    await created?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
