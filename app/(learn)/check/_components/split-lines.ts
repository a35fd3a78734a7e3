/** As many lines as the interface takes, and as long. */
export const LINES_MAX = 200;
export const LINE_CHARS_MAX = 4000;

/** A pasted solution as its lines: blank ones and bare signs of a display are left out, and numbers before lines. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:\(?\d{1,2}[.)、）]|[-*•])\s+/, "")
        .slice(0, LINE_CHARS_MAX),
    )
    .filter((line) => line !== "" && !/^(?:\$\$|\\\[|\\\])$/.test(line));
}
