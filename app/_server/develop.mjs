// npm run dev: the same server with Next in development mode; restart it after a change under lib/*/server or app/_server.
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const root = path.resolve(import.meta.dirname, "../..");
for (const script of ["prisma/generate.mjs", "app/_server/bundle.mjs"]) {
  const { status } = spawnSync(process.execPath, [path.join(root, script)], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
process.env.NODE_ENV = "development";
process.env.NEXT_DIST_DIR ??= ".next-dev";
process.env.STEPWISE_ROOT = root;
await import("../../.build/server.mjs");
