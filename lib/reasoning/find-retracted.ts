import type { StepKind } from "./step";
import { wordsFor } from "./step-kind";

/** What is remembered of a closed step, in order to know later whether it was taken back. */
export type StepMemory = {
  kind: StepKind;
  /** Numbers of two digits and more that it states. */
  numbers: ReadonlySet<string>;
};

const READ_CHARS = 4000;
const NUMBERS_MAX = 200;
/** No further back than this many steps is looked for a number that is taken back. */
const BACK_STEPS = 12;

export function rememberStep(kind: StepKind, text: string): StepMemory {
  const numbers = text.slice(0, READ_CHARS).match(/\d+(?:\.\d+)?/g) ?? [];
  return { kind, numbers: new Set(numbers.filter((digits) => digits.length > 1).slice(0, NUMBERS_MAX)) };
}

/**
 * The index of the first of the `earlier` steps that a `retry` takes back; undefined where it only doubts. A way that
 * is left goes from its plan on, a slip from the step that holds the number named as wrong, else from the last step of work.
 */
export function findRetracted(text: string, earlier: readonly StepMemory[]): number | undefined {
  const words = wordsFor(text);
  if (!words.takesBack.test(text.slice(0, READ_CHARS))) return undefined;
  if (words.confirms.test(text.slice(0, READ_CHARS)) && !insists(text)) return undefined;
  const last = earlier.findLastIndex(({ kind }) => kind !== "check" && kind !== "retry");
  if (last < 0 || earlier[last]?.kind === "understand") return undefined;
  if (words.leaves.test(text)) return branchStart(earlier, last);
  return wrongNumber(text, earlier, last) ?? last;
}

/** Says outright that something was wrong, whatever is confirmed besides. */
function insists(text: string): boolean {
  if (/没有?错|no (?:mistake|error)|nothing wrong/i.test(text)) return false;
  return /\b(?:wrong|mistake|miscalculated|miscounted|\bbug\b|oops|should be|incorrect(?:ly)?|can't be right|cannot be right)\b|不对|错了|应该除|是我漏/i.test(
    text,
  );
}

/** The last plan of the branch that step `last` is in, else the branch's first step of work. */
function branchStart(earlier: readonly StepMemory[], last: number): number {
  let start = last;
  for (let at = last; at >= 0; at--) {
    const kind = earlier[at]?.kind;
    if (kind === "understand" || kind === "conclude" || kind === "retry") break;
    start = at;
    if (kind === "plan") break;
  }
  return start;
}

/** The first step of the work at hand that states the number named as wrong ("not 59", "不是 59"). */
function wrongNumber(text: string, earlier: readonly StepMemory[], last: number): number | undefined {
  const wrong = /(?:\bnot|instead of|rather than|不是|而非)\s*\$?-?\s*(\d+(?:\.\d+)?)/i.exec(text)?.[1];
  if (!wrong) return undefined;
  let found: number | undefined;
  for (let at = last; at >= Math.max(0, last - BACK_STEPS); at--) {
    const step = earlier[at];
    if (!step || step.kind === "understand" || step.kind === "retry") break;
    if (step.numbers.has(wrong)) found = at;
  }
  return found;
}
