import { namedValues } from "./named-values";

const EITHER = /\s*(?:\\text\s*\{\s*(?:or|或)\s*\}|\bor\b|或者?|[;；])\s*/;
const ITEM = /^([a-z])(?:_\{?\d\}?)?\s*=\s*([^=<>,，]+)$/;

/** `x = 1, y = 2 or x = 3, y = 4` as the points (1, 2), (3, 4): each alternative names the same letters. */
export function withPoints(text: string): string {
  const parts = text.split(EITHER).filter(Boolean);
  const all = parts.length > 1 ? parts.map((part) => pointOf(part.split(/\s*[,，]\s*/))) : inTurn(text);
  const [first] = all ?? [];
  const names = first ? [...first.keys()].sort() : [];
  if (!all || names.length < 2) return text;
  if (!all.every((one) => one && [...one.keys()].sort().join() === names.join())) return text;
  return all.map((one) => `(${names.map((name) => one?.get(name)).join(", ")})`).join(", ");
}

/** The values of one alternative, `x_1 = 1, y_1 = 2` among them. */
function pointOf(items: readonly string[]): Map<string, string> | null {
  return namedValues(items.map((item) => item.replace(ITEM, "$1 = $2")));
}

/** `x = 1, y = 2, x = 3, y = 4`: the same letters again and again in one order. */
function inTurn(text: string): (Map<string, string> | null)[] | null {
  const items = text.split(/\s*[,，]\s*/);
  const names = items.map((item) => ITEM.exec(item)?.[1]);
  const width = names.indexOf(names[0], 1);
  if (
    width < 2 ||
    items.length % width !== 0 ||
    names.some((name, at) => name === undefined || name !== names[at % width])
  )
    return null;
  return Array.from({ length: items.length / width }, (_, at) =>
    pointOf(items.slice(at * width, (at + 1) * width)),
  );
}
