import process from "node:process";
import { type StartedProcess, startProcess } from "./start-process";

/** Starts the load source as a process of its own. */
export async function startSource(core: string | null): Promise<StartedProcess & { url: string }> {
  const source = await startProcess({
    command: [process.execPath, ".build/bench/load-source.mjs"],
    core,
    readyWords: "ready at",
  });
  const url = /ready at (\S+)/.exec(source.output())?.[1] ?? "";
  return { ...source, url };
}
