import os from "node:os";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { type HostProcess, packagePath, startHost } from "../host-process";
import { madeFile } from "../made-file";

const MAKE_MS_MAX = 180_000;
const LOW_PRIORITY = 5;

/** Path of the precompiled standard headers and our runtime, made once per version of clang; ten seconds of work, 30 MB. */
export async function prepareCompilerParts(): Promise<string> {
  return await madeFile({
    name: "cpp-parts",
    parts: [packagePath("@yowasp", "clang", "package.json"), workerEntry("compiler-host")],
    bytesMin: 1_000_000,
    make: makeParts,
  });
}

/** Starts a compiler; without `parts` it makes them. */
export function startCompiler(parts: string, onLine?: (line: string) => void): HostProcess {
  const clang = packagePath("@yowasp", "clang");
  return startHost({
    entry: "compiler-host",
    readable: [clang, ...(parts ? [parts] : [])],
    args: [clang, parts ? "run" : "make", parts],
    ...(onLine ? { onLine } : {}),
  });
}

async function makeParts(): Promise<Buffer> {
  const host = startCompiler("");
  try {
    // Somebody may be waiting for something else meanwhile.
    if (host.child.pid) os.setPriority(host.child.pid, LOW_PRIORITY);
  } catch {
    // It then takes its turn like everything.
  }
  const timer = setTimeout(() => host.child.kill("SIGKILL"), MAKE_MS_MAX);
  const chunks: Buffer[] = [];
  host.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  host.stderr.resume();
  await host.ended;
  clearTimeout(timer);
  return Buffer.concat(chunks);
}
