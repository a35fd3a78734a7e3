import { log } from "@/lib/platform/server/log";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { packagePath } from "./host-process";
import { madeFile } from "./made-file";
import { startPython } from "./python-host";

/**
 * Path of a memory snapshot of a freshly started Python, made once per version of Pyodide and of its host: starting from
 * it takes a seventh of the time. Empty when none can be made or kept; programs then start cold.
 */
export async function preparePythonSnapshot(): Promise<string> {
  try {
    return await madeFile({
      name: "python-snapshot",
      parts: [packagePath("pyodide", "package.json"), workerEntry("wasm-host")],
      bytesMin: 1_000_000,
      make: makeSnapshot,
    });
  } catch (error) {
    log.warn({ err: error }, "no snapshot of Python could be kept; programs start slower");
    return "";
  }
}

async function makeSnapshot(): Promise<Buffer> {
  const host = startPython({ snapshot: "", mode: "make" });
  const chunks: Buffer[] = [];
  host.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  host.stderr.resume();
  await host.ended;
  return Buffer.concat(chunks);
}
