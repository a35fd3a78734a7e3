import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadPyodide, type PyodideAPI } from "pyodide";
import type { Operation } from "@/lib/programs/stage/draw-operations";
import { FrameRecord } from "@/lib/programs/stage/frame-record";
import type { StageFrame } from "@/lib/programs/stage-frame";
import type { StageInput } from "@/lib/programs/stage-message";

const FOLDER = path.resolve(import.meta.dirname, "../../lib/programs/stage/python");
const FRAME_MS = 1000 / 60;

export type StagePerformance = {
  frames: StageFrame[];
  operations: Operation[];
  stdout: string;
  stderr: string;
  exitCode: number;
  titles: string[];
  sizes: [number, number][];
};

type Play = { ms?: number; input?: { atMs: number; what: StageInput[] }[]; lines?: string[] };

/** Python with our drawing modules and a clock that only waiting moves: programs play as fast as they compute. */
export async function openVirtualStage() {
  const python = await loadPyodide({ env: { HOME: "/home/student" } });
  writeModules(python);
  const prepare = python.runPython(`import sys
sys.path.insert(0, "/lib/stage")
import _stage_run
_own = set(sys.modules)
def _fresh():
    for name in [name for name in sys.modules if name.split(".")[0] in ("pygame", "turtle", "tkinter", "_stage", "_stage_run")]:
        del sys.modules[name]
    import _stage_run
    _stage_run.prepare()
    return _stage_run.run
_fresh`);
  return (source: string, play: Play = {}): StagePerformance => {
    const run = prepare();
    const performance = perform(python, run, source, play);
    run.destroy();
    return performance;
  };
}

function perform(
  python: PyodideAPI,
  run: (host: object, mode: string, source: string) => number,
  source: string,
  { ms = 3000, input = [], lines = [] }: Play,
): StagePerformance {
  let now = 1_000_000;
  const endsAt = now + ms;
  const record = new FrameRecord();
  const result: StagePerformance = {
    frames: [],
    operations: [],
    stdout: "",
    stderr: "",
    exitCode: 0,
    titles: [],
    sizes: [],
  };
  const collect = (stream: "stdout" | "stderr") => {
    const decoder = new TextDecoder();
    return {
      write: (bytes: Uint8Array) => {
        result[stream] += decoder.decode(bytes, { stream: true });
        return bytes.length;
      },
    };
  };
  python.setStdout(collect("stdout"));
  python.setStderr(collect("stderr"));
  const move = (toMs: number) => {
    now = Math.max(now, toMs);
    if (now > endsAt) throw new Error("the play is over");
  };
  const waiting = [...input];
  const rest = [...lines];
  const host = {
    now: () => now,
    frame: () => move((Math.floor(now / FRAME_MS) + 1) * FRAME_MS + 0.01),
    until: (targetMs: number) => move(Math.max(targetMs, now + 0.05)),
    draw: (text: string) => {
      const operations = JSON.parse(text) as Operation[];
      result.operations.push(...operations);
      result.frames.push(...record.take(operations, now));
    },
    resize: (width: number, height: number) => result.sizes.push([width, height]),
    caption: (text: string) => result.titles.push(text),
    cursor: () => {},
    input: () => {
      const due = waiting.filter(({ atMs }) => atMs <= now - (endsAt - ms));
      waiting.splice(0, due.length);
      return due.length > 0 ? JSON.stringify(due.flatMap(({ what }) => what)) : "";
    },
    line: () => rest.shift() ?? "",
    measure: (_font: string, text: string) => JSON.stringify([text.length * 8, 12, 4]),
    pixels: (_id: string, _x: number, _y: number, width: number, height: number) =>
      new Uint8Array(width * height * 4).fill(255),
  };
  result.exitCode = run(host, "virtual", source);
  return result;
}

function writeModules(python: PyodideAPI): void {
  for (const entry of readdirSync(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".py")) continue;
    const file = path.join(entry.parentPath, entry.name);
    const target = path.posix.join("/lib/stage", path.relative(FOLDER, file));
    python.FS.mkdirTree(path.posix.dirname(target));
    python.FS.writeFile(target, readFileSync(file, "utf8"));
  }
}
