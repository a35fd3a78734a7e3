/** Aborts when it is not restarted in time. Restarting mostly costs no timer: tokens come by the thousand. */
export class SilenceTimer {
  readonly #controller = new AbortController();
  #dueMs = 0;
  #firesMs = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  constructor(ms: number) {
    this.restart(ms);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** From now on silence of `ms` is too long. */
  restart(ms: number): void {
    this.#dueMs = performance.now() + ms;
    if (this.#dueMs < this.#firesMs) this.#wait(ms);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#firesMs = Number.NEGATIVE_INFINITY;
  }

  #wait(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#firesMs = performance.now() + ms;
    this.#timer = setTimeout(() => {
      const leftMs = this.#dueMs - performance.now();
      if (leftMs <= 0) this.#controller.abort();
      else this.#wait(leftMs);
    }, ms);
  }
}
