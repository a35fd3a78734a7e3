import { boxesIn, lastBoxes } from "./extraction/boxes";
import { concluded } from "./extraction/concluded";
import { stated } from "./extraction/stated";

/**
 * The final result that an answer states: its last `\boxed{…}` (several side by side are one list), else what follows
 * "the answer is", 答案是, 答：, else the value that its last line comes to; null when none is certain.
 */
export function extractFinalAnswer(answer: string): string | null {
  const text = answer
    .replace(/```[\s\S]*?(```|$)/g, " ")
    .replace(/\\boxed\s+([A-Za-z\d])(?![A-Za-z\d])/g, "\\boxed{$1}");
  // What is said after a program, of its running time perhaps, is not what was asked for.
  const isProgram = answer.includes("```");
  if (boxesParts(text)) return null;
  return statedAfterBox(text) ?? lastBoxes(text) ?? stated(text) ?? (isProgram ? null : concluded(text));
}

/** A box on the way, and the final answer named as such after it. */
function statedAfterBox(text: string): string | null {
  const end = boxesIn(text).at(-1)?.end;
  if (end === undefined) return null;
  const rest = text.slice(end);
  return /\bfinal answer\b|最终答案|\n####\s/i.test(rest) ? stated(rest) : null;
}

/** `(1) \boxed{5}`, and `(2) \boxed{6}` on another line: two answers to two questions. */
function boxesParts(text: string): boolean {
  const marks = boxesIn(text).map(({ start }) => {
    const line = text.slice(text.lastIndexOf("\n", start) + 1, start);
    return /^\s*\*{0,2}(?:[(（](\d|[a-d])[)）]|([①②③④]))/.exec(line)?.[0].trim();
  });
  return (
    marks.length > 1 && marks.every((mark) => mark !== undefined) && new Set(marks).size === marks.length
  );
}
