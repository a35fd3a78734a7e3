import fs from "node:fs";
import path from "node:path";
import { workerEntry } from "@/lib/platform/server/worker-entry";
import { type HostProcess, packagePath, startHost } from "./host-process";

/** Starts a process that waits for a JavaScript or compiled program. */
export function startEngine(): HostProcess {
  const quickjs = packagePath("@jitl/quickjs-wasmfile-release-sync", "dist", "emscripten-module.wasm");
  const guest = fs.realpathSync(
    path.join(/* turbopackIgnore: true */ path.dirname(workerEntry("engine-host")), "javascript-guest.js"),
  );
  return startHost({ entry: "engine-host", readable: [quickjs, guest], args: [quickjs, guest] });
}
