const SLOTS = 4096;

type Entry = { dueMs: number; run: () => void };

/**
 * One timer for any number of streams: entries lie in slots of a millisecond each, and `advance` runs what is due.
 * A timer per stream would cost more than the streams. Entries may be up to any time ahead.
 */
export class TimerWheel {
  readonly #slots: Entry[][] = Array.from({ length: SLOTS }, () => []);
  #doneMs: number;

  /** Times are whole or broken milliseconds of whichever clock `nowMs` belongs to. */
  constructor(nowMs: number) {
    this.#doneMs = Math.floor(nowMs);
  }

  /** Runs `run` in the first `advance` whose time is `dueMs` or later; what is overdue, in the next one. */
  add(dueMs: number, run: () => void): void {
    const slot = Math.max(Math.ceil(dueMs), this.#doneMs + 1);
    this.#slots[slot % SLOTS]?.push({ dueMs: slot, run });
  }

  /** Runs everything due up to `nowMs`, the earliest first. */
  advance(nowMs: number): void {
    const now = Math.floor(nowMs);
    while (this.#doneMs < now) {
      const ms = ++this.#doneMs;
      const slot = this.#slots[ms % SLOTS] ?? [];
      if (slot.length === 0) continue;
      this.#slots[ms % SLOTS] = slot.filter((entry) => entry.dueMs > ms);
      for (const entry of slot) if (entry.dueMs <= ms) entry.run();
    }
  }
}
