// npm run db:migration -- <name>: writes the SQL that leads from the last migration's schema to schema.prisma.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { loadSchemaEngine, NO_FILTERS } from "./schema-engine.mjs";

const here = import.meta.dirname;
const name = process.argv[2];
if (!/^[a-z0-9_]+$/.test(name ?? "")) {
  console.error("Name the migration: npm run db:migration -- add_classes");
  process.exit(2);
}

// `diff` only reads schema files, but the engine wants a connection to hold: this one answers nothing.
const connection = {
  provider: "postgres",
  adapterName: "no-database",
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  dispose: async () => {},
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
};
const noDatabase = {
  provider: "postgres",
  adapterName: "no-database",
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};

const migrations = path.join(here, "migrations");
const last = (await readdir(migrations, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .at(-1);
const number = String(Number(last?.slice(0, 4) ?? 0) + 1).padStart(4, "0");
const schema = await readFile(path.join(here, "schema.prisma"), "utf8");
const before = last && path.join(migrations, last, "schema.prisma");
const target = (content) => ({ tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] });

const Engine = await loadSchemaEngine();
const engine = await Engine.new(
  { datamodels: [["schema.prisma", schema]] },
  () => {},
  bindMigrationAwareSqlAdapterFactory(noDatabase),
);
const { stdout } = await engine.diff({
  from: before && existsSync(before) ? target(await readFile(before, "utf8")) : { tag: "empty" },
  to: target(schema),
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: NO_FILTERS,
});
if (!stdout?.trim() || /empty migration/i.test(stdout)) {
  console.log("The schema has not changed since the last migration.");
  process.exit(0);
}
const folder = path.join(migrations, `${number}_${name}`);
await mkdir(folder);
await writeFile(path.join(folder, "migration.sql"), stdout);
// Kept beside the SQL so that the next migration has its starting point without a database.
await writeFile(path.join(folder, "schema.prisma"), schema);
console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`);
process.exit(0);
