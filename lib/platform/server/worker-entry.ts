import path from "node:path";
import process from "node:process";

/**
 * Absolute path of a worker's or child process's bundled entry. `app/_server/bundle.mjs` bundles each into
 * `.build/` because Node 20 cannot run TypeScript by itself.
 */
export function workerEntry(
  name:
    | "server"
    | "pages-process"
    | "database-worker"
    | "checking-worker"
    | "wasm-host"
    | "engine-host"
    | "compiler-host",
): string {
  const root = process.env.STEPWISE_ROOT ?? process.cwd();
  return path.join(/* turbopackIgnore: true */ root, ".build", `${name}.mjs`);
}
