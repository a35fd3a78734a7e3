import fs from "node:fs";
import process from "node:process";
import { log } from "@/lib/platform/server/log";
import type { BoxKind } from "./box";
import { boxUids } from "./box-uids";
import { type ControlGroups, findControlGroups } from "./control-group";
import { FifoPool } from "./fifo-pool";
import { inheritedDescriptors } from "./inherited-descriptors";
import { makeRunFolder } from "./run-folder";

const NOBODY = 65_534;
/** What the kernel may take to let go of boxes. */
const CLOSE_MS_MAX = 3000;

/** What all boxes of this process share: the folder, the pipes, the control groups, and who runs. */
export class BoxWorkshop {
  readonly folder: string;
  readonly pipes: FifoPool;
  readonly groups: ControlGroups | null;
  readonly running = new Set<(end: "stopped") => void>();
  readonly inherited = inheritedDescriptors();
  readonly isRoot = process.getuid?.() === 0;
  readonly #clearing = new Set<Promise<void>>();
  readonly #uidsInUse = new Set<number>();
  #uids = 0;

  constructor(options: { controlGroups: boolean }) {
    this.folder = makeRunFolder();
    this.pipes = new FifoPool(this.folder);
    this.groups = options.controlGroups ? findControlGroups() : null;
  }

  /** The user in the box; outside, too, where the server is root. One that no other box has, as long as there are such. */
  takeUid(): number {
    if (!this.isRoot) return NOBODY;
    const { first, count } = boxUids(process.pid);
    for (let tried = 0; tried < count; tried++) {
      this.#uids = (this.#uids + 1) % count;
      if (!this.#uidsInUse.has(first + this.#uids)) break;
    }
    this.#uidsInUse.add(first + this.#uids);
    return first + this.#uids;
  }

  /** Tells that a box is gone. */
  freeUid(uid: number): void {
    this.#uidsInUse.delete(uid);
  }

  /** The command as that user, where the server may choose one. gVisor drops its own rights and needs root's to do so. */
  asUser(kind: BoxKind, uid: number, argv: string[]): string[] {
    const dies = ["--pdeathsig", "KILL", "--"];
    if (!this.isRoot || kind.name === "gvisor")
      return kind.name === "gvisor" ? ["setpriv", ...dies, ...argv] : argv;
    return ["setpriv", `--reuid=${uid}`, `--regid=${uid}`, "--clear-groups", ...dies, ...argv];
  }

  /** Removes what there is of a box once whoever waits for its end has heard of it; `close` waits for that. */
  clearAway(remove: () => Promise<void>): void {
    const done = new Promise((resolve) => setImmediate(resolve))
      .then(remove)
      .catch((error) => log.warn({ err: error }, "what a program left could not be cleared away"))
      .finally(() => this.#clearing.delete(done));
    this.#clearing.add(done);
  }

  /** The same of a folder. */
  removeFolder(folder: string): void {
    this.clearAway(() => fs.promises.rm(folder, { recursive: true, force: true }));
  }

  /** Waits for what was told to end, and removes the folder. */
  async close(): Promise<void> {
    const deadlineMs = Date.now() + CLOSE_MS_MAX;
    while (this.running.size > 0 && Date.now() < deadlineMs) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const isLate = new Promise((resolve) => setTimeout(resolve, CLOSE_MS_MAX).unref());
    await Promise.race([Promise.all(this.#clearing), isLate]);
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
