import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { workerEntry } from "@/lib/platform/server/worker-entry";

const WEEK_MS = 7 * 24 * 3600 * 1000;

type MadeFile = {
  /** Begins the file's name, followed by the fingerprint of what it was made from. */
  name: string;
  /** Whatever decides what is made. */
  parts: string[];
  bytesMin: number;
  make: () => Promise<Buffer>;
};

/** Path of a file beside the bundles that takes long to make and is made once for each version of its parts. Rejects when it cannot be made or kept. */
export async function madeFile({ name, parts, bytesMin, make }: MadeFile): Promise<string> {
  const folder = path.dirname(workerEntry("wasm-host"));
  const hash = createHash("sha256").update(process.version);
  for (const part of parts) hash.update(await fs.readFile(part));
  const key = hash.digest("hex").slice(0, 16);
  const file = path.join(/* turbopackIgnore: true */ folder, `${name}-${key}.made`);
  try {
    return await fs.realpath(file);
  } catch {
    // Not made yet.
  }
  const bytes = await make();
  if (bytes.length < bytesMin) throw new Error(`${name} is too small to be whole`);
  // Renamed into place, so that no other start can see half of it.
  const temporary = `${file}.${process.pid}`;
  await fs.writeFile(temporary, bytes);
  await fs.rename(temporary, file);
  await removeOld(folder, name, file);
  return await fs.realpath(file);
}

/** Those of earlier versions, 30 MB each; a recent one may still serve a running server. */
async function removeOld(folder: string, name: string, current: string): Promise<void> {
  for (const entry of await fs.readdir(folder)) {
    const file = path.join(/* turbopackIgnore: true */ folder, entry);
    if (!entry.startsWith(`${name}-`) || file === current) continue;
    const { mtimeMs } = await fs.stat(file);
    if (Date.now() - mtimeMs > WEEK_MS) await fs.rm(file, { force: true });
  }
}
