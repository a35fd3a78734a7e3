/** The page is drawn anew for what happened no more often than this. */
const DRAW_MS = 250;
/** Figures that only grow, such as tokens so far, are brought up to date so often. */
const FIGURES_MS = 1_000;
/** What is being prepared holds a drawing up no longer than this. */
const PREPARING_MS = 250;

/** Decides when a page that follows a run is drawn anew. */
export class RedrawTimer {
  readonly #redraw: () => void;
  #preparing: Promise<unknown>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueMs = Number.POSITIVE_INFINITY;
  #drawnMs = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** Something is to be shown, once what it needs is prepared. */
  soon(preparing: Promise<unknown> | null): void {
    if (preparing) this.#preparing.push(preparing);
    this.#at(Math.max(performance.now(), this.#drawnMs + DRAW_MS));
  }

  /** Only figures have changed. */
  figures(): void {
    if (this.#timer === undefined) this.#at(performance.now() + FIGURES_MS);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #at(dueMs: number): void {
    if (this.#stopped || dueMs >= this.#dueMs) return;
    clearTimeout(this.#timer);
    this.#dueMs = dueMs;
    this.#timer = setTimeout(() => void this.#draw(), dueMs - performance.now());
  }

  async #draw(): Promise<void> {
    const latestMs = performance.now() + PREPARING_MS;
    while (this.#preparing.length > 0 && performance.now() < latestMs) {
      const preparing = Promise.all(this.#preparing);
      this.#preparing = [];
      await Promise.race([preparing, after(latestMs - performance.now())]);
    }
    this.#preparing = [];
    this.#timer = undefined;
    this.#dueMs = Number.POSITIVE_INFINITY;
    if (this.#stopped) return;
    this.#drawnMs = performance.now();
    this.#redraw();
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
