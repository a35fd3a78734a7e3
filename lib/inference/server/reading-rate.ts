/** Beats after which it is looked again, about a second. */
const BEATS = 32;
/** Where fewer beats than this share bring something, hardly any brings two packets at once. */
const SPARSE = 0.9;
/** More packets than this to a beat are worth gathering: apart from the other limit, so that nothing swings. */
const DENSE = 1.2;

/** Whether packets come so thick that reading them once a beat saves readings; where they do not, it would only delay them. */
export class ReadingRate {
  /** Whether they are to be gathered. */
  gathers = true;
  #beats = 0;
  #reads = 0;

  /** Something was read. */
  countRead(): void {
    this.#reads++;
  }

  /** A beat of the pulse. True when `gathers` has changed. */
  countBeat(): boolean {
    if (++this.#beats < BEATS) return false;
    const readsPerBeat = this.#reads / this.#beats;
    this.#beats = 0;
    this.#reads = 0;
    const before = this.gathers;
    this.gathers = readsPerBeat > (before ? SPARSE : DENSE);
    return this.gathers !== before;
  }
}
