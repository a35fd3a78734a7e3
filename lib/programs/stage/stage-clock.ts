/** A gap between two pictures longer than this (the tab was hidden) does not count: a ball would leap through a wall. */
const GAP_MS_MAX = 250;
/** Within this of the due time a picture is not put off to the display's next one. */
const EARLY_MS = 4;
const SHORT_MS = 12;

/** The program's time: it stands still while the stage is paused or hidden. */
export class StageClock {
  #lostMs = 0;
  #pausedAtMs: number | null = null;
  #resumed: (() => void)[] = [];
  readonly #channel = new MessageChannel();
  #breaths: (() => void)[] = [];

  constructor() {
    this.#channel.port1.onmessage = () => this.#breaths.shift()?.();
  }

  /** Milliseconds since the epoch, less what was lost to pauses. */
  now(): number {
    return (this.#pausedAtMs ?? performance.timeOrigin + performance.now()) - this.#lostMs;
  }

  pause(): void {
    this.#pausedAtMs ??= performance.timeOrigin + performance.now();
  }

  resume(): void {
    if (this.#pausedAtMs === null) return;
    this.#lostMs += performance.timeOrigin + performance.now() - this.#pausedAtMs;
    this.#pausedAtMs = null;
    for (const resume of this.#resumed.splice(0)) resume();
  }

  /** Waits for the display's next frame. */
  async frame(): Promise<void> {
    const before = this.now();
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    const passed = this.now() - before;
    if (passed > GAP_MS_MAX && this.#pausedAtMs === null) this.#lostMs += passed - 1000 / 60;
    await this.#whileRunning();
  }

  /** Waits until the clock shows a time, with the display's frames where they are fine enough. */
  async until(targetMs: number): Promise<void> {
    await this.#whileRunning();
    let left = targetMs - this.now();
    if (left <= 1) return this.#breathe();
    while (left > EARLY_MS) {
      if (left < SHORT_MS) await new Promise((resolve) => setTimeout(resolve, left));
      else if (left > 100) await new Promise((resolve) => setTimeout(resolve, Math.min(left - 20, 500)));
      else await this.frame();
      await this.#whileRunning();
      left = targetMs - this.now();
    }
  }

  /** Lets messages in, sooner than a timer would. */
  async #breathe(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#breaths.push(resolve);
      this.#channel.port2.postMessage(null);
    });
    await this.#whileRunning();
  }

  async #whileRunning(): Promise<void> {
    while (this.#pausedAtMs !== null) await new Promise<void>((resolve) => this.#resumed.push(resolve));
  }
}
