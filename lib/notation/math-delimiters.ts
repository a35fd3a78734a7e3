/** Where `closer` stands in `text` from `from` on, unescaped; -1 when it does not. Never across a blank line. */
export function findCloser(text: string, closer: string, from: number): number {
  const blank = text.slice(from).search(/\n[ \t]*\n/);
  const limit = blank < 0 ? text.length : from + blank;
  for (let at = text.indexOf(closer, from); at >= 0 && at < limit; at = text.indexOf(closer, at + 1)) {
    if (!isEscaped(text, at, from)) return at;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before `at`: `\\]` is a line break and then a bracket. */
function isEscaped(text: string, at: number, from: number): boolean {
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

/** Whether what stands between two dollars is a formula, and not the words between two prices. */
export function readsAsFormula(content: string, after: string): boolean {
  if (/\d/.test(after)) return false;
  const padded = /^\s/.test(content) || /\s$/.test(content);
  if (padded)
    return (
      /^\s.*\s$/s.test(content) && /[\\^_=+<>]/.test(content) && !/[A-Za-z]{4,} [A-Za-z]{2,} /.test(content)
    );
  const prose = content.replace(/\\(text|mbox|mathrm|operatorname)\s*\{[^}]*\}/g, "");
  if (/^\d/.test(content) && /\p{Script=Han}/u.test(prose)) return false;
  return !/^\d[\d.,]*\s*(and|to|or|per|each|for|from|bn|million|k)\b/i.test(prose);
}
