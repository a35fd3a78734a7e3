import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Bind } from "../box";
import { WORK_FOLDER } from "../box";

const LISTS = /^fontlist-v\d+\.json$/;

/**
 * Lets matplotlib look for fonts once, which takes it a second, and gives what boxes find of it. Only the system's own code runs here.
 * Nothing where it fails, or when `signal` ends it: programs then look for themselves.
 */
export async function listFonts(python: string, parent: string, signal: AbortSignal): Promise<Bind[]> {
  const folder = path.join(parent, "matplotlib");
  try {
    fs.mkdirSync(folder, { mode: 0o755 });
    await promisify(execFile)(python, ["-I", "-B", "-c", "import matplotlib.font_manager"], {
      env: { PATH: "/usr/bin:/bin", MPLCONFIGDIR: folder, HOME: folder } as unknown as NodeJS.ProcessEnv,
      timeout: 60_000,
      signal,
      killSignal: "SIGKILL",
    });
    const lists = fs.readdirSync(folder).filter((name) => LISTS.test(name));
    for (const name of lists) fs.chmodSync(path.join(folder, name), 0o444);
    return lists.map((name) => ({
      from: path.join(folder, name),
      to: `${WORK_FOLDER}/.cache/matplotlib/${name}`,
    }));
  } catch {
    return [];
  }
}
