import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

const require = createRequire(import.meta.url);

let loaded;

/** Prisma's schema engine as WebAssembly: migrations with no engine to download. Loaded once. */
export function loadSchemaEngine() {
  loaded ??= load();
  return loaded;
}

async function load() {
  const file = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    "./schema_engine_bg.js": engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine.SchemaEngine;
}

/** No table or enum is managed by anybody else. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };
