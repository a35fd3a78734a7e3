import { boxesIn, lastBoxes } from "./extraction/boxes";
import { concluded } from "./extraction/concluded";
import { stated } from "./extraction/stated";
import { isConfirmed, lastTakenBack, saidInstead } from "./extraction/taken-back";

const PART_MARK =
  /^[\s$),.;，。；、)）\]\\]*(?:and\s+)?\**((?:part\s+|question\s+)?[(（](?:[1-9]|[a-e]|i{1,3}|iv|[ⅠⅡⅢⅣ一二三四])[)）]|[①②③④⑤]|part\s+[1-9a-e]\b|第[一二三四1-4][小]?[问题])/i;

/**
 * The final result that an answer states: its last `\boxed{…}` (several side by side are one list), else what follows
 * "the answer is", 答案是, 答：, else the value that its last line comes to; null when none is certain, or when it is taken
 * back and no other is given.
 */
export function extractFinalAnswer(answer: string): string | null {
  const text = answer
    .replace(/```[\s\S]*?(```|$)/g, " ")
    .replace(/\\boxed\s+([A-Za-z\d])(?![A-Za-z\d])/g, "\\boxed{$1}");
  // What is said after a program, of its running time perhaps, is not what was asked for.
  const isProgram = answer.includes("```");
  if (boxesParts(text)) return null;
  const taken = lastTakenBack(text);
  if (!taken) return saidIn(text, isProgram);
  const instead = saidIn(taken.after, isProgram) ?? saidInstead(taken.after);
  return instead ?? (isConfirmed(taken.after) ? saidIn(taken.before, isProgram) : null);
}

function saidIn(text: string, isProgram: boolean): string | null {
  return statedAfterBox(text) ?? lastBoxes(text) ?? stated(text) ?? (isProgram ? null : concluded(text));
}

/** A box on the way, and the final answer named as such after it. */
function statedAfterBox(text: string): string | null {
  const end = boxesIn(text).at(-1)?.end;
  if (end === undefined) return null;
  const rest = text.slice(end);
  return /\bfinal answer\b|最终答案|\n####\s/i.test(rest) ? stated(rest) : null;
}

/** `(1) \boxed{5} (2) \boxed{6}`, on one line or on two: two answers to two questions. */
function boxesParts(text: string): boolean {
  const boxes = boxesIn(text);
  const marks = boxes.map(({ start }, index) => {
    const from = Math.max(text.lastIndexOf("\n", start) + 1, boxes[index - 1]?.end ?? 0);
    return PART_MARK.exec(text.slice(from, start))?.[1];
  });
  return (
    marks.length > 1 && marks.every((mark) => mark !== undefined) && new Set(marks).size === marks.length
  );
}
