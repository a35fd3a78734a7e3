import fs from "node:fs";
import process from "node:process";
import { log } from "@/lib/platform/server/log";
import { BubblewrapBox } from "../bubblewrap/bubblewrap-box";
import { hasSeccompFilter } from "../bubblewrap/seccomp-filter";
import { GvisorBox } from "../gvisor/gvisor-box";
import type { BoxKind } from "./box";
import { BoxWorkshop } from "./box-workshop";
import { findToolchains } from "./find-toolchains";
import { NativeExecutor } from "./native-executor";
import { probeBox } from "./probe-box";

/** gVisor's ways of catching system calls, the quicker first; the older Debian package has only ptrace. */
const PLATFORMS = ["systrap", "ptrace"];

/** The executors that work on this computer, each having shown what it keeps. `controlGroups: false` is for tests. */
export async function findNativeExecutors(
  options: { controlGroups: boolean } = { controlGroups: true },
): Promise<NativeExecutor[]> {
  if (process.platform !== "linux" || !hasSeccompFilter(process.arch)) return [];
  const [bwrap, runsc] = [findFile("bwrap"), findFile("runsc")];
  if (!bwrap && !runsc) return [];
  const workshop = new BoxWorkshop(options);
  const toolchains = await findToolchains();
  const { folder: runFolder, groups, isRoot } = workshop;
  const bubblewrap: BoxKind[] = bwrap
    ? [new BubblewrapBox({ command: bwrap, runFolder, architecture: process.arch, hardLimits: !groups })]
    : [];
  const gvisors: BoxKind[] = runsc
    ? PLATFORMS.map((platform) => new GvisorBox({ command: runsc, runFolder, platform, rootless: !isRoot }))
    : [];
  const found = await Promise.all([bubblewrap, gvisors].map((kinds) => firstThatWorks(kinds, workshop)));
  return found
    .filter((probed) => probed !== null)
    .map(({ kind, enforces }) => new NativeExecutor(kind, workshop, toolchains, enforces));
}

async function firstThatWorks(kinds: BoxKind[], workshop: BoxWorkshop) {
  const reasons: unknown[] = [];
  for (const kind of kinds) {
    try {
      const { enforces, seconds } = await probeBox(kind, workshop);
      if (kind instanceof GvisorBox) kind.overhead.seconds = seconds;
      return { kind, enforces };
    } catch (error) {
      reasons.push(error);
    }
  }
  const [first] = kinds;
  if (first) log.warn({ err: new AggregateError(reasons) }, `${first.name} is here, and does not work`);
  return null;
}

function findFile(name: string): string | null {
  const folders = ["/usr/local/bin", "/usr/bin", "/bin"];
  return folders.map((folder) => `${folder}/${name}`).find((file) => fs.existsSync(file)) ?? null;
}
