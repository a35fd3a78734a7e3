import { Emitter } from "./emitter";
import type { GuestHost } from "./guest-host";

type Timer = { id: number; dueMs: number; everyMs: number | null; run: () => unknown };

/** setTimeout and its like. `step` runs the next timer, sleeping until it is due; false when there is none. */
export function makeTimers(host: GuestHost) {
  let timers: Timer[] = [];
  let lastId = 0;
  const add = (run: () => unknown, delayMs: number, everyMs: number | null) => {
    timers.push({ id: ++lastId, dueMs: host.elapsedMs() + delayMs, everyMs, run });
    return lastId;
  };
  const start =
    (repeated: boolean) =>
    (run: (...values: unknown[]) => unknown, delay?: unknown, ...values: unknown[]) => {
      if (typeof run !== "function") throw new TypeError("The callback must be a function");
      const delayMs = Math.max(1, Number(delay) || 0);
      return add(() => run(...values), delayMs, repeated ? delayMs : null);
    };
  const clear = (id: unknown) => {
    timers = timers.filter((timer) => timer.id !== Number(id));
  };
  return {
    globals: {
      setTimeout: start(false),
      setInterval: start(true),
      setImmediate: (run: (...values: unknown[]) => unknown, ...values: unknown[]) =>
        add(() => run(...values), 0, null),
      clearTimeout: clear,
      clearInterval: clear,
      clearImmediate: clear,
    },
    step(): boolean {
      const next = timers.reduce<Timer | null>(
        (first, timer) => (!first || timer.dueMs < first.dueMs ? timer : first),
        null,
      );
      if (!next) return false;
      const waitMs = next.dueMs - host.elapsedMs();
      if (waitMs > 0) host.sleep(waitMs);
      if (next.everyMs === null) clear(next.id);
      else next.dueMs = host.elapsedMs() + next.everyMs;
      Emitter.onReturned(next.run());
      return true;
    },
  };
}
