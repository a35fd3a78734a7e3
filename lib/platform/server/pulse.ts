import { log } from "./log";
import { processSingleton } from "./process-singleton";

/** Between two beats, in milliseconds: long enough for tokens to meet, too short to be seen. */
export const PULSE_MS = 30;

/**
 * The one clock of what streams through this process. What arrived from many sources is read together at a beat and
 * handed on at the same beat: work costs by the piece, and pieces that wait at two clocks would wait twice.
 */
class Pulse {
  readonly #listeners = new Set<() => void>();
  #gathering = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;

  /** Has `work` done once, at the next beat, before those who listen are told of it. */
  gather(work: () => void): void {
    this.#gathering.add(work);
    this.#timer ??= setTimeout(() => this.#beat(), PULSE_MS);
  }

  /** Calls `listener` at the end of each beat, for as long as the process lives. There is no beat where nothing waits. */
  onBeat(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #beat(): void {
    this.#timer = null;
    const works = this.#gathering;
    this.#gathering = new Set();
    for (const work of works) {
      try {
        work();
      } catch (error) {
        // One source's fault is not to silence the others.
        log.error({ err: error }, "what was gathered could not be read");
      }
    }
    for (const listener of this.#listeners) listener();
  }
}

/** The pulse of this process. */
export function pulse(): Pulse {
  return processSingleton("platform.pulse", () => new Pulse());
}
