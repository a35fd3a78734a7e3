import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import os from "node:os";
import { boxUids } from "@/lib/programs/server/executors/native/box-uids";
import { sampleTree } from "@/lib/programs/server/executors/native/process-tree";

const GROUPS = ["memory", "pids", "cpuacct", "unified", ""];
/** What lies there for the next run. */
const KEPT = /\/(pipe-\d+|seccomp)$/;

/** A box that waits for a program, by its outermost process and what it is called. */
export type Spare = { pid: number; names: string[] };

/** What is not of boxes that wait for a program, as they should. */
export function withoutSpares(traces: string[], spares: Spare[]): string[] {
  const theirs = spares.flatMap(({ pid, names }) => [
    ...sampleTree(pid).pids.map((one) => `process ${one}`),
    ...names,
  ]);
  return traces.filter(
    (trace) => !theirs.some((one) => trace === one || trace.endsWith(` ${one}`) || trace.endsWith(`/${one}`)),
  );
}

/** All that there is of a server's boxes: processes, control groups, mounts, folders and files, a line each. */
export function boxTraces(server: number): string[] {
  const own = `stepwise-programs-${server}-`;
  const folders = list(os.tmpdir()).filter((name) => name.startsWith(own));
  const files = folders.flatMap((name) => list(`${os.tmpdir()}/${name}`).map((file) => `${name}/${file}`));
  const groups = GROUPS.flatMap((name) =>
    list(`/sys/fs/cgroup/${name}`).filter((group) => group.startsWith(`stepwise-${server}-`)),
  );
  const mounts = readFileSync("/proc/self/mounts", "utf8").split("\n");
  return [
    ...list("/proc")
      .filter((pid) => /^\d+$/.test(pid) && isBox(pid, server, own))
      .map((pid) => `process ${pid}`),
    ...groups.map((group) => `group ${group}`),
    ...mounts.filter((line) => line.includes(own)),
    ...folders,
    ...files.filter((file) => !KEPT.test(file)),
  ];
}

/** Known by its user where the server is root, by where its outermost process stands, or by its command line. */
function isBox(pid: string, server: number, own: string): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    if (/^State:\s+[ZX]/m.test(status)) return false;
    const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
    const { first, count } = boxUids(server);
    if (uid >= first && uid < first + count) return true;
    if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(own)) return true;
    return readlinkSync(`/proc/${pid}/cwd`).includes(own);
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
