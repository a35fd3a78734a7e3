/** Without spaces, except between digits, where they part a mixed number, and after a comma that could part thousands. */
export function squeeze(text: string): string {
  return text.replace(/(?<!\d|\d,(?=\s+\d{3}(?!\d)))\s+|\s+(?!\d)/g, "");
}
