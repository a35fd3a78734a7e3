import { AppError } from "@/lib/platform/errors";
import { expectWaits } from "./expect-waits";
import { FairLine } from "./fair-line";

/** `position` counts from 1 in the order of now; `etaSeconds` is null until there is experience. */
type Place = { position: number; etaSeconds: number | null };

export type Ticket = {
  person: string;
  priority: "interactive" | "background";
  /** Tokens that the request makes the backend read. */
  inputTokens: number;
  signal: AbortSignal;
  /** Told whenever its place has changed, and not otherwise. Must not throw. */
  onPlace(place: Place): void;
};

export type Slot = {
  /** Tokens served since the last call. Nothing after the release. */
  charge(outputTokens: number): void;
  /** Gives the place back; twice is harmless. */
  release(): void;
};

type Waiting = Ticket & { order: number; told: Place | null; start: (slot: Slot) => void };

type Options = { places: number; waitingMax: number; waitingPerPersonMax: number; now?: () => number };

/** Served requests whose durations and lengths are the experience. */
const RECENT_MAX = 32;
const OUTPUT_TOKENS_UNKNOWN = 1000;
const RETRY_SECONDS_UNKNOWN = 10;
const RETRY_SECONDS_MAX = 600;

/**
 * Admission to one backend: a number of places, and before them a line that is fair between people by tokens
 * (`FairLine`); background work is admitted when nothing interactive waits.
 */
export class FairQueue {
  readonly #options: Required<Options>;
  readonly #lines = { interactive: new FairLine<Waiting>(), background: new FairLine<Waiting>() };
  readonly #startedMs = new Set<{ atMs: number }>();
  readonly #recent: { seconds: number; outputTokens: number }[] = [];
  #places: number;
  #arrivals = 0;
  #tellings = 0;

  constructor(options: Options) {
    this.#options = { now: Date.now, ...options };
    this.#places = options.places;
  }

  get running(): number {
    return this.#startedMs.size;
  }

  get waiting(): number {
    return this.#lines.interactive.waiting + this.#lines.background.waiting;
  }

  /** Whether a request would start at once. */
  get hasRoom(): boolean {
    return this.running < this.#places;
  }

  /** Throws what `take` would reject with for this person now, so that a request can be refused before it is made. */
  requireRoom(person: string): void {
    if (!this.hasRoom) this.#refuseWhenFull(person);
  }

  /**
   * Waits for a place. Rejects with the signal's reason, with `rate_limited` when too many of this person wait already,
   * or with `unavailable` when too many wait altogether.
   */
  async take(ticket: Ticket): Promise<Slot> {
    ticket.signal.throwIfAborted();
    this.requireRoom(ticket.person);
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        if (!this.#lines[ticket.priority].remove(waiting)) return;
        reject(ticket.signal.reason);
        this.#settle();
      };
      const start = (slot: Slot) => {
        ticket.signal.removeEventListener("abort", onAbort);
        resolve(slot);
      };
      const waiting: Waiting = { ...ticket, order: this.#arrivals++, told: null, start };
      ticket.signal.addEventListener("abort", onAbort, { once: true });
      this.#lines[ticket.priority].push(waiting);
      this.#settle();
    });
  }

  /** Fewer places take nothing from what is running; 0 holds everything back. */
  setPlaces(places: number): void {
    this.#places = places;
    this.#settle();
  }

  /** To be called every few seconds while anything waits: expected waits shrink with time alone. */
  refresh(): void {
    this.#tellPlaces();
  }

  /** How long one more interactive request would wait at most, were it the last; null without experience. */
  expectedWaitSeconds(): number | null {
    return this.#expectWaits(this.#lines.interactive.waiting)?.at(-1) ?? null;
  }

  #refuseWhenFull(person: string): void {
    const own = this.#lines.interactive.waitingOf(person) + this.#lines.background.waitingOf(person);
    const wait = this.#expectWaits(0)?.at(-1) ?? RETRY_SECONDS_UNKNOWN;
    const retryAfterSeconds = Math.min(RETRY_SECONDS_MAX, Math.max(1, Math.ceil(wait)));
    if (own >= this.#options.waitingPerPersonMax)
      throw new AppError("rate_limited", "Too many of your requests are waiting. 你有太多请求在排队。", {
        retryAfterSeconds,
      });
    if (this.waiting >= this.#options.waitingMax)
      throw new AppError("unavailable", "Too many requests are waiting. 排队的请求太多了。", {
        retryAfterSeconds,
      });
  }

  #settle(): void {
    while (this.running < this.#places) {
      const next = this.#lines.interactive.shift() ?? this.#lines.background.shift();
      if (!next) break;
      next.start(this.#open(next));
    }
    this.#tellPlaces();
  }

  #open(ticket: Ticket): Slot {
    const started = { atMs: this.#options.now() };
    const line = this.#lines[ticket.priority];
    let outputTokens = 0;
    this.#startedMs.add(started);
    return {
      charge: (tokens) => {
        if (!this.#startedMs.has(started) || !(tokens > 0)) return;
        outputTokens += tokens;
        line.charge(ticket.person, tokens);
      },
      release: () => {
        if (!this.#startedMs.delete(started)) return;
        this.#recent.push({ seconds: (this.#options.now() - started.atMs) / 1000, outputTokens });
        if (this.#recent.length > RECENT_MAX) this.#recent.shift();
        line.leave(ticket.person);
        this.#settle();
      },
    };
  }

  #tellPlaces(): void {
    const telling = ++this.#tellings;
    if (this.waiting === 0) return;
    const outputTokens = this.#typicalOutputTokens();
    const { interactive, background } = this.#lines;
    const order = [...interactive.inOrder(outputTokens), ...background.inOrder(outputTokens)];
    const waits = this.#expectWaits(order.length);
    for (const [index, waiting] of order.entries()) {
      const wait = waits?.[index];
      const place = { position: index + 1, etaSeconds: wait === undefined ? null : roundWait(wait) };
      const { told } = waiting;
      if (told?.position === place.position && told.etaSeconds === place.etaSeconds) continue;
      waiting.told = place;
      waiting.onPlace({ ...place });
      // That listener changed the queue, and all have been told anew.
      if (telling !== this.#tellings) return;
    }
  }

  #expectWaits(waiting: number): number[] | null {
    const now = this.#options.now();
    return expectWaits({
      places: this.#places,
      waiting,
      runningSeconds: [...this.#startedMs].map(({ atMs }) => (now - atMs) / 1000),
      recentSeconds: this.#recent.map(({ seconds }) => seconds),
    });
  }

  #typicalOutputTokens(): number {
    if (this.#recent.length === 0) return OUTPUT_TOKENS_UNKNOWN;
    return this.#recent.reduce((sum, { outputTokens }) => sum + outputTokens, 0) / this.#recent.length;
  }
}

/** Up, and coarser the longer it is: nobody needs "187 seconds", and each change is an event to everyone who waits. */
function roundWait(seconds: number): number {
  const grain = seconds <= 10 ? 1 : seconds <= 60 ? 5 : seconds <= 600 ? 15 : 60;
  return Math.ceil(seconds / grain) * grain;
}
