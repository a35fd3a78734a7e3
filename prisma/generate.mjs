// npm run db:generate: makes the database client. The CLI insists on a schema engine that generating does not need,
// and would download one; any existing file satisfies it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

const require = createRequire(import.meta.url);
const cli = require.resolve("prisma/build/index.js");
const result = spawnSync(
  process.execPath,
  [cli, "generate", "--schema", path.join(import.meta.dirname, "schema.prisma"), "--no-hints"],
  {
    cwd: path.dirname(import.meta.dirname),
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  },
);
if (result.status !== 0) {
  console.error(result.stdout, result.stderr);
  process.exit(result.status ?? 1);
}
