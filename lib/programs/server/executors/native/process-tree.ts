import fs from "node:fs";

const TICKS_PER_SECOND = 100;
const PAGE_MIB = 4 / 1024;

export type TreeSample = { pids: number[]; cpuSeconds: number; memoryMiB: number };

/**
 * What a process and its descendants use now. CPU time includes that of children already waited for; memory is the sum of what is
 * resident, so that pages shared between processes count for each.
 */
export function sampleTree(root: number): TreeSample {
  const sample: TreeSample = { pids: [], cpuSeconds: 0, memoryMiB: 0 };
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const fields = statFields(pid);
    if (!fields) continue;
    sample.pids.push(pid);
    // Fields 14 to 17 of proc(5): utime, stime, cutime, cstime; 24: rss. The first here is field 3.
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    sample.cpuSeconds += ticks / TICKS_PER_SECOND;
    sample.memoryMiB += Number(fields[21]) * PAGE_MIB;
    waiting.push(...childrenOf(pid));
  }
  return sample;
}

/** Whether any thread of a process or its descendants runs, waits for a processor, or for a disk. */
export function isBusy(root: number): boolean {
  return sampleTree(root).pids.some((pid) => {
    try {
      return fs
        .readdirSync(`/proc/${pid}/task`)
        .some((task) => /\) [RD] [^)]*$/.test(fs.readFileSync(`/proc/${pid}/task/${task}/stat`, "utf8")));
    } catch {
      return false;
    }
  });
}

/** When a process began, in clock ticks since the computer did: with its id, its identity. Null when it is gone. */
export function startTicks(pid: number): string | null {
  const fields = statFields(pid);
  // A dead process may wait for somebody to collect it.
  return fields && !["Z", "X"].includes(fields[0] ?? "") ? (fields[19] ?? null) : null;
}

function statFields(pid: number): string[] | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** A child is listed under the thread that started it. */
function childrenOf(pid: number): number[] {
  try {
    return fs
      .readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => fs.readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" "))
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}
