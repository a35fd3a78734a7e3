import type { NewRunEvent } from "../run-event";

const TELL_MS = 1000;
/** Far back in a long queue a place changes often and matters little. */
const TELL_FAR_MS = 3000;
const FAR = 20;

type Place = { position: number; etaSeconds: number | null };

/** Appends a lane's place in the queue, at once and then no more often than a person can read. */
export class QueueTeller {
  readonly #lane: number;
  readonly #append: (event: NewRunEvent) => void;
  #latest: Place | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(lane: number, append: (event: NewRunEvent) => void) {
    this.#lane = lane;
    this.#append = append;
  }

  tell(place: Place): void {
    this.#latest = place;
    if (!this.#timer) this.#flush();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#latest = null;
  }

  #flush(): void {
    this.#timer = null;
    if (!this.#latest) return;
    const { position, etaSeconds } = this.#latest;
    this.#latest = null;
    this.#append({ name: "queued", data: { lane: this.#lane, position, etaSeconds } });
    this.#timer = setTimeout(() => this.#flush(), position > FAR ? TELL_FAR_MS : TELL_MS);
  }
}
