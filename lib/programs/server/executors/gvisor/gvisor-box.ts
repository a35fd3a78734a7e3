import fs from "node:fs";
import path from "node:path";
import { type BoxCommand, type BoxKind, type BoxLaunch, WORK_FOLDER, withProcessLimits } from "../native/box";
import { systemFolders } from "../native/system-folders";

/**
 * gVisor: the program talks to a kernel of its own, written in Go, that runs in a box itself. For servers open to strangers: a hole in
 * Linux is not enough to leave it.
 */
export class GvisorBox implements BoxKind {
  readonly name = "gvisor";
  /** Its kernel, its file server and the processes that stand for the program's on this computer. */
  readonly overhead = { memoryMiB: 256, processes: 1000, seconds: 0 };
  readonly slowness = 4;
  /** Debian's runsc passes only stdin, stdout and stderr. */
  readonly stageDescriptors = null;
  readonly spare = null;
  #boxes = 0;

  constructor(
    private readonly options: { command: string; runFolder: string; platform: string; rootless: boolean },
  ) {}

  launch(command: BoxCommand, uid: number): BoxLaunch {
    const id = `box-${process.pid}-${this.options.platform}-${this.#boxes++}`;
    const folder = path.join(this.options.runFolder, id);
    fs.mkdirSync(path.join(folder, "rootfs"), { recursive: true, mode: 0o755 });
    const { links } = systemFolders();
    for (const { target, at } of links) fs.symlinkSync(target, path.join(folder, "rootfs", at));
    fs.symlinkSync(WORK_FOLDER, path.join(folder, "rootfs/tmp"));
    fs.writeFileSync(path.join(folder, "config.json"), JSON.stringify(bundle(command, uid)));
    const argv = [
      ...[this.options.command, "--root", path.join(folder, "state"), "--log", path.join(folder, "log")],
      ...[
        "--network=none",
        `--platform=${this.options.platform}`,
        "--ignore-cgroups",
        "--oci-seccomp",
        "--file-access=shared",
      ],
      ...(this.options.rootless ? ["--rootless"] : []),
      ...["run", "--bundle", folder, id],
    ];
    const dispose = () => fs.promises.rm(folder, { recursive: true, force: true });
    return { argv, descriptors: [], dispose };
  }

  failure(exitCode: number | null, stderr: string): string | null {
    return exitCode === 128 && /^(running container|creating container|starting container)/m.test(stderr)
      ? stderr
      : null;
  }
}

/**
 * Its clock of a program's CPU time goes on while the program waits for a processor: the limit inside, which kills without a word of
 * time, comes after all that the watchdog outside allows.
 */
const INNER_SECONDS_TIMES = 3;

const DENIED_BESIDES = [
  ...["io_uring_setup", "io_uring_enter", "io_uring_register", "ptrace", "personality"],
  ...["unshare", "setns"],
];
/** clone's CLONE_NEW… flags: namespaces of that kernel. Debian's runsc has no clone3, whose flags a filter cannot see. */
const NEW_NAMESPACES = [17, 25, 26, 27, 28, 29, 30].map((bit) => 2 ** bit);

/** The bundle's `config.json` after the OCI runtime specification. */
function bundle(command: BoxCommand, uid: number): object {
  const { diskMiB, processes, dataMiB, seconds } = command.limits;
  const inner = { ...command, limits: { ...command.limits, seconds: INNER_SECONDS_TIMES * seconds } };
  const readOnly = ["ro", "rbind", "nosuid", "nodev"];
  const none: string[] = [];
  return {
    ociVersion: "1.0.0",
    hostname: "box",
    root: { path: "rootfs", readonly: true },
    process: {
      user: { uid, gid: uid },
      cwd: WORK_FOLDER,
      args: withProcessLimits(inner, dataMiB, 0),
      env: Object.entries(command.environment).map(([name, value]) => `${name}=${value}`),
      noNewPrivileges: true,
      capabilities: { bounding: none, effective: none, inheritable: none, permitted: none, ambient: none },
      rlimits: [{ type: "RLIMIT_NPROC", soft: processes, hard: processes }],
    },
    mounts: [
      { destination: "/proc", type: "proc", source: "proc" },
      { destination: "/dev", type: "tmpfs", source: "tmpfs" },
      ...systemFolders().binds.map(({ from, to }) => bind(from, to, readOnly)),
      tmpfs(WORK_FOLDER, diskMiB),
      ...command.binds.map(({ from, to }) => bind(from, to, readOnly)),
    ],
    linux: {
      namespaces: ["pid", "network", "ipc", "uts", "mount"].map((type) => ({ type })),
      // Its kernel knows some calls that no student needs; what it does not know it refuses by itself.
      seccomp: {
        defaultAction: "SCMP_ACT_ALLOW",
        architectures: [process.arch === "arm64" ? "SCMP_ARCH_AARCH64" : "SCMP_ARCH_X86_64"],
        syscalls: [
          { names: DENIED_BESIDES, action: "SCMP_ACT_ERRNO" },
          ...NEW_NAMESPACES.map((value) => ({
            names: ["clone"],
            action: "SCMP_ACT_ERRNO",
            args: [{ index: 0, value, valueTwo: value, op: "SCMP_CMP_MASKED_EQ" }],
          })),
        ],
      },
    },
  };
}

function bind(source: string, destination: string, options: string[]) {
  return { destination, source, type: "bind", options };
}

function tmpfs(destination: string, mebibytes: number) {
  return {
    destination,
    type: "tmpfs",
    source: "tmpfs",
    options: ["mode=1777", `size=${mebibytes}m`, "nosuid", "nodev"],
  };
}
