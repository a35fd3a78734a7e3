export type SequenceFaults = { lost: number; doubled: number; outOfOrder: number };

/** Watches the numbers of one stream's tokens, which run from 0 without gaps when nothing is wrong. */
export class SequenceCheck {
  readonly #seen: boolean[] = [];
  #count = 0;
  #doubled = 0;
  #outOfOrder = 0;
  #highest = -1;

  /** Takes a token's number. False for one that was here before. */
  take(index: number): boolean {
    if (this.#seen[index]) {
      this.#doubled++;
      return false;
    }
    this.#seen[index] = true;
    this.#count++;
    if (index < this.#highest) this.#outOfOrder++;
    else this.#highest = index;
    return true;
  }

  /** What was wrong, given how many tokens were sent. */
  faults(sent: number): SequenceFaults {
    return { lost: sent - this.#count, doubled: this.#doubled, outOfOrder: this.#outOfOrder };
  }
}
