import { readLiteral } from "./python-literal";

/** A call of a function and the value that the statement says it has, as Python. */
export type CallExample = { name: string; call: string; value: string };

const CONNECTOR =
  /^[`*\s]*(?:->|→|=>|⇒|==+|returns?|should\s+return|must\s+return|gives?|is|evaluates\s+to|应?该?返回|应当返回|的?结果(?:是|为)|等于|得到)\s*[:：]?[`*\s]*/i;
const NAME = /(?<![\w.])([A-Za-z_]\w*)\(/g;

/** Calls with their values in a statement: `assert f(1) == 2`, `f(1) → 2`, "f(1) returns 2", and `>>> f(1)` with what follows. */
export function findCallExamples(statement: string): CallExample[] {
  const found: CallExample[] = [];
  for (const match of statement.matchAll(NAME)) {
    const name = match[1] ?? "";
    const end = endOfCall(statement, match.index + name.length);
    if (end === null) continue;
    const call = statement.slice(match.index, end);
    const value = valueAfter(statement, match.index, end);
    if (value !== null) found.push({ name, call, value });
  }
  return found;
}

/** Where the arguments that open at `start` end; null where they are not all values. */
function endOfCall(text: string, start: number): number | null {
  let at = start + 1;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    if (text[at] === ")") return at + 1;
    const named = /^[A-Za-z_]\w*\s*=\s*/.exec(text.slice(at, at + 80))?.[0] ?? "";
    const argument = readLiteral(text, at + named.length);
    if (!argument) return null;
    at = argument.end;
    while (/\s/.test(text[at] ?? "")) at++;
    if (text[at] === ",") at++;
    else if (text[at] !== ")") return null;
  }
}

function valueAfter(text: string, start: number, end: number): string | null {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  if (/^\s*>>>\s*$/.test(text.slice(lineStart, start))) {
    const [next = ""] = /^[^\n]*\n([^\n]*)/.exec(text.slice(end))?.slice(1) ?? [];
    return readLiteral(next)?.python ?? null;
  }
  const rest = text.slice(end, end + 500);
  const connector = CONNECTOR.exec(rest)?.[0];
  return connector === undefined ? null : (readLiteral(rest, connector.length)?.python ?? null);
}
