/** A command of LaTeX with a plain argument, whose letters are no words. */
const COMMAND = String.raw`\\[A-Za-z]+\*?(?:\{[^{}]*\})?`;
/** Chinese, or more letters than stand side by side in a product. */
const WORD = String.raw`(?:\p{Script=Han}|[A-Za-z]{3,}|\b(?:or|is|no)\b)`;
const WORDS = String.raw`\s*${WORD}(?:[\s，、。；：]*(?:${WORD}|\b[A-Za-z]{2,}))*[\s，、。；：]*`;

const HAS_WORDS = new RegExp(WORD, "u");
const COMMANDS = new RegExp(COMMAND, "gu");
const COMMAND_OR_WORDS = new RegExp(`(${COMMAND})|(${WORDS})`, "gu");

/**
 * A result as Markdown. It is mostly a bare formula; one that brings its own delimiters is shown as it is, and so are
 * words alone. Words among LaTeX are set as text within the formula: outside it the LaTeX would be seen raw.
 */
export function asFormula(text: string): string {
  if (/\$|\\[([]/.test(text)) return text;
  const isFormula = !HAS_WORDS.test(text.replace(COMMANDS, ""));
  if (isFormula) return `$${text}$`;
  if (!text.includes("\\")) return text;
  return `$${text.replace(COMMAND_OR_WORDS, (_all, command, words) => command ?? `\\text{${words}}`)}$`;
}
