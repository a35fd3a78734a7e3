type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts?: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
};

export type TaskTally = {
  /** The longest task, of its own CPU time. */
  cpuMs: number;
  /** The longest on the clock: what a person waits, other programs' work included. */
  wallMs: number;
  /** The part of that in which the thread had a processor. */
  wallCpuMs: number;
  /** Frames of a display of 60 Hz for which the thread was not free: no loop in the page counts them, which would itself be work. */
  lostFrames: number;
};

const FRAME_MICROS = 1_000_000 / 60;

/** The tasks of the page's main thread in a trace of `toplevel`, without those in which it answers the benchmark's own questions. */
export function tallyTasks(trace: string): TaskTally {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const onMain = traceEvents.filter((event) => event.ph === "X" && mains.has(threadOf(event)));
  const questions = onMain.filter(
    ({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag === "blink.mojom.DevToolsSession",
  );
  const tally: TaskTally = { cpuMs: 0, wallMs: 0, wallCpuMs: 0, lostFrames: 0 };
  for (const task of onMain) {
    if (!task.name.endsWith("RunTask") || questions.some((question) => contains(task, question))) continue;
    const { dur = 0, tdur = 0 } = task;
    tally.cpuMs = Math.max(tally.cpuMs, tdur / 1000);
    if (dur / 1000 > tally.wallMs) Object.assign(tally, { wallMs: dur / 1000, wallCpuMs: tdur / 1000 });
    tally.lostFrames += Math.floor(dur / FRAME_MICROS);
  }
  return tally;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}

function contains(task: TraceEvent, { pid, tid, ts = 0 }: TraceEvent): boolean {
  const { ts: startedAt = 0, dur = 0 } = task;
  return task.pid === pid && task.tid === tid && startedAt <= ts && ts <= startedAt + dur;
}
