import { type HostProcess, packagePath, startHost } from "./host-process";
import { packagesFolder } from "./python-packages";

/** Starts a Python that waits for its program; in mode `make` it writes a snapshot of its memory instead. */
export function startPython(options: { snapshot: string; mode?: "make" }): HostProcess {
  const pyodide = packagePath("pyodide");
  const packages = packagesFolder();
  return startHost({
    entry: "wasm-host",
    readable: [pyodide, options.snapshot, packages ?? ""].filter((one) => one !== ""),
    args: [pyodide, options.snapshot, options.mode ?? "run"],
  });
}
