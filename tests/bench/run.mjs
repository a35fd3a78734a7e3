// npm run bench:relay, bench:recovery, bench:render, bench:programs, soak:programs …: builds the app and the benchmark, then runs it.
import path from "node:path";
import process from "node:process";
import { build } from "esbuild";
import { prepare } from "../../app/_server/prepare.mjs";

const [name, ...args] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "../..");
process.chdir(root);

// What is plain functions, or has pages of its own, needs nothing of the app.
if (!["render", "checking", "answers"].includes(name)) await prepare();
await build({
  absWorkingDir: root,
  entryPoints: {
    [name]: `tests/bench/${name}/main.ts`,
    "load-source": "tests/bench/load/main.ts",
    "relay-client": "tests/bench/client/main.ts",
    "openai-relay": "tests/bench/rivals/openai-relay.ts",
    "ai-sdk-route": "tests/bench/rivals/ai-sdk-route.ts",
  },
  outdir: ".build/bench",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
// Ended from outside, it must still end its servers: that is done at `exit`, which a bare signal skips.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
process.argv.splice(2, Number.POSITIVE_INFINITY, ...args);
await import(path.join(root, `.build/bench/${name}.mjs`));
