import { existsSync } from "node:fs";
import os from "node:os";

const TASKSET = "/usr/bin/taskset";

/** Which cores the processes of a benchmark are held to, as `taskset` names them; null where they are not. */
export type Cores = { server: string | null; source: string | null; client: string | null };

/** The server gets a core for itself; source and clients share the other, or have one each where there are three. */
export function assignCores(): Cores {
  const count = os.availableParallelism();
  if (count === 1 || !existsSync(TASKSET)) return { server: null, source: null, client: null };
  return { server: "0", source: "1", client: count > 2 ? "2" : "1" };
}

/** The assignment in words. */
export function describeCores({ server, source, client }: Cores): string {
  if (server === null) return "No process was pinned: this machine has one core, or no `taskset`.";
  const rest =
    source === client ? `source and clients on core ${source}` : `source on ${source}, clients on ${client}`;
  return `The server under test ran on core ${server}, ${rest}.`;
}

/** The command that runs `command` on a core only, or anywhere for null. */
export function onCore(core: string | null, command: string[]): string[] {
  return core === null ? command : [TASKSET, "-c", core, ...command];
}
