// Bundles what runs outside Next: the server, the embedded database's worker, the checker's, the sandbox's host.
// Node 20 cannot run TypeScript, and a bundle starts in a tenth of a transpiler's time.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

const ENTRIES = {
  server: "app/_server/main.ts",
  "pages-process": "app/_server/pages-process.ts",
  "database-worker": "lib/platform/server/database-worker.ts",
  "checking-worker": "lib/checking/server/checking-worker.ts",
  "wasm-host": "lib/programs/server/executors/wasm/wasm-host.ts",
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
    plugins: [apiRoutes],
  });
}

if (process.argv[1] === import.meta.filename) await bundle();
