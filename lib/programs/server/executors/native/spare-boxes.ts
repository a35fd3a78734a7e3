import fs from "node:fs";
import path from "node:path";
import { log } from "@/lib/platform/server/log";
import { type Bind, type BoxCommand, type BoxKind, PROGRAM_FOLDER, type SpareKind } from "./box";
import type { BoxWorkshop } from "./box-workshop";
import { sampleTree } from "./process-tree";
import { releaseScript } from "./release-script";
import { type RunningBox, watchOver } from "./run-box";
import { limitGroup, type StartedBox, startBox } from "./start-box";

/** So many wait: the last one may go to a program whose start then nothing else takes the processor from. */
const KEPT = 2;
/** Where one is left, another is started so long after a program's end, that its outcome is told first … */
const FILL_AFTER_END_MS = 10;
/** … or so long after its beginning, when it runs on. */
const FILL_AFTER_START_MS = 100;
/** What its end is waited for. */
const END_MS_MAX = 1000;

type Spare = { box: StartedBox; folder: string; id: string };

/** Until the program is known: only what a shell needs that waits. */
const WAITING = { seconds: 0, inputWaitSeconds: 0, memoryMiB: 0, dataMiB: 0, processes: 0, stackMiB: 0 };

/**
 * Boxes are kept started, in each of which a shell of ours waits in front of a pipe for what to run: making the box, which takes about
 * as long as Python's start, is done by then. It runs one program, within the same walls as any, and is gone.
 */
export class SpareBoxes {
  readonly #waiting: Spare[] = [];
  #made = 0;
  #closed = false;

  constructor(
    private readonly kind: BoxKind,
    private readonly workshop: BoxWorkshop,
    /** What is the same for every program, and settled at the start. */
    private readonly options: { binds: readonly Bind[]; diskMiB: number },
  ) {}

  /** Starts one where one is missing, without waiting for it; further ones follow by themselves. */
  fill(): void {
    const { spare } = this.kind;
    if (this.#waiting.length >= KEPT || this.#closed || !spare) return;
    try {
      this.#waiting.push(this.#start(spare));
      if (this.#waiting.length < KEPT) this.#fillIn(FILL_AFTER_START_MS);
    } catch (error) {
      log.warn({ err: error }, "no box could be kept ready");
    }
  }

  /** Runs a command in it, whose program's files lie in `folder`; input of null stays open. Null where none is ready. */
  run(command: BoxCommand, folder: string, input: string | null): RunningBox | null {
    const { kind, workshop } = this;
    const spare = this.#take();
    if (!spare || !kind.spare) return null;
    const { box } = spare;
    linkFiles(folder, spare.folder);
    limitGroup(box.group, kind, command);
    if (input !== null) box.spare?.input.write(input);
    const usedSeconds = box.group?.cpuSeconds() ?? sampleTree(box.child.pid ?? 0).cpuSeconds;
    box.child.ref();
    const given = { ...box, stdin: input === null ? box.stdin : null };
    const running = watchOver(kind, workshop, given, command.limits, usedSeconds);
    // Not ended: a shell that comes later would wait for another writer.
    box.spare?.script.write(releaseScript(command, kind.spare, input === null));
    this.#replace(running);
    return running;
  }

  /** Those that wait: each one's outermost process, and what it is called outside. */
  describe(): { pid: number; names: string[] }[] {
    return this.#waiting.map(({ box, id }) => {
      const groups = box.group?.entryFiles.map((file) => path.basename(path.dirname(file))) ?? [];
      return { pid: box.child.pid ?? 0, names: [id, ...groups] };
    });
  }

  /** Ends those that wait. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#waiting.splice(0).map(end));
  }

  #start({ descriptors }: SpareKind): Spare {
    const id = `spare-${this.#made++}`;
    const folder = path.join(this.workshop.folder, id);
    fs.mkdirSync(folder, { mode: 0o755 });
    const command: BoxCommand = {
      argv: ["/bin/sh", `/proc/self/fd/${descriptors[1]}`],
      environment: {},
      binds: [{ from: folder, to: PROGRAM_FOLDER }, ...this.options.binds],
      limits: { ...WAITING, diskMiB: this.options.diskMiB },
      isSpare: true,
    };
    const started = startBox(this.kind, this.workshop, command, { spare: true });
    started.child.unref();
    const dispose = async () => {
      await started.dispose();
      await fs.promises.rm(folder, { recursive: true, force: true });
    };
    return { box: { ...started, dispose }, folder, id };
  }

  /** The one that has waited longest, of those that are still there. */
  #take(): Spare | null {
    for (;;) {
      const spare = this.#waiting.shift();
      if (!spare) {
        this.#fillIn(0);
        return null;
      }
      if (isAlive(spare)) return spare;
      void end(spare);
    }
  }

  /** Has another started: at once where none is left, else when this program leaves it the processor. */
  #replace({ ended }: RunningBox): void {
    const fill = () => this.#fillIn(FILL_AFTER_END_MS);
    ended.then(fill, fill);
    this.#fillIn(this.#waiting.length === 0 ? 0 : FILL_AFTER_START_MS);
  }

  #fillIn(ms: number): void {
    setTimeout(() => this.fill(), ms).unref();
  }
}

function isAlive({ box: { child } }: Spare): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function end(spare: Spare): Promise<void> {
  const { child, group, stdout, stderr, dispose } = spare.box;
  // A pipe closes when the last process that held it is dead; one that the kernel still holds is not waited for.
  const closed = [stdout, stderr].map(
    (stream) => new Promise((resolve) => stream.resume().once("close", resolve)),
  );
  child.ref();
  child.kill("SIGKILL");
  group?.kill();
  await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, END_MS_MAX))]);
  for (const stream of [stdout, stderr]) stream.destroy();
  await dispose();
}

/** The files of a program under a second name each, where the box looks for them. */
function linkFiles(from: string, to: string): void {
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) {
      fs.mkdirSync(target, { mode: 0o755 });
      linkFiles(source, target);
    } else fs.linkSync(source, target);
  }
}
