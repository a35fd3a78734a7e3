/** A period at which the tokens repeat, up to now. */
export type Candidate = {
  /** In tokens. */
  period: number;
  /** Index of the first token of the repeating part. */
  start: number;
};

/** Tokens that are remembered; more than twice the longest period. A power of two. */
export const RING_SIZE = 8192;
const PERIOD_MAX = 4000;
/** Tokens that must be as before for a period to be suspected. */
const WINDOW = 6;
const CANDIDATES_MAX = 8;

/**
 * Finds the periods of an endless sequence of numbers in bounded work and memory: where the last few were seen before,
 * a period is suspected, and dropped at the first number that is not as one period ago.
 */
export class PeriodTracker {
  readonly #ring = new Int32Array(RING_SIZE);
  readonly #windows = new Int32Array(RING_SIZE);
  readonly #latest = new Map<number, number>();
  #candidates: Candidate[] = [];
  #count = 0;

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Windows that are remembered. */
  get remembered(): number {
    return this.#latest.size;
  }

  push(key: number): void {
    const index = this.#count++;
    this.#ring[index % RING_SIZE] = key;
    const goesOn = ({ period }: Candidate) => this.#at(index - period) === key;
    if (!this.#candidates.every(goesOn)) this.#candidates = this.#candidates.filter(goesOn);
    if (index + 1 < WINDOW) return;
    const window = this.#hashWindow(index);
    const before = this.#latest.get(window);
    this.#remember(index, window);
    if (before !== undefined && index - before <= PERIOD_MAX) this.#suspect(index, index - before);
  }

  clear(): void {
    this.#candidates = [];
  }

  #at(index: number): number {
    return this.#ring[index % RING_SIZE] ?? 0;
  }

  #hashWindow(index: number): number {
    let hash = 0;
    for (let back = 0; back < WINDOW; back++)
      hash = (Math.imul(hash, 0x01000193) ^ this.#at(index - back)) | 0;
    return hash;
  }

  #remember(index: number, window: number): void {
    const old = index - RING_SIZE;
    const oldWindow = this.#windows[index % RING_SIZE] ?? 0;
    if (old >= 0 && this.#latest.get(oldWindow) === old) this.#latest.delete(oldWindow);
    this.#windows[index % RING_SIZE] = window;
    this.#latest.set(window, index);
  }

  #suspect(index: number, period: number): void {
    if (this.#candidates.some((candidate) => candidate.period === period)) return;
    const start = index - WINDOW + 1 - period;
    if (start < 0) return;
    // Equal hashes are not yet equal tokens.
    for (let at = index - WINDOW + 1; at <= index; at++) if (this.#at(at) !== this.#at(at - period)) return;
    if (this.#candidates.length >= CANDIDATES_MAX) this.#dropYoungest();
    this.#candidates.push({ period, start });
  }

  /** The one that has repeated for the shortest time. */
  #dropYoungest(): void {
    const since = ({ start, period }: Candidate) => start + period;
    const youngest = this.#candidates.reduce((a, b) => (since(b) >= since(a) ? b : a));
    this.#candidates = this.#candidates.filter((candidate) => candidate !== youngest);
  }
}
