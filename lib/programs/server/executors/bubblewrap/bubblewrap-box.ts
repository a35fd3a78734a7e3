import fs from "node:fs";
import path from "node:path";
import {
  type BoxCommand,
  type BoxKind,
  type BoxLaunch,
  type SpareKind,
  WORK_FOLDER,
  withProcessLimits,
} from "../native/box";
import { systemFolders } from "../native/system-folders";
import { type Architecture, seccompFilter } from "./seccomp-filter";

const SHARED_MEMORY_MIB = 16;

/**
 * bubblewrap: namespaces of every kind, no network, a read-only system, a private work folder in memory, no
 * capabilities, our seccomp filter. `hardLimits` where no control group limits the box as a whole.
 */
export class BubblewrapBox implements BoxKind {
  readonly name = "bubblewrap";
  /** The two processes of bubblewrap itself. */
  readonly overhead = { memoryMiB: 1, processes: 2, seconds: 0 };
  readonly slowness = 1;
  /** After those of the filter and the options. */
  readonly stageDescriptors = [5, 6] as const;
  readonly spare: SpareKind;
  #boxes = 0;
  readonly #filter: string;
  readonly #base: readonly string[];

  constructor(
    private readonly options: {
      command: string;
      runFolder: string;
      architecture: Architecture;
      hardLimits: boolean;
    },
  ) {
    this.#filter = path.join(options.runFolder, "seccomp");
    fs.writeFileSync(this.#filter, seccompFilter(options.architecture), { mode: 0o444 });
    this.#base = baseArguments();
    this.spare = { descriptors: [5, 6], hardLimits: options.hardLimits };
  }

  launch(command: BoxCommand, uid: number): BoxLaunch {
    const { hardLimits } = this.options;
    const { dataMiB, diskMiB, processes } = command.limits;
    const options = [
      ...this.#base,
      ...["--uid", String(uid), "--gid", String(uid)],
      ...tmpfs(WORK_FOLDER, diskMiB),
      ...command.binds.flatMap(({ from, to }) => ["--ro-bind", from, to]),
      ...Object.entries(command.environment).flatMap(([name, value]) => ["--setenv", name, value]),
      ...["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", WORK_FOLDER, "--seccomp", "3"],
    ];
    // In a file, because the command line is what a program sees of process 1 in its box.
    const list = path.join(this.options.runFolder, `options-${this.#boxes++}`);
    fs.writeFileSync(list, options.map((option) => `${option}\0`).join(""), { mode: 0o444 });
    const program = command.isSpare
      ? command.argv
      : withProcessLimits(command, hardLimits ? dataMiB : 0, hardLimits ? processes : 0);
    return {
      argv: [this.options.command, "--args", "4", "--", ...program],
      descriptors: [this.#filter, list],
      dispose: () => fs.promises.rm(list, { force: true }),
    };
  }

  failure(exitCode: number | null, stderr: string): string | null {
    return exitCode === 1 && stderr.startsWith("bwrap: ") ? stderr : null;
  }
}

function baseArguments(): string[] {
  const { binds, links } = systemFolders();
  return [
    ...[
      "--unshare-user",
      "--unshare-pid",
      "--unshare-net",
      "--unshare-ipc",
      "--unshare-uts",
      "--unshare-cgroup-try",
    ],
    ...["--hostname", "box", "--new-session", "--die-with-parent", "--clearenv", "--cap-drop", "ALL"],
    ...binds.flatMap(({ from, to }) => ["--ro-bind", from, to]),
    ...links.flatMap(({ target, at }) => ["--symlink", target, at]),
    ...["--proc", "/proc", "--dev", "/dev", "--symlink", WORK_FOLDER, "/tmp"],
    ...tmpfs("/dev/shm", SHARED_MEMORY_MIB),
  ];
}

function tmpfs(folder: string, mebibytes: number): string[] {
  return ["--size", String(mebibytes * 1024 * 1024), "--tmpfs", folder];
}
