export type BreakerState = "closed" | "open" | "half-open";

type Options = {
  /** Failures in a row after which the breaker opens. */
  failuresMax: number;
  /** The first back-off; each failed probe doubles it up to `backoffMaxMs`. */
  backoffMs: number;
  backoffMaxMs: number;
  now?: () => number;
  /** In [0, 1). */
  random?: () => number;
};

/** A backend may ask for a longer rest than our back-off; one that asks for days must not be lost for days. */
const RETRY_AFTER_MAX_MS = 15 * 60_000;

/**
 * Keeps requests from a backend that fails: closed (all pass), open (none until `retryAtMs`), half-open (one probe).
 * The caller reports only failures that pass by themselves (unreachable, overloaded), never those that a request caused.
 */
export class CircuitBreaker {
  readonly #options: Required<Options>;
  #failures = 0;
  #backoffMs: number;
  #retryAtMs: number | null = null;
  /** When the probe under way is given up for lost; null when there is none. */
  #probeUntilMs: number | null = null;

  constructor(options: Options) {
    this.#options = { now: Date.now, random: Math.random, ...options };
    this.#backoffMs = options.backoffMs;
  }

  get state(): BreakerState {
    if (this.#retryAtMs === null) return "closed";
    return this.#options.now() < this.#retryAtMs ? "open" : "half-open";
  }

  /** When the next request may pass; null while closed. */
  get retryAtMs(): number | null {
    return this.#retryAtMs;
  }

  /**
   * Whether a request may go out now. In half-open the one who hears `true` is the probe and must report `succeeded`,
   * `failed` or `gaveUp`; a probe not heard of for `backoffMaxMs` is replaced.
   */
  canTry(): boolean {
    const state = this.state;
    if (state !== "half-open") return state === "closed";
    const now = this.#options.now();
    if (this.#probeUntilMs !== null && now < this.#probeUntilMs) return false;
    this.#probeUntilMs = now + this.#options.backoffMaxMs;
    return true;
  }

  /** The backend answered. While open this is a request from before, and says nothing about now. */
  succeeded(): void {
    if (this.state === "open") return;
    this.#failures = 0;
    this.#backoffMs = this.#options.backoffMs;
    this.#retryAtMs = null;
    this.#probeUntilMs = null;
  }

  /** A passing failure. `retryAfterSeconds`: how long the backend asked to be left alone; it can only lengthen. */
  failed(retryAfterSeconds = 0): void {
    const asked = Math.min(RETRY_AFTER_MAX_MS, retryAfterSeconds * 1000);
    const now = this.#options.now();
    switch (this.state) {
      case "closed":
        if (++this.#failures >= this.#options.failuresMax) this.#open(now, asked);
        return;
      case "half-open":
        this.#backoffMs = Math.min(this.#options.backoffMaxMs, this.#backoffMs * 2);
        this.#open(now, asked);
        return;
      case "open":
        // One that had gone out before: no new evidence, but what it was told counts.
        if (asked > 0) this.#retryAtMs = Math.max(this.#retryAtMs ?? 0, now + asked);
    }
  }

  /** The probe ended without an answer either way, because a person stopped it: the next request may probe. */
  gaveUp(): void {
    this.#probeUntilMs = null;
  }

  /** Between half of the back-off and all of it, so that many servers do not come back in one wave. */
  #open(now: number, askedMs: number): void {
    const jittered = this.#backoffMs * (0.5 + this.#options.random() / 2);
    this.#retryAtMs = now + Math.max(jittered, askedMs);
    this.#probeUntilMs = null;
  }
}
