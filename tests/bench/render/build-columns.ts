import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";

export const COLUMNS = ["stepwise", "streamdown", "react-markdown"] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Builds a page for each column, as for production, into `folder`. */
export async function buildColumns(root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const common = {
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    minify: true,
    jsx: "automatic",
    platform: "browser",
    format: "esm",
    target: "es2022",
    loader: { ".woff2": "file", ".woff": "file", ".ttf": "file" },
    define: { "process.env.NODE_ENV": '"production"', "process.env.__NEXT_IMAGE_OPTS": "undefined" },
    logLevel: "error",
  } as const;
  const entryPoints = Object.fromEntries(
    COLUMNS.map((name) => [name, `tests/bench/render/columns/${name}.tsx`]),
  );
  await build({
    ...common,
    entryPoints,
    splitting: true,
    plugins: [workerByName, plainNext],
    banner: { js: "globalThis.process ??= { env: {} };" },
  });
  await build({ ...common, entryPoints: { "render-worker": "app/_ui/notation/render-worker.ts" } });
  for (const name of COLUMNS) await writeFile(path.join(folder, `${name}.html`), pageOf(name));
}

/** Lines as long, letters as large and as much around them for every column as our pages have. */
const SAME_PAGE =
  "body{margin:0;font:1rem/1.7 system-ui,sans-serif}main{max-width:60rem;margin:0 auto;padding:1rem 1rem 6rem}";

function pageOf(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="${name}.css"><style>${SAME_PAGE}</style><body><script type="module" src="${name}.js"></script></body></html>`;
}

/** Next finds the worker by its address in the source; here it is a file beside the page. */
const workerByName: Plugin = {
  name: "worker-by-name",
  setup({ onLoad }) {
    onLoad({ filter: /notation\/start-worker\.ts$/ }, () => ({
      contents: `export const startWorker = () => new Worker("render-worker.js", { type: "module" });`,
    }));
  },
};

/** What the page of a run wants of Next beyond React, without a server: routes lead nowhere, the editor is not there. */
const plainNext: Plugin = {
  name: "plain-next",
  setup({ onResolve, onLoad }) {
    // What a page loads only when it is needed, as the editor with its style sheet, this page does not need.
    onResolve({ filter: /./ }, ({ kind, importer }) =>
      kind === "dynamic-import" && importer.includes(`${path.sep}app${path.sep}`)
        ? { path: "later", namespace: "plain-next" }
        : undefined,
    );
    onResolve({ filter: /^next\/(dynamic|link|navigation)(\.js)?$/ }, ({ path: name }) => ({
      path: name.replace(/\.js$/, ""),
      namespace: "plain-next",
    }));
    onLoad({ filter: /.*/, namespace: "plain-next" }, ({ path: name }) => ({ contents: PLAIN[name] ?? "" }));
  },
};

const PLAIN: Record<string, string> = {
  "next/dynamic": "export default () => () => null;",
  "next/link": "export default () => null;",
  "next/navigation":
    "const router = { push() {}, replace() {}, refresh() {} }; export const useRouter = () => router; export const usePathname = () => '/'; export const useParams = () => ({}); export const useSearchParams = () => new URLSearchParams(); export const notFound = () => {}; export const redirect = () => {}; export const permanentRedirect = () => {}; export const useSelectedLayoutSegment = () => null;",
};
