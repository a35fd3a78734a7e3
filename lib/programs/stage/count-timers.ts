/** Watches timers, so that it is known when nothing more can happen; `onIdle` is then called. */
export function countTimers(onIdle: () => void): { settle: () => void } {
  const real = {
    setTimeout: self.setTimeout.bind(self),
    setInterval: self.setInterval.bind(self),
    clear: self.clearTimeout.bind(self),
  };
  const live = new Set<number>();
  let ended = false;
  // Promises that are ready run before a timer does, and may set timers.
  const check = () => real.setTimeout(() => ended && live.size === 0 && onIdle(), 0);
  const cease = (id: number | undefined) => {
    real.clear(id);
    if (id !== undefined && live.delete(id)) check();
  };
  const timeout = (run: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => {
    const id: number = real.setTimeout(() => {
      try {
        run(...given);
      } finally {
        cease(id);
      }
    }, ms);
    live.add(id);
    return id;
  };
  const interval = (run: () => void, ms?: number, ...given: unknown[]) => {
    const id = real.setInterval(run, ms, ...given);
    live.add(id);
    return id;
  };
  Object.assign(self, {
    setTimeout: timeout,
    setInterval: interval,
    clearTimeout: cease,
    clearInterval: cease,
  });
  return {
    settle: () => {
      ended = true;
      check();
    },
  };
}
