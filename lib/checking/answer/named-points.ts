import { namedValues } from "./named-values";

const EITHER = /\s*(?:\\text\s*\{\s*(?:or|或)\s*\}|\bor\b|或者?|[;；])\s*/;

/** `x = 1, y = 2 or x = 3, y = 4` as the points (1, 2), (3, 4): each alternative names the same letters. */
export function withPoints(text: string): string {
  const parts = text.split(EITHER).filter(Boolean);
  if (parts.length < 2) return text;
  const all = parts.map((part) => namedValues(part.split(/\s*[,，]\s*/)));
  const [first] = all;
  const names = first ? [...first.keys()].sort() : [];
  if (names.length < 2 || !all.every((one) => one && [...one.keys()].sort().join() === names.join()))
    return text;
  return all.map((one) => `(${names.map((name) => one?.get(name)).join(", ")})`).join(", ");
}
