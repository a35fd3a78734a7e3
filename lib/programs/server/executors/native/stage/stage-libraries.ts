import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import type { GraphicsKind } from "../../../../is-graphical";

/** Where our part of the stage lies in a box. */
export const STAGE_IN_BOX = "/opt/stage";
const FOLDER = "lib/programs/server/executors/native/stage";
const MODULES: readonly (readonly [string, GraphicsKind])[] = [
  ["pygame", "pygame"],
  ["matplotlib", "matplotlib"],
  ["_tkinter", "tkinter"],
  ["_tkinter", "turtle"],
];
const ASK =
  "import sys, importlib.util as u\nprint(*(name for name in sys.argv[1:] if u.find_spec(name)), sep='\\n')";

/** The graphical libraries that this Python has, and that can be shown: what wants a display needs Xvfb and a way to write images. */
export async function findStageLibraries(python: string): Promise<GraphicsKind[]> {
  try {
    const names = [...new Set(MODULES.map(([name]) => name))];
    const environment = { PATH: "/usr/bin:/bin" } as unknown as NodeJS.ProcessEnv;
    const { stdout } = await promisify(execFile)(python, ["-I", "-c", ASK, ...names], {
      env: environment,
      timeout: 10_000,
    });
    const found = new Set(stdout.split("\n"));
    const canDisplay = fs.existsSync("/usr/bin/Xvfb");
    return MODULES.filter(([name]) => found.has(name) && (name !== "_tkinter" || canDisplay)).map(
      ([, kind]) => kind,
    );
  } catch {
    return [];
  }
}

/** Copies our part of the stage to where boxes can read it, whoever they run as; gives the folder. */
export function layStage(parent: string): string {
  const from = path.join(/* turbopackIgnore: true */ process.env.STEPWISE_ROOT ?? process.cwd(), FOLDER);
  const folder = path.join(parent, "stage");
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(folder, { mode: 0o755 });
  for (const name of fs.readdirSync(from).filter((name) => name.endsWith(".py")))
    fs.writeFileSync(path.join(folder, name), fs.readFileSync(path.join(from, name)), { mode: 0o444 });
  return folder;
}
