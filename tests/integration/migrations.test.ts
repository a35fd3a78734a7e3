import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { expect, it } from "vitest";
import { isAppError } from "@/lib/platform/errors";
import { migrateDatabase } from "@/lib/platform/server/migrate-database";
import { DATABASES } from "../support/databases";
import { startApp } from "../support/start-app";

/** Prisma's, the same for every database of a server that has migrations. */
const ADVISORY_LOCK = 72_707_369;
const FOLDER = path.resolve(import.meta.dirname, "../../prisma");
const database = DATABASES.find(({ environment }) => environment.DATABASE_URL !== undefined);
const url = database?.environment.DATABASE_URL ?? "";

/** Another server in the midst of its migration. */
async function takeLock(): Promise<pg.Client> {
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(`SELECT pg_advisory_lock(${ADVISORY_LOCK})`);
  return other;
}

async function holders(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    "SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory'",
  );
  return rows[0].count;
}

it.skipIf(database?.missing)(
  "waits while another server migrates the same database, and says so",
  async () => {
    const other = await takeLock();
    const starting = startApp({ DATABASE_URL: url });
    // Prisma gives up after ten seconds.
    const timer = setTimeout(() => void other.query(`SELECT pg_advisory_unlock(${ADVISORY_LOCK})`), 13_000);
    const app = await starting.finally(() => clearTimeout(timer));
    try {
      expect(app.output()).toContain("Waiting for another server");
      expect((await (await fetch(`${app.url}/api/health`)).json()).status).toBe("ok");
      // What waited in vain keeps the lock from nobody.
      expect(await holders(other)).toBe(0);
    } finally {
      await app.stop();
      await other.end();
    }
  },
  120_000,
);

it.skipIf(database?.missing)(
  "ends in the end, with words for a person",
  async () => {
    const other = await takeLock();
    const reports: string[] = [];
    try {
      const failing = migrateDatabase(new PrismaPg({ connectionString: url }), FOLDER, {
        report: (what) => reports.push(what),
        waitMsMax: 1_000,
      });
      await expect(failing).rejects.toSatisfy(
        (error) => isAppError(error) && error.code === "unavailable" && /another server/i.test(error.message),
      );
      expect(reports).toEqual([]);
    } finally {
      await other.end();
    }
  },
  60_000,
);
