import { LoopDetector, type LoopFinding } from "./loop-detector";
import { LoopSuspicion, WINDOW_CHARS } from "./loop-suspicion";

/** Characters before a suspicion that the detector is shown: it wants several copies, and the first ones lie behind. */
const BEHIND_CHARS = 16_000;
/** Windows without a suspicion after which the detector is dismissed. */
const CALM_WINDOWS = 16;

/**
 * Finds endless thinking as `LoopDetector` does, but calls it in only while the text repeats itself: most reasoning never
 * does, and then costs next to nothing. What is found does not depend on how the text was cut.
 */
export class LoopWatch {
  readonly #suspicion = new LoopSuspicion();
  #detector: LoopDetector | null = null;
  /** Where in the text the detector's own begins, in UTF-16 units. */
  #detectorStart = 0;
  #calm = 0;
  /** The text behind, of which at least the last `BEHIND_CHARS` are kept. */
  #behind = "";
  #window = "";
  #length = 0;

  /** Takes the next piece. Says what it found, once; what goes on afterwards must earn the next finding anew. */
  push(text: string): LoopFinding | null {
    let found: LoopFinding | null = null;
    for (let from = 0; from < text.length; ) {
      const to = from + Math.min(text.length - from, WINDOW_CHARS - this.#window.length);
      const finding = this.#take(from === 0 && to === text.length ? text : text.slice(from, to));
      found ??= finding;
      from = to;
    }
    return found;
  }

  #take(text: string): LoopFinding | null {
    this.#length += text.length;
    this.#window += text;
    const heard = this.#detector?.push(text) ?? null;
    const found = (this.#window.length === WINDOW_CHARS ? this.#closeWindow() : null) ?? heard;
    return found && { ...found, start: found.start + this.#detectorStart };
  }

  #closeWindow(): LoopFinding | null {
    const window = this.#window;
    this.#window = "";
    const suspicious = this.#suspicion.isSuspicious(window);
    this.#behind += window;
    if (this.#behind.length > 2 * BEHIND_CHARS) this.#behind = this.#behind.slice(-BEHIND_CHARS);
    this.#calm = suspicious ? 0 : this.#calm + 1;
    if (this.#detector && this.#calm >= CALM_WINDOWS) this.#detector = null;
    if (this.#detector || !suspicious) return null;
    const shown = this.#behind.slice(-BEHIND_CHARS);
    this.#detector = new LoopDetector();
    this.#detectorStart = this.#length - shown.length;
    return this.#detector.push(shown);
  }
}
