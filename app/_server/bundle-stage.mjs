// Bundles what runs inside the stage's frames, in the browser: the frame's pages and the workers.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const FOLDER = "lib/programs/stage";
const BROWSERS = ["chrome111", "firefox115", "safari16.4"];

/** Writes `.build/stage/{frame,document,python}.js`. */
export async function bundleStage(root) {
  if (!existsSync(path.join(root, FOLDER))) return;
  const options = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: "browser",
    target: BROWSERS,
    logLevel: "warning",
  };
  const prelude = await build({
    ...options,
    entryPoints: [`${FOLDER}/script-prelude.ts`],
    format: "iife",
    write: false,
  });
  await build({
    ...options,
    entryPoints: { frame: `${FOLDER}/stage-frame.ts`, document: `${FOLDER}/document-frame.ts` },
    outdir: ".build/stage",
    format: "iife",
    define: { STAGE_SCRIPT_PRELUDE: JSON.stringify(prelude.outputFiles[0].text.trim()) },
  });
  await build({
    ...options,
    entryPoints: { python: `${FOLDER}/python-worker.ts` },
    outdir: ".build/stage",
    // No module: a frame with an origin of its own cannot start module workers from texts.
    format: "iife",
    // Pyodide looks for Node's modules only where it finds Node.
    external: ["node:*", "ws"],
    define: {
      "import.meta.url": JSON.stringify("https://stage.invalid/python.js"),
      STAGE_PYTHON_FILES: JSON.stringify(readTexts(path.join(root, FOLDER, "python"))),
    },
    // Pyodide refuses workers that are no modules, by this word, for the sake of imports that are bundled here.
    banner: { js: "self.importScripts=undefined;" },
  });
}

/** The texts of a folder's Python files, by their path within it. */
function readTexts(folder, below = "") {
  const texts = {};
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) Object.assign(texts, readTexts(folder, name));
    else if (name.endsWith(".py")) texts[name] = readFileSync(path.join(folder, name), "utf8");
  }
  return texts;
}
