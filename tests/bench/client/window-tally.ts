import { percentile } from "../statistics/percentile";

/** Counts the tokens of all streams, and keeps the latencies of those that come within the measured window. */
export class WindowTally {
  tokens = 0;
  #open = false;
  readonly #latenciesMicros: number[] = [];

  /** Takes a token that came; null where its latency says nothing, since its viewer was away. */
  take(latencyMicros: number | null): void {
    this.tokens++;
    if (this.#open && latencyMicros !== null) this.#latenciesMicros.push(latencyMicros);
  }

  beginLatencies(): void {
    this.#open = true;
  }

  endLatencies(): void {
    this.#open = false;
  }

  /** Milliseconds between a token's leaving the source and its being read here. */
  latencyMs(share: number): number {
    return percentile(this.#latenciesMicros, share) / 1000;
  }
}
