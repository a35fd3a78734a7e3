/** A stretch of a line, `end` excluded. */
export type Span = { start: number; end: number };

const OPENERS: [opener: string, closer: string][] = [
  ["$$", "$$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
];

/**
 * The inline code and formulas of one line: nothing is cut inside them. A dollar without its partner is a price. Time
 * grows with the line's length only: what has no end is looked for once.
 */
export function protectedSpans(line: string): Span[] {
  const spans: Span[] = [];
  const missing = new Set<string>();
  for (let at = 0; at < line.length; ) {
    const end = spanEnd(line, at, missing);
    if (end > at) spans.push({ start: at, end });
    else if (line[at] === "\\") at++;
    at = end > at ? end : at + 1;
  }
  return spans;
}

/** Where the span that begins at `at` ends; `at` itself if none does. */
function spanEnd(line: string, at: number, missing: Set<string>): number {
  const char = line[at];
  if (char !== "`" && char !== "$" && char !== "\\") return at;
  if (char === "`") {
    let run = at;
    while (line[run] === "`") run++;
    const end = endAfter(line, line.slice(at, run), run, missing);
    return end < 0 ? at : end;
  }
  for (const [opener, closer] of OPENERS) {
    if (!line.startsWith(opener, at)) continue;
    const end = endAfter(line, closer, at + 2, missing);
    return end < 0 ? at : end;
  }
  return char === "$" ? dollarEnd(line, at) : at;
}

function endAfter(line: string, closer: string, from: number, missing: Set<string>): number {
  if (missing.has(closer)) return -1;
  const end = line.indexOf(closer, from);
  if (end < 0) missing.add(closer);
  return end < 0 ? -1 : end + closer.length;
}

/** A formula between single dollars touches both of them, and no digit follows. */
function dollarEnd(line: string, at: number): number {
  if (/\s/.test(line[at + 1] ?? " ")) return at;
  let end = at + 1;
  while (end < line.length && line[end] !== "$") end += line[end] === "\\" ? 2 : 1;
  if (end >= line.length || /\s/.test(line[end - 1] ?? "") || /\d/.test(line[end + 1] ?? "")) return at;
  return end + 1;
}
