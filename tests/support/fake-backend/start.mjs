// npm run fake-backend: Node 20 cannot run TypeScript, so it is bundled first.
import path from "node:path";
import { build } from "esbuild";

const outfile = path.resolve(".build/fake-backend.mjs");
await build({
  entryPoints: [path.join(import.meta.dirname, "main.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  logLevel: "warning",
});
await import(outfile);
