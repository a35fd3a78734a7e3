import fs from "node:fs";
import path from "node:path";
import type { Enforcement } from "../../../enforcement";
import type { GraphicsKind } from "../../../is-graphical";
import type { Language } from "../../../program";
import type { StageLine } from "../../../stage-input";
import type {
  Execution,
  ExecutionEnd,
  ExecutionJob,
  ExecutionResult,
  Executor,
  Limiter,
  PreparedProgram,
  ProgramSource,
} from "../executor";
import type { Bind, BoxCommand, BoxKind } from "./box";
import { PROGRAM_FOLDER, WORK_FOLDER } from "./box";
import type { BoxWorkshop } from "./box-workshop";
import { type Compiled, compileProgram } from "./compile-program";
import { passOutput } from "./pass-output";
import { type BoxEnd, type RunningBox, runBox } from "./run-box";
import { SpareBoxes } from "./spare-boxes";
import { listFonts } from "./stage/list-fonts";
import { passStage, stageOf, tellStage } from "./stage/pass-stage";
import type { Toolchain } from "./toolchain";

const DISK_MIB = 64;
const PROCESSES = 48;

/** Runs the languages of this computer in boxes of one kind. */
export class NativeExecutor implements Executor {
  readonly name: "bubblewrap" | "gvisor";
  readonly languages: readonly Language[];
  readonly enforces: readonly Enforcement[];
  readonly limiter: Limiter;
  readonly stage: readonly GraphicsKind[];
  readonly #spares: SpareBoxes;
  #programs = 0;
  #fonts: Bind[] | null = null;
  readonly #closing = new AbortController();

  constructor(
    private readonly kind: BoxKind,
    private readonly workshop: BoxWorkshop,
    private readonly toolchains: readonly Toolchain[],
    enforces: readonly Enforcement[],
  ) {
    this.name = kind.name;
    this.languages = toolchains.map(({ language }) => language);
    this.enforces = enforces;
    this.stage = kind.stageDescriptors ? toolchains.flatMap(({ stage }) => stage ?? []) : [];
    const binds = toolchains.flatMap(({ runBinds }) => runBinds ?? []);
    this.#spares = new SpareBoxes(kind, workshop, { binds: unique(binds), diskMiB: DISK_MIB });
    this.limiter = workshop.groups ? `cgroup${workshop.groups.version}` : "rlimits";
  }

  /** Begins, without waiting, what makes the next program start quickly, and matplotlib. From now on boxes are kept ready. */
  async warm(): Promise<void> {
    this.#spares.fill();
    const python = this.toolchains.find(({ stage }) => stage?.includes("matplotlib"));
    if (this.#fonts || !python || !this.kind.stageDescriptors) return;
    this.#fonts = [];
    void listFonts("/usr/bin/python3", this.workshop.folder, this.#closing.signal).then((fonts) => {
      this.#fonts = fonts;
    });
  }

  prepare({ language, source }: ProgramSource): PreparedProgram {
    const toolchain = this.toolchains.find((candidate) => candidate.language === language);
    if (!toolchain) throw new Error(`${this.name} has no ${language} here`);
    const folder = path.join(this.workshop.folder, `${this.name}-${this.#programs++}`);
    fs.mkdirSync(folder, { mode: 0o755 });
    const boxes = new Set<RunningBox>();
    const track = (box: RunningBox) => {
      boxes.add(box);
      const forget = () => boxes.delete(box);
      box.ended.then(forget, forget);
    };
    const compiled = this.#compile(toolchain, source, folder, track);
    compiled.catch(() => {});
    return {
      execute: (job) => execute(job, compiled, () => this.#run(toolchain, source, folder, job), track),
      dispose: async () => {
        for (const box of boxes) box.kill("stopped");
        await Promise.allSettled([compiled, ...[...boxes].map(({ ended }) => ended)]);
        this.workshop.removeFolder(folder);
      },
    };
  }

  /** The boxes that wait for a program, for those who count what is there. */
  describeSpares(): { pid: number; names: string[] }[] {
    return this.#spares.describe();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#spares.close();
    for (const kill of this.workshop.running) kill("stopped");
    await this.workshop.close();
  }

  async #compile(
    toolchain: Toolchain,
    source: string,
    folder: string,
    onBox: (box: RunningBox) => void,
  ): Promise<Compiled> {
    const { kind, workshop } = this;
    const compiled: Compiled = toolchain.compile
      ? await compileProgram({ kind, workshop, toolchain, source, folder, onBox })
      : { files: [{ name: toolchain.sourceName, bytes: Buffer.from(source) }] };
    if (!("files" in compiled)) return compiled;
    for (const { name, bytes } of compiled.files) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, bytes, { mode: 0o555 });
    }
    return { files: [] };
  }

  #run(
    toolchain: Toolchain,
    source: string,
    folder: string,
    job: ExecutionJob,
  ): { box: RunningBox; end: Promise<ExecutionResult> } {
    const memoryMiB = Math.max(toolchain.memoryMiBMin, job.limits.memoryMiB);
    const own = writeFiles(this.workshop, job.files ?? {});
    const stage = job.stage ? stageOf(this.kind, this.workshop, toolchain) : null;
    const command: BoxCommand = {
      argv: toolchain.run({ memoryMiB, args: job.args ?? [], live: job.live ?? job.stdin === null, source }),
      environment: {
        PATH: "/usr/local/bin:/usr/bin:/bin",
        HOME: WORK_FOLDER,
        LANG: "C.UTF-8",
        ...toolchain.environment,
        ...stage?.environment,
      },
      binds: [
        { from: folder, to: PROGRAM_FOLDER },
        ...(toolchain.runBinds ?? []),
        ...own.binds,
        ...(stage ? [...stage.binds, ...(this.#fonts ?? [])] : []),
      ],
      stage: stage !== null,
      limits: {
        seconds: job.limits.seconds,
        inputWaitSeconds: job.limits.inputWaitSeconds,
        memoryMiB,
        dataMiB: memoryMiB + toolchain.reservedMiB,
        diskMiB: DISK_MIB,
        processes: PROCESSES + toolchain.runtimeThreads,
        stackMiB: toolchain.stackMiB(memoryMiB),
      },
    };
    // A box that is ready has neither a stage nor files of one run.
    const isPlain = own.binds.length === 0 && !stage;
    const box =
      (isPlain ? this.#spares.run(command, folder, job.stdin) : null) ??
      runBox(this.kind, this.workshop, command, job.stdin);
    job.onBegin?.();
    const { stderr } = passOutput(box, job);
    const shown = passStage(box, job);
    const end = box.ended
      .finally(shown)
      .finally(own.remove)
      .then((ended) => interpret(ended, stderr(), toolchain));
    return { box, end };
  }
}

/** An execution that begins when the compiler is done. */
function execute(
  job: ExecutionJob,
  compiled: Promise<Compiled>,
  run: () => { box: RunningBox; end: Promise<ExecutionResult> },
  track: (box: RunningBox) => void,
): Execution {
  const early: string[] = [];
  let inputEnded = false;
  let box: RunningBox | null = null;
  let stop = () => {};
  const stopped = new Promise<"stopped">((resolve) => {
    stop = () => resolve("stopped");
  });
  const result = Promise.race([compiled, stopped]).then((outcome) => {
    if (outcome === "stopped" || "stopped" in outcome) return nothing("stopped");
    if ("refused" in outcome) {
      job.onOutput("stderr", outcome.refused);
      return nothing("refused");
    }
    const started = run();
    box = started.box;
    track(box);
    for (const text of early) box.stdin?.write(text);
    if (inputEnded) box.stdin?.end();
    void stopped.then(() => started.box.kill("stopped"));
    return started.end;
  });
  return {
    result,
    write: (text) => {
      if (box) box.stdin?.write(text);
      else early.push(text);
    },
    tell: (lines: readonly StageLine[]) => {
      if (box) tellStage(box, lines);
    },
    closeInput: () => {
      inputEnded = true;
      box?.stdin?.end();
    },
    stop,
  };
}

function nothing(end: "stopped" | "refused"): ExecutionResult {
  return { end, exitCode: null, signal: null, seconds: 0, memoryMiB: 0 };
}

/** What only the language's own words tell: that it refused the source, or that it was refused memory. */
function interpret(ended: BoxEnd, stderr: string, toolchain: Toolchain): ExecutionResult {
  const failed = ended.end === "crashed" || (ended.end === "exited" && ended.exitCode !== 0);
  if (!failed) return ended;
  const refused = ended.end === "exited" && (toolchain.refusal?.test(stderr) ?? false);
  const end: ExecutionEnd = refused ? "refused" : toolchain.outOfMemory.test(stderr) ? "memory" : ended.end;
  return { ...ended, end };
}

/** Without those that are there already. */
function unique(binds: readonly Bind[]): Bind[] {
  return [...new Map(binds.map((bind) => [bind.to, bind])).values()];
}

/** Files of one run, laid beside the program where it works; it can read them, and not change them. */
function writeFiles(workshop: BoxWorkshop, files: Record<string, string>) {
  const entries = Object.entries(files);
  if (entries.length === 0) return { binds: [], remove: () => {} };
  const folder = fs.mkdtempSync(path.join(workshop.folder, "files-"));
  fs.chmodSync(folder, 0o755);
  const binds = entries.map(([name, text]) => {
    if (!/^[\w.-]+$/.test(name) || /^\.+$/.test(name)) throw new Error(`not a plain file name: ${name}`);
    const from = path.join(folder, name);
    fs.writeFileSync(from, text, { mode: 0o444 });
    return { from, to: `${WORK_FOLDER}/${name}` };
  });
  return { binds, remove: () => workshop.removeFolder(folder) };
}
