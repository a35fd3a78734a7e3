import { stepTitle } from "./step-title";

/** Whether a step's first line is a heading of which its title is the whole: to show both would say it twice. */
export function titleIsHeading(text: string, title: string): boolean {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  const words = /^#{1,6}\s+(.+)$/.exec(line)?.[1];
  // A formula is drawn in the text only.
  if (words === undefined || /[$\\`]/.test(words)) return false;
  return stepTitle(line) === title && !title.endsWith("…") && wordsOf(words) === wordsOf(title);
}

/** Letters and digits alone: marks and formulas are written in other ways in a title. */
function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
