import type { RunEvent } from "@/lib/runs/run-event-names";

/** What was there when the page opened arrives at once; this long after the first event it is all here. */
const REPLAY_MS = 1_000;
/** A page that opens this soon after the question sees every lane start. */
const FRESH_MS = 2_000;

/**
 * Puts the server's times on the page's clock (`performance.now()`). The two meet where the page was made: the run was
 * `ageMs` old then, on the server's clock, and the page opened at `openedMs`. Neither computer need know the right time.
 */
export class ClockBridge {
  readonly #createdMs: number;
  readonly #ageMs: number;
  readonly #openedMs: number;
  #firstEventMs: number | null = null;

  constructor({ createdMs, ageMs, openedMs }: { createdMs: number; ageMs: number; openedMs: number }) {
    this.#createdMs = createdMs;
    this.#ageMs = ageMs;
    this.#openedMs = openedMs;
  }

  /**
   * When the lane of an event that starts it, or takes it up again, started; never later than `nowMs`, when the event is
   * heard. Events of earlier versions do not say: those that were there before the page are taken to be as old as the run.
   */
  startOf(event: RunEvent, nowMs: number): number {
    this.#firstEventMs ??= nowMs;
    const atMs = event.name === "started" || event.name === "continued" ? event.data.atMs : undefined;
    if (atMs !== undefined) return Math.min(nowMs, this.#openedMs + atMs - this.#createdMs - this.#ageMs);
    const replayed = nowMs - this.#firstEventMs < REPLAY_MS;
    return replayed && this.#ageMs > FRESH_MS ? this.#openedMs - this.#ageMs : nowMs;
  }
}
