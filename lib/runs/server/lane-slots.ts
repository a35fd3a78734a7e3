import { processSingleton } from "@/lib/platform/server/process-singleton";

/** Lanes that are solved at once; the others wait, first come first served. */
const LANES_AT_ONCE = 16;

type Waiting = { start: () => void; onPosition: (position: number) => void };

/** A fixed number of places with a fair queue before them. */
export class LaneSlots {
  #free: number;
  readonly #queue: Waiting[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /** Waits for a place; `onPosition` hears the place in the queue (from 1) whenever it changes. Returns the release. */
  async take(signal: AbortSignal, onPosition: (position: number) => void): Promise<() => void> {
    if (this.#free > 0) this.#free--;
    else await this.#wait(signal, onPosition);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = this.#queue.shift();
      if (next) next.start();
      else this.#free++;
      this.#tellPositions();
    };
  }

  #wait(signal: AbortSignal, onPosition: (position: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        start: () => {
          signal.removeEventListener("abort", onAbort);
          resolve();
        },
        onPosition,
      };
      const onAbort = () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        this.#tellPositions();
        reject(signal.reason);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#queue.push(waiting);
      onPosition(this.#queue.length);
    });
  }

  #tellPositions(): void {
    this.#queue.forEach((waiting, index) => {
      waiting.onPosition(index + 1);
    });
  }
}

export function laneSlots(): LaneSlots {
  return processSingleton("runs.laneSlots", () => new LaneSlots(LANES_AT_ONCE));
}
