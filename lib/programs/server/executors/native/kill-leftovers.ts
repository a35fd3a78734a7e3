import fs from "node:fs";
import process from "node:process";

/**
 * Ends boxes that outlived their server: processes that stand in its folder, that name it, or that belong to its boxes' users. With
 * the outermost process of a box, all in it ends.
 */
export function killLeftovers(folder: string, uids: { first: number; count: number }): void {
  for (const pid of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (Number(pid) !== process.pid && isLeftover(pid, folder, uids)) process.kill(Number(pid), "SIGKILL");
    } catch {
      // It has just ended, or belongs to somebody else.
    }
  }
}

function isLeftover(
  pid: string,
  folder: string,
  { first, count }: { first: number; count: number },
): boolean {
  const uid = fs.statSync(`/proc/${pid}`).uid;
  if (uid >= first && uid < first + count) return true;
  if (fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder)) return true;
  return fs.readlinkSync(`/proc/${pid}/cwd`) === folder;
}
