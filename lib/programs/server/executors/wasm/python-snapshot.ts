import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { log } from "@/lib/platform/server/log";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { pyodideFolder, startHost } from "./host-process";

const SNAPSHOT_BYTES_MIN = 1_000_000;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * Path of a memory snapshot of a freshly started Python, made once per version of Pyodide and of its host: starting from it takes a
 * seventh of the time. Empty when none can be made or kept; programs then start cold.
 */
export async function preparePythonSnapshot(): Promise<string> {
  const folder = path.dirname(workerEntry("wasm-host"));
  const parts = [
    path.join(/* turbopackIgnore: true */ pyodideFolder(), "package.json"),
    workerEntry("wasm-host"),
  ];
  const hash = createHash("sha256").update(process.version);
  for (const part of parts) hash.update(await fs.readFile(part));
  const key = hash.digest("hex").slice(0, 16);
  const file = path.join(/* turbopackIgnore: true */ folder, `python-${key}.snapshot`);
  try {
    return await fs.realpath(file);
  } catch {
    // Not made yet.
  }
  try {
    const bytes = await makeSnapshot();
    // Renamed into place, so that no other start can see half of it.
    const temporary = `${file}.${process.pid}`;
    await fs.writeFile(temporary, bytes);
    await fs.rename(temporary, file);
    await removeOld(folder, file);
    return await fs.realpath(file);
  } catch (error) {
    log.warn({ err: error }, "no snapshot of Python could be kept; programs start slower");
    return "";
  }
}

/** Snapshots of earlier versions, 30 MB each; a recent one may still serve a running server. */
async function removeOld(folder: string, current: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const file = path.join(/* turbopackIgnore: true */ folder, name);
    if (!/^python-\w+\.snapshot/.test(name) || file === current) continue;
    const { mtimeMs } = await fs.stat(file);
    if (Date.now() - mtimeMs > WEEK_MS) await fs.rm(file, { force: true });
  }
}

async function makeSnapshot(): Promise<Buffer> {
  const host = startHost({ snapshot: "", mode: "make" });
  const chunks: Buffer[] = [];
  host.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  host.stderr.resume();
  await host.ended;
  const bytes = Buffer.concat(chunks);
  if (bytes.length < SNAPSHOT_BYTES_MIN) throw new Error("the snapshot is too small to be whole");
  return bytes;
}
