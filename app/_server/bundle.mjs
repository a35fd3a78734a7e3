// Bundles what runs outside Next: the server, the embedded database's worker, the checker's, the sandbox's host.
// Node 20 cannot run TypeScript, and a bundle starts in a tenth of a transpiler's time.
import { existsSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { bundleStage } from "./bundle-stage.mjs";

const root = path.resolve(import.meta.dirname, "../..");

const ENTRIES = {
  server: "app/_server/main.ts",
  "database-worker": "lib/platform/server/database-worker.ts",
  "checking-worker": "lib/checking/server/checking-worker.ts",
  "wasm-host": "lib/programs/server/executors/wasm/wasm-host.ts",
};

/** Writes `.build/<entry>.mjs` for each entry; packages stay outside and are loaded from node_modules. */
export async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).filter(([, file]) => existsSync(path.join(root, file))),
    ),
    outdir: ".build",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
    alias: { "@": root },
  });
  await bundleStage(root);
}

if (process.argv[1] === import.meta.filename) await bundle();
