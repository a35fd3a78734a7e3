/** Characters of a passage that is remembered and looked for. */
const PASSAGE_CHARS = 16;
/** Each so manieth passage is remembered. */
const STRIDE = 8;
/** Passages that are remembered: those of about the last 32,000 characters. A power of two. */
const REMEMBERED = 4096;
export const WINDOW_CHARS = 512;
/** In a window of nothing but repetition each passage that was remembered is met once: 64. */
const MET_MIN = WINDOW_CHARS / STRIDE / 2;
const BASE = 0x01000193;
const DIGIT = 0x30;

/** BASE to the power of PASSAGE_CHARS, modulo 2^32: what the character that leaves a passage weighs. */
const LEAVING = Array.from({ length: PASSAGE_CHARS }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * A cheap first look at a text for repetition, a few nanoseconds a character: how much of the last window was said before,
 * numbers aside. It errs towards suspicion; whether a suspicion is one is decided by the loop detector.
 */
export class LoopSuspicion {
  /** Made when the text is long enough to repeat anything. */
  #table: Uint32Array | null = null;
  readonly #passage = new Uint16Array(PASSAGE_CHARS);
  #hash = 0;
  #at = 0;
  #met = 0;

  /** Takes a whole window. Whether half of it or more was said before. */
  isSuspicious(window: string): boolean {
    const table = this.#table ?? new Uint32Array(REMEMBERED);
    this.#table = table;
    this.#met = 0;
    for (let index = 0; index < window.length; index++) this.#take(window.charCodeAt(index), table);
    return this.#met >= MET_MIN;
  }

  #take(code: number, table: Uint32Array): void {
    const known = code >= DIGIT && code < DIGIT + 10 ? DIGIT : code;
    const slot = this.#at % PASSAGE_CHARS;
    const leaving = this.#passage[slot] ?? 0;
    this.#passage[slot] = known;
    this.#hash = (Math.imul(this.#hash, BASE) + known - Math.imul(leaving, LEAVING)) | 0;
    this.#at++;
    if (this.#at < PASSAGE_CHARS) return;
    // Never 0, which is an empty place; spread so that neighbours do not share a place.
    const key = (Math.imul(this.#hash ^ (this.#hash >>> 15), 0x2c1b3c6d) | 1) >>> 0;
    const place = key >>> 20;
    if (table[place] === key) this.#met++;
    else if (this.#at % STRIDE === 0) table[place] = key;
  }
}
