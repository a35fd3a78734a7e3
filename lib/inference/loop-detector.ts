import { isCounter } from "./loop-counter";
import {
  CHARS_MIN,
  COPIES_MIN,
  isEndless,
  isHesitating,
  isStirring,
  type PeriodNature,
} from "./loop-evidence";
import { type LoopToken, LoopTokeniser } from "./loop-tokens";
import { type Candidate, PeriodTracker, RING_SIZE } from "./period-tracker";

export type LoopFinding = {
  /** Characters of one copy, on average. */
  period: number;
  /** Copies until now, rounded down. */
  repeats: number;
  /** UTF-16 offset at which the repeating begins. */
  start: number;
};

type Entry = { key: number; start: number; token: LoopToken };
/** `numbers`: the numbers of the period under way; `seen`: those of whole periods since `countedFrom`. */
type Watch = {
  startChar: number;
  countedFrom: number;
  countedFromChar: number;
  counts: boolean;
  numbers: number;
  seen: Set<number>;
  nextLook: number;
};

const NUMBER_KEY = 1;
const COUNTER_KEY = 2;
/** After so many copies and characters the numbers are counted anew: what was new long ago excuses nothing now. */
const COUNTED_COPIES_MAX = 48;
const COUNTED_CHARS_MAX = 4000;

/**
 * Finds endless thinking in a reasoning text that arrives in pieces: the same passage over and over, alternating passages,
 * copies that differ in a counter or in the same few numbers, single tokens for ever. Work per character and memory do
 * not grow with the text, and what is found does not depend on how it was cut.
 */
export class LoopDetector {
  readonly #tokeniser = new LoopTokeniser();
  readonly #entries: (Entry | undefined)[] = Array.from({ length: RING_SIZE });
  /** Same words, same numbers; counters are all alike. */
  readonly #exact = new PeriodTracker();
  /** Same words; numbers are all alike. */
  readonly #masked = new PeriodTracker();
  #watches = new WeakMap<Candidate, Watch>();
  #count = 0;
  #recent: [LoopToken?, LoopToken?, LoopToken?] = [];
  #found: LoopFinding | null = null;

  /** Takes the next piece. Says what it found, once; what goes on afterwards must earn the next finding anew. */
  push(text: string): LoopFinding | null {
    this.#found = null;
    this.#tokeniser.push(text, (token) => this.#take(token));
    return this.#found;
  }

  /** Whether a number is a counter is known one token later. */
  #take(next: LoopToken): void {
    const [farther, nearer, token] = this.#recent;
    this.#recent = [nearer, token, next];
    if (!token) return;
    const counter = token.kind === "number" && isCounter(token, [farther, nearer], next);
    const index = this.#count++;
    const plain = hash(token.text);
    const key = counter ? COUNTER_KEY : plain;
    this.#entries[index % RING_SIZE] = { key, start: token.start, token };
    this.#exact.push(key);
    this.#masked.push(token.kind === "number" ? NUMBER_KEY : plain);
    const finding = this.#lookForCopies(index) ?? this.#lookForStirring(index);
    if (!finding) return;
    this.#found ??= finding;
    this.#exact.clear();
    this.#masked.clear();
  }

  #lookForCopies(index: number): LoopFinding | null {
    for (const candidate of this.#exact.candidates) {
      const watch = this.#watch(candidate, index);
      const [entry, earlier] = [this.#at(index), this.#at(index - candidate.period)];
      watch.counts ||= entry?.token.text !== earlier?.token.text;
      const repeats = (index - candidate.start + 1) / candidate.period;
      const chars = this.#endOf(index) - watch.startChar;
      if (repeats < COPIES_MIN || chars < CHARS_MIN || index < watch.nextLook) continue;
      // A look costs a period; looking again after a tenth more of the text keeps the cost per token bounded.
      watch.nextLook = index + Math.ceil((index - candidate.start) / 20);
      const nature = this.#natureOf(index, candidate.period);
      if (isEndless({ nature, chars, repeats, counts: watch.counts }))
        return { period: chars / repeats, repeats: Math.floor(repeats), start: watch.startChar };
    }
    return null;
  }

  #lookForStirring(index: number): LoopFinding | null {
    for (const candidate of this.#masked.candidates) {
      const watch = this.#watch(candidate, index);
      if (index < watch.countedFrom) continue;
      const entry = this.#at(index);
      if (entry?.token.kind === "number") watch.numbers = (Math.imul(watch.numbers, 31) + entry.key) | 0;
      if ((index - watch.countedFrom + 1) % candidate.period !== 0) continue;
      watch.seen.add(watch.numbers);
      watch.numbers = 0;
      const repeats = (index - watch.countedFrom + 1) / candidate.period;
      const distinct = watch.seen.size;
      const chars = this.#endOf(index) - watch.countedFromChar;
      if (isStirring({ chars, repeats, distinct }, () => this.#natureOf(index, candidate.period)))
        return { period: chars / repeats, repeats, start: watch.countedFromChar };
      if (repeats < COUNTED_COPIES_MAX || chars < COUNTED_CHARS_MAX) continue;
      watch.seen.clear();
      watch.countedFrom = index + 1;
      watch.countedFromChar = this.#endOf(index);
    }
    return null;
  }

  #watch(candidate: Candidate, index: number): Watch {
    const known = this.#watches.get(candidate);
    if (known) return known;
    const startChar = this.#at(candidate.start)?.start ?? 0;
    const watch = {
      startChar,
      countedFrom: index + 1,
      countedFromChar: this.#endOf(index),
      counts: false,
      numbers: 0,
      seen: new Set<number>(),
      nextLook: 0,
    };
    this.#watches.set(candidate, watch);
    return watch;
  }

  #natureOf(index: number, period: number): PeriodNature {
    const nature = { hasWords: false, hasNumbers: false, hesitates: false, inFence: false };
    for (let at = index - period + 1; at <= index; at++) {
      const token = this.#at(at)?.token;
      if (!token) continue;
      if (token.kind === "number") nature.hasNumbers = true;
      if (token.fenced) nature.inFence = true;
      if (isHesitating(token.text)) nature.hesitates = true;
      const isCommand = this.#at(at - 1)?.token.text === "\\";
      if (token.kind === "word" ? token.text.length > 1 && !isCommand : /\p{Script=Han}/u.test(token.text))
        nature.hasWords = true;
    }
    return nature;
  }

  #at(index: number): Entry | undefined {
    return this.#entries[(index + RING_SIZE) % RING_SIZE];
  }

  /** Where the token at `index` ends; cut tokens have their length in spaces. */
  #endOf(index: number): number {
    const token = this.#at(index)?.token;
    return token ? token.start + Math.max(1, token.text.length) : 0;
  }
}

/** FNV-1a, kept clear of the keys with a meaning. */
function hash(text: string): number {
  let value = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value === NUMBER_KEY || value === COUNTER_KEY ? 3 : value;
}
