// Bundles what runs outside Next: the server, the embedded database's worker, the checker's, the sandbox's host.
// Node 20 cannot run TypeScript, and a bundle starts in a tenth of a transpiler's time.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { bundleStage } from "./bundle-stage.mjs";

const root = path.resolve(import.meta.dirname, "../..");

const ENTRIES = {
  server: "app/_server/main.ts",
  runner: "app/_server/runner-main.ts",
  "pages-process": "app/_server/pages-process.ts",
  "database-worker": "lib/platform/server/database-worker.ts",
  "checking-worker": "lib/checking/server/checking-worker.ts",
  "wasm-host": "lib/programs/server/executors/wasm/wasm-host.ts",
  "compiler-host": "lib/programs/server/executors/wasm/cpp/compiler-host.ts",
};

/** `stepwise:api-routes`: what every route.ts under app/api exports, so that no list of them need be kept. */
const apiRoutes = {
  name: "api-routes",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^stepwise:api-routes$/ }, ({ path }) => ({ path, namespace: "stepwise" }));
    onLoad({ filter: /.*/, namespace: "stepwise" }, () => {
      const files = readdirSync(path.join(root, "app/api"), { recursive: true })
        .map((file) => file.replaceAll(path.sep, "/"))
        .filter((file) => file.endsWith("/route.ts"))
        .sort();
      const imports = files.map((file, at) => `import * as r${at} from "@/app/api/${file}";`);
      const rows = files.map((file, at) => `{ path: "/api/${path.posix.dirname(file)}", methods: r${at} },`);
      return {
        contents: `${imports.join("\n")}\nexport const apiRoutes = [\n${rows.join("\n")}\n];`,
        resolveDir: root,
      };
    });
  },
};

/** Hosts that may read nothing but themselves bring their packages along. */
const SELF_CONTAINED = {
  "engine-host": "lib/programs/server/executors/wasm/engine-host.ts",
};

/** What runs inside QuickJS, which knows ES2023 and no modules of Node. */
const GUESTS = {
  "javascript-guest": "lib/programs/server/executors/wasm/javascript/guest/install.ts",
};

const COMMON = {
  absWorkingDir: root,
  outdir: ".build",
  bundle: true,
  logLevel: "warning",
  alias: { "@": root },
};
const NODE = {
  ...COMMON,
  outExtension: { ".js": ".mjs" },
  platform: "node",
  format: "esm",
  target: "node20.19",
  sourcemap: true,
  // Texts for a compiler of ours.
  loader: { ".cpp": "text" },
};

/** Writes `.build/<entry>.mjs` for each entry; packages stay outside, except of hosts that must do without. */
export async function bundle() {
  const present = Object.entries(ENTRIES).filter(([, file]) => existsSync(path.join(root, file)));
  const entryPoints = Object.fromEntries(present);
  await build({ ...NODE, entryPoints, packages: "external", plugins: [apiRoutes] });
  await build({ ...NODE, entryPoints: SELF_CONTAINED });
  await build({ ...COMMON, entryPoints: GUESTS, platform: "neutral", format: "iife", target: "es2023" });
  await bundleStage(root);
}

if (process.argv[1] === import.meta.filename) await bundle();
