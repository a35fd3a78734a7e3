type Callback = (timeMs: number) => void;

/** Gives a page's program a time that can be stopped: frames, timers and clocks. */
export function steerTime() {
  const realNow = performance.now.bind(performance);
  const realFrame = requestAnimationFrame.bind(window);
  const realCancel = cancelAnimationFrame.bind(window);
  const realDate = Date.now.bind(Date);
  const realInterval = setInterval.bind(window);
  const realTimeout = setTimeout.bind(window);
  let pausedAt: number | null = null;
  let lostMs = 0;
  let waiting: [id: number, run: Callback][] = [];
  const held: (() => void)[] = [];
  let nextId = -1;
  const now = () => (pausedAt ?? realNow()) - lostMs;

  performance.now = now;
  Date.now = () => realDate() - (realNow() - now());
  window.requestAnimationFrame = (run) => {
    if (pausedAt === null) return realFrame(() => (pausedAt === null ? run(now()) : hold(() => run(now()))));
    waiting.push([nextId, run]);
    return nextId--;
  };
  window.cancelAnimationFrame = (id) => {
    waiting = waiting.filter(([waitingId]) => waitingId !== id);
    realCancel(id);
  };
  const hold = (run: () => void) => held.push(run);
  window.setInterval = ((run: () => void, ms?: number, ...given: never[]) =>
    realInterval(
      typeof run === "function"
        ? () => pausedAt === null && (run as Callback)(...(given as unknown as [number]))
        : run,
      ms,
    )) as typeof setInterval;
  window.setTimeout = ((run: () => void, ms?: number, ...given: never[]) => {
    const call = () => (run as Callback)(...(given as unknown as [number]));
    return realTimeout(typeof run === "function" ? () => (pausedAt === null ? call() : hold(call)) : run, ms);
  }) as typeof setTimeout;

  return {
    now,
    pause: () => {
      pausedAt ??= realNow();
    },
    resume: () => {
      if (pausedAt === null) return;
      lostMs += realNow() - pausedAt;
      pausedAt = null;
      for (const [, run] of waiting.splice(0)) requestAnimationFrame(run);
      for (const run of held.splice(0)) run();
    },
  };
}
