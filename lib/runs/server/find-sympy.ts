import fs from "node:fs";
import { processSingleton } from "@/lib/platform/server/process-singleton";
import { pythonBox } from "@/lib/programs/server/run-boxed-python";

/** Where distributions lay what their Python imports; a box sees the same folders. */
const FOLDERS = ["/usr/lib/python3/dist-packages", "/usr/lib/python3/site-packages"];
const VERSIONED = ["/usr/local/lib", "/usr/lib", "/usr/lib64"];

export type SympyView = { version: string; sandbox: "bubblewrap" | "gvisor" };

/** SymPy of this computer's own Python and the sandbox that it runs in; null where either is missing. Looked for once. */
export function findSympy(): Promise<SympyView | null> {
  return processSingleton("runs.sympy", async () => {
    const version = sympyVersion();
    const sandbox = version && (await pythonBox());
    return version && sandbox ? { version, sandbox } : null;
  });
}

function sympyVersion(): string | null {
  const versioned = VERSIONED.flatMap((root) =>
    list(root)
      .filter((name) => /^python3\.\d+$/.test(name))
      .flatMap((name) => [`${root}/${name}/dist-packages`, `${root}/${name}/site-packages`]),
  );
  for (const folder of [...FOLDERS, ...versioned]) {
    const release = read(`${folder}/sympy/release.py`);
    const version = /__version__\s*=\s*["']([^"']+)["']/.exec(release)?.[1];
    if (version) return version;
  }
  return null;
}

function list(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
