import { closeSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { AppError } from "@/lib/platform/errors";

type Holder = { pid: number; startedAt: string | null };

/**
 * Takes the data folder for this process; two processes on one embedded database would destroy it. Returns the
 * release. Throws `conflict` naming the process that holds it. A lock whose process is gone is taken over.
 */
export function lockDataFolder(folder: string): () => void {
  const file = path.join(folder, "lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, "wx", 0o600);
      writeSync(
        handle,
        JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) } satisfies Holder),
      );
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = readHolder(file);
      if (holder && isAlive(holder)) {
        throw new AppError(
          "conflict",
          `Another Stepwise (process ${holder.pid}) is using the data folder ${folder}. Stop it, or set STEPWISE_DATA to another folder.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  throw new AppError("conflict", `The data folder ${folder} is being taken by another Stepwise.`);
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // A process id is used again after a restart of the computer; its start time is not.
  return startedAt === null || processStart(pid) === startedAt;
}

/** When a process started, in clock ticks since boot (field 22 of /proc/pid/stat), or null where there is no /proc. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
