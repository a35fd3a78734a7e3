// npm run bench:steps: bundles the benchmark and runs it; no server is needed.
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../../..");
const outfile = path.join(root, ".build/bench/steps.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["tests/bench/steps/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  logLevel: "warning",
});
await import(outfile);
