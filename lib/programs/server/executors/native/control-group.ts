import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { isStarving } from "./is-starving";
import { startTicks } from "./process-tree";

const MIB = 1024 * 1024;
/** By `tasks` a process takes only itself along, for which the kernel need not hold up every fork of this computer. */
const ENTRIES = { 1: "tasks", 2: "cgroup.procs" };
const V1_CONTROLLERS = ["memory", "pids", "cpuacct"] as const;

export type GroupLimits = { memoryMiB: number; processes: number };

export type ControlGroup = {
  /** Sets the limits. Once: a limit of version 1 cannot be raised in this order. */
  limit(limits: GroupLimits): void;
  /** Files that a process of one thread writes `0` to, to enter. */
  entryFiles: string[];
  cpuSeconds(): number;
  memoryPeakMiB(): number;
  /** Whether the kernel ended a process for want of memory, or should have: see `isStarving`. */
  outOfMemory(): boolean;
  /** Ends everything in it. */
  kill(): void;
  /** Ends everything in it and removes it; tries again while the kernel is still at it. Never throws. */
  remove(): Promise<void>;
};

/** How this computer can limit a group of processes together. */
export interface ControlGroups {
  readonly version: 1 | 2;
  /** Makes a group, which has no limits yet. */
  create(): ControlGroup;
  /** Removes the groups of this process, and of servers that are gone. */
  clean(): void;
}

/** The control groups that this process may make, version 2 before 1; null when it may make none. */
export function findControlGroups(): ControlGroups | null {
  for (const make of [openVersion2, openVersion1]) {
    try {
      const groups = make();
      if (!groups) continue;
      groups.clean();
      const group = groups.create();
      group.limit({ memoryMiB: 64, processes: 8 });
      void group.remove();
      return groups;
    } catch {
      // Not mounted, not ours to write, or without the controllers: the next.
    }
  }
  return null;
}

function openVersion1(): ControlGroups | null {
  const roots = V1_CONTROLLERS.map((controller) => `/sys/fs/cgroup/${controller}`);
  if (!roots.every((root) => fs.existsSync(root))) return null;
  return makeGroups(1, roots, ([memory = "", pids = "", cpuacct = ""]) => {
    let limitMiB = Number.POSITIVE_INFINITY;
    const limit = ({ memoryMiB, processes }: GroupLimits) => {
      limitMiB = memoryMiB;
      write(memory, "memory.limit_in_bytes", memoryMiB * MIB);
      try {
        write(memory, "memory.memsw.limit_in_bytes", memoryMiB * MIB);
      } catch {
        // Swap is not accounted on this kernel.
      }
      write(pids, "pids.max", processes);
    };
    return {
      limit,
      cpuSeconds: () => Number(read(cpuacct, "cpuacct.usage")) / 1e9,
      memoryPeakMiB: () => Number(read(memory, "memory.max_usage_in_bytes")) / MIB,
      outOfMemory: () =>
        /oom_kill [1-9]/.test(read(memory, "memory.oom_control")) ||
        isStarving(limitMiB, read(memory, "memory.usage_in_bytes"), () => read(memory, "memory.stat")),
    };
  });
}

function openVersion2(): ControlGroups | null {
  const own = /^0::(.*)$/m.exec(fs.readFileSync("/proc/self/cgroup", "utf8"))?.[1];
  const mount = /^\S+ (\S+) cgroup2 /m.exec(fs.readFileSync("/proc/mounts", "utf8"))?.[1];
  if (own === undefined || !mount) return null;
  const root = [path.join(mount, own), mount].find(givesControllers);
  if (!root) return null;
  return makeGroups(2, [root], ([folder = ""]) => {
    let limitMiB = Number.POSITIVE_INFINITY;
    const limit = ({ memoryMiB, processes }: GroupLimits) => {
      limitMiB = memoryMiB;
      write(folder, "memory.max", memoryMiB * MIB);
      write(folder, "pids.max", processes);
      for (const [file, value] of [
        ["memory.swap.max", 0],
        ["memory.oom.group", 1],
      ] as const) {
        if (fs.existsSync(path.join(folder, file))) write(folder, file, value);
      }
    };
    return {
      limit,
      cpuSeconds: () => Number(/usage_usec (\d+)/.exec(read(folder, "cpu.stat"))?.[1] ?? 0) / 1e6,
      memoryPeakMiB: () => Number(read(folder, "memory.peak") || read(folder, "memory.current")) / MIB,
      outOfMemory: () =>
        /oom_kill [1-9]/.test(read(folder, "memory.events")) ||
        isStarving(limitMiB, read(folder, "memory.current"), () => read(folder, "memory.stat")),
    };
  });
}

/** Whether groups below this one have what we limit. One that is delegated to this process alone is made to. */
function givesControllers(folder: string): boolean {
  const has = (file: string) => {
    const names = read(folder, file).split(/\s+/);
    return names.includes("memory") && names.includes("pids");
  };
  if (has("cgroup.subtree_control")) return true;
  if (!has("cgroup.controllers") || read(folder, "cgroup.procs").trim() !== String(process.pid)) return false;
  try {
    // A group that gives controllers to others below it holds no processes itself.
    const below = path.join(folder, "stepwise-server");
    fs.mkdirSync(below, { recursive: true });
    write(below, "cgroup.procs", process.pid);
    fs.writeFileSync(path.join(folder, "cgroup.subtree_control"), "+memory +pids");
    return has("cgroup.subtree_control");
  } catch {
    return false;
  }
}

type Controls = Pick<ControlGroup, "limit" | "cpuSeconds" | "memoryPeakMiB" | "outOfMemory">;

function makeGroups(
  version: 1 | 2,
  roots: string[],
  controls: (folders: string[]) => Controls,
): ControlGroups {
  const owner = `stepwise-${process.pid}-${startTicks(process.pid)}-${randomBytes(4).toString("hex")}`;
  let made = 0;
  return {
    version,
    create() {
      const folders = roots.map((root) => path.join(root, `${owner}-${made}`));
      made++;
      for (const folder of folders) fs.mkdirSync(folder);
      return {
        ...controls(folders),
        entryFiles: folders.map((folder) => path.join(folder, ENTRIES[version])),
        kill: () => killAll(folders),
        remove: () => removeAll(folders),
      };
    },
    clean() {
      for (const root of roots) {
        for (const name of fs.readdirSync(root)) {
          const [, pid, ticks] = /^stepwise-(\d+)-(\d+)-/.exec(name) ?? [];
          if (!pid || startTicks(Number(pid)) === ticks) continue;
          void removeAll([path.join(root, name)]);
        }
      }
    },
  };
}

function killAll(folders: string[]): void {
  for (const folder of folders) {
    if (fs.existsSync(path.join(folder, "cgroup.kill"))) write(folder, "cgroup.kill", 1);
    for (const pid of read(folder, "cgroup.procs").split("\n").filter(Boolean)) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
        // Ended meanwhile.
      }
    }
  }
}

async function removeAll(folders: string[]): Promise<void> {
  for (const folder of folders) {
    for (let attempt = 0; attempt < 60; attempt++) {
      try {
        // The kernel makes this wait while another process enters a group: not on our thread.
        await fs.promises.rmdir(folder);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") break;
        killAll([folder]);
        await new Promise((resolve) => setTimeout(resolve, Math.min(5 * 2 ** attempt, 250)));
      }
    }
  }
}

function read(folder: string, file: string): string {
  try {
    return fs.readFileSync(path.join(folder, file), "utf8");
  } catch {
    return "";
  }
}

function write(folder: string, file: string, value: number): void {
  fs.writeFileSync(path.join(folder, file), String(value));
}
