type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/** The longest task on the page's main thread in a trace of `toplevel`: of its own CPU time, and on the clock. */
export function longestTaskMs(trace: string): { cpuMs: number; wallMs: number } {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  let [cpu, wall] = [0, 0];
  for (const { ph, pid, tid, dur, tdur, name } of traceEvents) {
    if (ph !== "X" || !name.endsWith("RunTask") || !mains.has(`${pid}:${tid}`)) continue;
    cpu = Math.max(cpu, tdur ?? 0);
    wall = Math.max(wall, dur ?? 0);
  }
  return { cpuMs: cpu / 1000, wallMs: wall / 1000 };
}
