/** A value as Python writes it, and where it ended in the text. */
export type Literal = { python: string; end: number };

const WORDS: Record<string, string> = {
  true: "True",
  True: "True",
  false: "False",
  False: "False",
  null: "None",
  None: "None",
  nil: "None",
  undefined: "None",
};
const CLOSERS: Record<string, string> = { "[": "]", "(": ")", "{": "}" };
const DEPTH_MAX = 50;

/**
 * Reads a value at `start`, as Python, JSON or JavaScript write it: number, string, list, tuple, set, dictionary, true and the
 * like. Null where there is none.
 */
export function readLiteral(text: string, start = 0, depth = 0): Literal | null {
  const at = skipSpace(text, start);
  const first = text[at];
  if (first === undefined || depth > DEPTH_MAX) return null;
  if (first === '"' || first === "'") return readString(text, at, first);
  const closer = CLOSERS[first];
  if (closer) return readMany(text, at, closer, depth);
  const word = /^[A-Za-z]+/.exec(text.slice(at, at + 12))?.[0];
  if (word) {
    const python = WORDS[word];
    return python ? { python, end: at + word.length } : null;
  }
  const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/.exec(text.slice(at, at + 400))?.[0];
  if (!number) return null;
  // Python reads 007 as a mistake.
  const python = number.replace(/^([+-]?)0+(?=\d)/, "$1");
  return { python, end: at + number.length };
}

/** The whole text as one value, or null. */
export function readWholeLiteral(text: string): string | null {
  const literal = readLiteral(text);
  return literal && text.slice(literal.end).trim() === "" ? literal.python : null;
}

function readString(text: string, start: number, quote: string): Literal | null {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\n") return null;
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return { python: text.slice(start, at + 1), end: at + 1 };
  }
  return null;
}

function readMany(text: string, start: number, closer: string, depth: number): Literal | null {
  const parts: string[] = [];
  let at = skipSpace(text, start + 1);
  for (;;) {
    if (text[at] === closer) break;
    const item = readItem(text, at, closer, depth);
    if (!item) return null;
    parts.push(item.python);
    at = skipSpace(text, item.end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
    else if (text[at] !== closer) return null;
  }
  const inside = parts.join(", ");
  const opener = text[start] ?? "";
  const python = opener === "(" && parts.length === 1 ? `(${inside},)` : `${opener}${inside}${closer}`;
  return { python, end: at + 1 };
}

/** An element, or in braces a key with its value; JavaScript's keys may be bare words. */
function readItem(text: string, start: number, closer: string, depth: number): Literal | null {
  const bare = closer === "}" ? /^([A-Za-z_]\w*)\s*:/.exec(text.slice(start, start + 100)) : null;
  const key = bare
    ? { python: `"${bare[1]}"`, end: start + (bare[1]?.length ?? 0) }
    : readLiteral(text, start, depth + 1);
  if (!key || closer !== "}") return key;
  const colon = skipSpace(text, key.end);
  if (text[colon] !== ":") return key;
  const value = readLiteral(text, colon + 1, depth + 1);
  return value && { python: `${key.python}: ${value.python}`, end: value.end };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}
