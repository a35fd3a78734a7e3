import fs from "node:fs";
import process from "node:process";

/** Ends processes of ours whose command line names `folder`: boxes that outlived their server. */
export function killLeftovers(folder: string): void {
  for (const pid of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (Number(pid) === process.pid) continue;
      if (fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder))
        process.kill(Number(pid), "SIGKILL");
    } catch {
      // It has just ended, or belongs to somebody else.
    }
  }
}
