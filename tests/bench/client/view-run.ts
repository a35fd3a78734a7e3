import { readLoadWords } from "../load/load-word";
import { monotonicMicros } from "../processes/monotonic-micros";
import type { LineEvent } from "./event-lines";
import { openStream } from "./open-stream";
import { bodyOf } from "./stream-kind";
import type { StreamRecord } from "./stream-record";

const STAY_MS = { min: 500, max: 3000 };
const AWAY_MS = { min: 0, max: 1000 };
/** A connection that the server drops is opened again, as a browser would. */
const DROPPED_PAUSE_MS = 200;
const DROPPED_MAX = 20;

/**
 * Asks Stepwise for a run and reads its events into `record`; a `restless` viewer leaves and comes back at random
 * moments, with the number of the last event that it has. Resolves at the run's end, with what was wrong, if anything.
 */
export async function viewRun(call: {
  url: string;
  question: string;
  record: StreamRecord;
  restless: boolean;
}): Promise<string | null> {
  const response = await fetch(`${call.url}/api/runs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf("run", call.question),
  });
  if (response.status !== 201) return `creation: status ${response.status}`;
  const { id } = (await response.json()) as { id: string };
  const viewer = new RunViewer(`${call.url}/api/runs/${id}/events`, call.record);
  for (let dropped = 0; dropped <= DROPPED_MAX; ) {
    const left = await viewer.look(call.restless ? between(STAY_MS) : null);
    if (viewer.fault ?? viewer.ended) return viewer.fault;
    if (!left) dropped++;
    await new Promise((next) => setTimeout(next, left ? between(AWAY_MS) : DROPPED_PAUSE_MS));
  }
  return "dropped again and again";
}

class RunViewer {
  ended = false;
  fault: string | null = null;
  #lastId = 0;

  constructor(
    private readonly url: string,
    private readonly record: StreamRecord,
  ) {}

  /** Reads until the stream closes, or for `stayMs`. True when it was this viewer that left. */
  look(stayMs: number | null): Promise<boolean> {
    return new Promise((resolve) => {
      let left = false;
      const stream = openStream({
        url: this.url,
        method: "GET",
        headers: this.#lastId > 0 ? { "last-event-id": String(this.#lastId) } : {},
        event: (event) => {
          if (!left) this.#take(event);
        },
        closed: (status) => {
          clearTimeout(timer);
          if (!left && status !== 200) this.fault ??= `events: status ${status}`;
          resolve(left);
        },
      });
      if (this.#lastId > 0) this.record.presentSinceMicros = monotonicMicros();
      const leave = () => {
        left = true;
        stream.close();
      };
      const timer = stayMs === null ? undefined : setTimeout(leave, stayMs);
    });
  }

  #take({ id, name, data }: LineEvent): void {
    if (id !== this.#lastId + 1) this.fault ??= `event ${id} came after event ${this.#lastId}`;
    this.#lastId = id;
    if (name === "text") readLoadWords(data, this.record);
    if (name === "failed") this.fault ??= `the run failed: ${data.slice(0, 200)}`;
    if (name === "end") this.ended = true;
  }
}

function between({ min, max }: { min: number; max: number }): number {
  return min + Math.random() * (max - min);
}
