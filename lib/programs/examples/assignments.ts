import { readLiteral } from "./python-literal";

export type Assignment = { name: string; python: string };

/** "nums = [2, 7], target = 9" as values in their order; a lone value is one without a name. Null for anything else. */
export function readAssignments(input: string): Assignment[] | null {
  const text = input.trim();
  const found: Assignment[] = [];
  let at = 0;
  while (at < text.length) {
    const name = /^\s*([A-Za-z_]\w*)\s*[=:]\s*/.exec(text.slice(at, at + 100));
    const value = readLiteral(text, at + (name?.[0].length ?? 0));
    if (!value) return null;
    found.push({ name: name?.[1] ?? "", python: value.python });
    at = value.end;
    const gap = /^\s*[,;，；]?\s*/.exec(text.slice(at))?.[0] ?? "";
    if (gap === "" && at < text.length) return null;
    at += gap.length;
  }
  return found.length > 0 ? found : null;
}
