import path from "node:path";
import process from "node:process";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database";
import { migrateDatabase } from "./migrate-database";
import { existingSingleton, forgetSingleton, processSingleton } from "./process-singleton";

type OpenDatabase = { client: PrismaClient; kind: "embedded" | "server"; close(): Promise<void> };

const NAME = "platform.database";

/** The database client. Throws unless `openDatabase` has finished: the server opens it before it listens. */
export function database(): PrismaClient {
  return opened().client;
}

/** Whether the data lies in the embedded PostgreSQL or on a server of its own. */
export function databaseKind(): "embedded" | "server" {
  return opened().kind;
}

function opened(): OpenDatabase {
  const open = existingSingleton<OpenDatabase>(NAME);
  if (!open) throw new Error("The database is not open.");
  return open;
}

/**
 * Opens the database of `url`, else the embedded one in `folder`, and brings its schema up to date. `report` hears
 * what is being done. Throws when it cannot be reached or a migration fails.
 */
export async function openDatabase(options: {
  url?: string;
  folder: string;
  report?: (what: string) => void;
}): Promise<void> {
  const report = options.report ?? (() => {});
  let embedded: EmbeddedDatabase | null = null;
  if (!options.url) {
    report("Starting the embedded PostgreSQL");
    embedded = await startEmbeddedDatabase(path.join(options.folder, "postgres"));
  }
  const adapter = embedded
    ? // One connection: the embedded database answers one at a time, and a second would only wait inside a transaction.
      new PrismaPg({
        host: embedded.socketFolder,
        port: embedded.port,
        user: "postgres",
        database: "postgres",
        max: 1,
      })
    : new PrismaPg({ connectionString: options.url, max: 10 });
  try {
    report("Bringing the database's schema up to date");
    const root = process.env.STEPWISE_ROOT ?? process.cwd();
    await migrateDatabase(adapter, path.join(root, "prisma"), { report });
  } catch (error) {
    await embedded?.close();
    throw error;
  }
  const client = new PrismaClient({ adapter });
  processSingleton<OpenDatabase>(NAME, () => ({
    client,
    kind: embedded ? "embedded" : "server",
    close: async () => {
      await client.$disconnect();
      await embedded?.close();
    },
  }));
}

/** Closes the database if it is open; what was committed stays. */
export async function closeDatabase(): Promise<void> {
  const open = existingSingleton<OpenDatabase>(NAME);
  forgetSingleton(NAME);
  await open?.close();
}
