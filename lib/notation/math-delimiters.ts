import { eatenCommand } from "./latex/control-escapes";

/** Where `closer` stands in `text` from `from` on, unescaped; -1 when it does not. Never across a blank line. */
export function findCloser(text: string, closer: string, from: number): number {
  const blank = text.slice(from).search(/\n[ \t]*\n/);
  const limit = blank < 0 ? text.length : from + blank;
  const at = findUnescaped(text, closer, from);
  return at >= limit ? -1 : at;
}

/** Where `closer` stands from `from` on with no odd number of backslashes before it, or -1. */
export function findUnescaped(text: string, closer: string, from: number): number {
  for (let at = text.indexOf(closer, from); at >= 0; at = text.indexOf(closer, at + 1)) {
    if (!isEscaped(text, at, from)) return at;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before `at`: `\\]` is a line break and then a bracket. */
export function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - 1 - backslashes >= from && text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** The index of the brace that closes the one at `open`, or -1. */
export function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

/** Where the environment `name` that begins before `from` ends: after its own `\end`, not that of one inside it; or -1. */
export function environmentEnd(text: string, name: string, from: number): number {
  const [opener, closer] = [`\\begin{${name}}`, `\\end{${name}}`];
  let depth = 1;
  for (let at = from; ; ) {
    const end = text.indexOf(closer, at);
    if (end < 0) return -1;
    const begin = text.indexOf(opener, at);
    if (begin >= 0 && begin < end) {
      depth++;
      at = begin + opener.length;
    } else if (--depth === 0) return end + closer.length;
    else at = end + closer.length;
  }
}

/** A number with a Chinese unit: `$5元$`, but not the words between two prices. */
const MEASURED = /^\d+(?:\.\d+)?(?:元|角|分|人|个|天|岁|度|次|[千厘毫分]?[米克升]|小时|分钟|秒)$/;

/** Words of a formula, and the columns of its tables, in which letters are no names of a program. */
const WORDS_OR_COLUMNS =
  /\\(?:text[a-z]*|mbox|mathrm|operatorname|ce)\s*\{[^}]*\}|\\begin\{(?:array|tabular)\}\{(?:[^{}]|\{[^{}]*\})*\}/g;

/** `$b->c`, `@{$ref}`, `"$HOME"`: what stands between the names of a program. */
const PROGRAM = /\w->\w|@\{|^\w{2,}\}|^\w+"|"\s*$/;

/** Whether what stands between two dollars is a formula, and not the words between two prices or two names of a program. */
export function readsAsFormula(content: string, after: string): boolean {
  // `3$\\times$10` has a digit after it; money is not written so.
  if (/\d/.test(after) && !/^(?:[\^_]|\\[A-Za-z])/.test(content)) return false;
  // `${name}, $…`: a template's hole.
  if (content.includes("`") || /^\{[\w.]+\}[\s,;:"'/]/.test(content)) return false;
  // A calculator's notes, `$<<5*3=15>>15`.
  if (content.includes("<<")) return false;
  const prose = content.replace(WORDS_OR_COLUMNS, "\u00b7");
  if (PROGRAM.test(prose)) return false;
  if ((/^\s/.test(content) && !eatenCommand(content, 0)) || /\s$/.test(content))
    return readsAsPadded(content) || readsAsHalfPadded(prose, after);
  const words = prose.replace(/\\[A-Za-z]+/g, "\u00b7");
  if (/^\d/.test(content) && /\p{Script=Han}|\*\*|[A-Za-z]{3,} [A-Za-z]{2,}/u.test(words))
    return MEASURED.test(content) && !/[\w\\]/.test(after);
  // `$HOME/$USER`, `$a[$i]`, `($x,$y)`: no formula that is followed so ends so.
  if (/[/:([,]$/.test(content) && /[\w\\${]/.test(after)) return false;
  if (/^\w+\.$/.test(content) && /\w/.test(after)) return false;
  return !/^\d[\d.,]*\s*(and|to|or|per|each|for|from|bn|million)\b/i.test(words);
}

/** `$ x = 1 $`, with a space at both ends: a shell's prompt has one too, so that what is inside must look like a formula. */
function readsAsPadded(content: string): boolean {
  if (!/^\s.*\s$/s.test(content) || /[A-Za-z]{4,} [A-Za-z]{2,} /.test(content)) return false;
  if (/[\\^_=+<>]/.test(content)) return true;
  return /^[ \t]+[A-Za-z]?(?:\d+[A-Za-z]?|[A-Z]{1,4}|'{1,2}|\([A-Za-z\d, ]{1,12}\))?[ \t]+$/.test(content);
}

/** `$x > 0 $`, with a space at one end only: between two prices or two names of a program stand words, or nothing to work out. */
function readsAsHalfPadded(prose: string, after: string): boolean {
  if (/[\w$"'{]/.test(after) || /^\s*$|^\s.*\s$/s.test(prose)) return false;
  const bare = prose.replace(/\\(?:[A-Za-z]+\*?|\S)/g, " ");
  if (/[A-Za-z]{3,}|\b[A-Za-z]{2} |[;`|"]|\p{Script=Han}/u.test(bare)) return false;
  return /\\\S|[\^_=<>]/.test(prose);
}

/** Whether a text that was opened as a formula and never closed looks like one, and not like words after two dollars. */
export function looksOpened(content: string): boolean {
  if (/^\s*\\?[a-zA-Z]?$/.test(content)) return true;
  return (
    /\\[a-zA-Z]+|[\^_=]|^\s*[\d(+-]/.test(content) &&
    !/^\s*[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/.test(content)
  );
}
