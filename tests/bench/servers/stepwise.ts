import { cpSync, lstatSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { createDatabase } from "../../support/create-database";
import { loadBackend, startStepwise } from "../processes/start-stepwise";
import type { Column } from "./column";

/** No stream is asked for while the template is made. */
const NO_SOURCE = "http://127.0.0.1:9";
let template = "";

/** Our server, as it is built: every event stored before it is shown, steps closed and claims judged. */
export const stepwise: Column = {
  name: "stepwise",
  label: "Stepwise; stores every event and checks every step; a tenth of its viewers come and go",
  missing: () => null,
  // A server's first start makes its database, which takes memory that no later one needs.
  prepare: async () => {
    template = makeFolder();
    process.once("exit", () => removeFolder(template));
    const backend = loadBackend(NO_SOURCE);
    const options = { backend, dataFolder: template, databaseUrl: null, core: null };
    const started = await startStepwise(options);
    await started.stop();
  },
  start: async ({ sourceUrl, core, postgresUrl }) => {
    const dataFolder = makeFolder();
    // Not the sockets and pipes of the server that was started on it, where that one was killed.
    cpSync(template, dataFolder, { recursive: true, filter: isOrdinary });
    const created = postgresUrl ? await createDatabase(postgresUrl) : null;
    const databaseUrl = created?.url ?? null;
    const started = await startStepwise({ backend: loadBackend(sourceUrl), dataFolder, databaseUrl, core });
    return {
      kind: "run",
      url: started.url,
      pid: started.pid,
      close: async () => {
        await started.stop();
        await created?.drop();
        removeFolder(dataFolder);
      },
    };
  },
};

function isOrdinary(file: string): boolean {
  const found = lstatSync(file);
  return found.isFile() || found.isDirectory();
}

function makeFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), "stepwise-bench-"));
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
