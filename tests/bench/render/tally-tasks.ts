type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

export type TaskTally = {
  /** The longest task, of its own CPU time. */
  cpuMs: number;
  /** The longest on the clock: what a person waits, other programs' work included. */
  wallMs: number;
  /** Frames of a display of 60 Hz for which the thread was not free: no loop in the page counts them, which would itself be work. */
  lostFrames: number;
};

const FRAME_MICROS = 1_000_000 / 60;

/** The tasks of the page's main thread in a trace of `toplevel`. */
export function tallyTasks(trace: string): TaskTally {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  let [cpu, wall, lostFrames] = [0, 0, 0];
  for (const { ph, pid, tid, dur = 0, tdur = 0, name } of traceEvents) {
    if (ph !== "X" || !name.endsWith("RunTask") || !mains.has(`${pid}:${tid}`)) continue;
    cpu = Math.max(cpu, tdur);
    wall = Math.max(wall, dur);
    lostFrames += Math.floor(dur / FRAME_MICROS);
  }
  return { cpuMs: cpu / 1000, wallMs: wall / 1000, lostFrames };
}
