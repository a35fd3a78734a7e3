import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { AppError } from "@/lib/platform/errors";
import { loadSchemaEngine, NO_FILTERS } from "@/prisma/schema-engine.mjs";

/** How long another server may take to change the same database; Prisma itself gives up after ten seconds. */
const WAIT_MS_MAX = 5 * 60_000;

/**
 * Applies the migrations that a database lacks, in order, and returns their names. Prisma's engine runs as
 * WebAssembly: its native one would have to be downloaded. While another server does the same it waits, and `report` hears
 * of it. Throws when one fails; nothing of it is then applied.
 */
export async function migrateDatabase(
  adapter: PrismaPg,
  prismaFolder: string,
  {
    report = () => {},
    waitMsMax = WAIT_MS_MAX,
  }: { report?: (what: string) => void; waitMsMax?: number } = {},
): Promise<string[]> {
  const deadline = performance.now() + waitMsMax;
  for (;;) {
    try {
      return await applyMigrations(adapter, prismaFolder);
    } catch (error) {
      if (!isTakenByAnother(error)) throw error;
      if (performance.now() >= deadline)
        throw new AppError(
          "unavailable",
          "Another server has been bringing this database's schema up to date for too long. Let it finish or stop it, then start again. If no other server runs, a connection has kept PostgreSQL's advisory lock 72707369: end it (pg_locks names its process).",
          { cause: error },
        );
      report("Waiting for another server, which is bringing this database's schema up to date");
    }
  }
}

/** Prisma's code means any timeout; only its text says which. */
function isTakenByAnother(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === "P1002" && /advisory lock/.test(String(message));
}

async function applyMigrations(adapter: PrismaPg, prismaFolder: string): Promise<string[]> {
  const schema = await readFile(path.join(prismaFolder, "schema.prisma"), "utf8");
  const SchemaEngine = await loadSchemaEngine();
  const { factory, close } = closable(adapter);
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(path.join(prismaFolder, "migrations")),
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
    close();
  }
}

/**
 * The same connections, which can be closed: the engine leaves them open. One that still waits for the lock would get it when
 * nobody listens any more, and keep it from everybody; it ends as soon as it gets it.
 */
function closable(adapter: PrismaPg): { factory: SqlMigrationAwareDriverAdapterFactory; close(): void } {
  const opened: { dispose(): Promise<void> }[] = [];
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    connect: async () => {
      const connection = await adapter.connect();
      opened.push(connection);
      return connection;
    },
  };
  return {
    factory,
    close: () => {
      for (const connection of opened) connection.dispose().catch(() => {});
    },
  };
}

async function readMigrations(baseDir: string) {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    folders.sort().map(async (folder) => ({
      path: folder,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(path.join(baseDir, folder, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  const lockfile = {
    path: "migration_lock.toml",
    content: await readFile(path.join(baseDir, "migration_lock.toml"), "utf8"),
  };
  return { baseDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}
