import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Absolute path of the data folder (`STEPWISE_DATA`, else `./data`), made if missing and readable by its owner only. */
export function dataFolder(): string {
  const folder = path.resolve(/* turbopackIgnore: true */ process.env.STEPWISE_DATA ?? "data");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
