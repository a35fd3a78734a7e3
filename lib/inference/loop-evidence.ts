/** Below these, whatever repeats is left alone. */
export const COPIES_MIN = 6;
export const CHARS_MIN = 1500;

/** What the tokens of one period are like. */
export type PeriodNature = {
  /** Has words that are not only names of commands and variables. */
  hasWords: boolean;
  hasNumbers: boolean;
  /** Has words of checking again. */
  hesitates: boolean;
  inFence: boolean;
};

export type Repetition = {
  nature: PeriodNature;
  chars: number;
  repeats: number;
  /** Its copies differ in counters, such as "(12)". */
  counts: boolean;
};

/**
 * Whether text that repeats at a period is endless thinking. A false alarm ends a sound solution and a missed one only costs
 * tokens, so: six copies and 1,500 characters where nothing is new; more where only a counter is; much more where rows
 * of a table, a grid or code may rightly be the same.
 */
export function isEndless({ nature, chars, repeats, counts }: Repetition): boolean {
  if (nature.inFence || (nature.hasNumbers && !nature.hasWords)) return repeats >= 12 && chars >= 8000;
  if (counts) return nature.hesitates && repeats >= 8 && chars >= 2000;
  return repeats >= COPIES_MIN && chars >= CHARS_MIN;
}

/**
 * Whether copies that differ in their numbers are endless thinking: only when they hesitate and their numbers have been
 * the same few all along. Cases, tables and searches have new numbers in each row. `nature` is asked for last: it costs a
 * look at the whole period.
 */
export function isStirring(
  { chars, repeats, distinct }: { chars: number; repeats: number; distinct: number },
  nature: () => PeriodNature,
): boolean {
  if (repeats < 12 || chars < 2000 || distinct * 6 > repeats) return false;
  const { hesitates, hasWords } = nature();
  return hesitates && hasWords;
}

const HESITATING_WORDS = new Set(
  "wait hmm again check recheck checking verify actually hold rethink recompute recalculate redo reconsider maybe perhaps".split(
    " ",
  ),
);
const HESITATING_CHARACTERS = new Set("再重检验核嗯哦");

/** Whether a word or a character of Chinese says that one looks again. */
export function isHesitating(text: string): boolean {
  return HESITATING_WORDS.has(text) || HESITATING_CHARACTERS.has(text);
}
