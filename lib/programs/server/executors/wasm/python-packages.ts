import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { log } from "@/lib/platform/server/log";
import { packagePath } from "./host-process";

type Locked = { depends: string[]; imports: string[] };

/** The folder of Pyodide's packages that an administrator named in `STEPWISE_PYODIDE_PACKAGES`; null without one. */
export function packagesFolder(): string | null {
  const named = process.env.STEPWISE_PYODIDE_PACKAGES;
  if (!named) return null;
  try {
    return fs.realpathSync(path.resolve(/* turbopackIgnore: true */ named));
  } catch (error) {
    log.warn({ err: error }, "STEPWISE_PYODIDE_PACKAGES names no folder; programs run without its packages");
    return null;
  }
}

/**
 * Paths of the wheels in the folder that a Python program imports, those they depend on first. What depends on what is
 * told by Pyodide's own list, or by a `pyodide-lock.json` in the folder; a wheel that neither names is found by its name.
 */
export function wheelsOf(source: string, folder: string | null = packagesFolder()): string[] {
  if (!folder) return [];
  const wheels = new Map<string, string>();
  for (const file of fs.readdirSync(folder)) {
    if (file.endsWith(".whl")) wheels.set(normalise(file.split("-")[0] ?? ""), path.join(folder, file));
  }
  const packages = readLock(folder);
  const chosen = new Set<string>();
  const choose = (name: string) => {
    const wheel = wheels.get(name);
    if (!wheel || chosen.has(wheel)) return;
    const { depends = [] } = packages.get(name) ?? {};
    for (const other of depends) choose(normalise(other));
    chosen.add(wheel);
  };
  for (const imported of importsOf(source)) {
    const owner = [...packages].find(([, { imports }]) => imports.includes(imported))?.[0];
    choose(owner ?? normalise(imported));
  }
  return [...chosen];
}

/** Top-level names of the modules that a source imports, anywhere in it. */
export function importsOf(source: string): string[] {
  const names = new Set<string>();
  for (const [, list = ""] of source.matchAll(/^[ \t]*import[ \t]+(.+)$/gm))
    for (const one of list.split(",")) names.add(one.trim().split(/[\s.;#]/)[0] ?? "");
  for (const [, name = ""] of source.matchAll(/^[ \t]*from[ \t]+([\w.]+)[ \t]+import\b/gm))
    names.add(name.split(".")[0] ?? "");
  return [...names].filter((name) => /^\w+$/.test(name));
}

function readLock(folder: string): Map<string, Locked> {
  const own = path.join(folder, "pyodide-lock.json");
  const file = fs.existsSync(own) ? own : packagePath("pyodide", "pyodide-lock.json");
  const { packages } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    packages: Record<string, Partial<Locked>>;
  };
  return new Map(
    Object.entries(packages).map(([name, { depends = [], imports = [] }]) => [
      normalise(name),
      { depends, imports },
    ]),
  );
}

/** Distribution names as packaging tools compare them. */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}
