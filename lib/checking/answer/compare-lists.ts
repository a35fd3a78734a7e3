import { compareSingle } from "./compare-single";
import { labelledValues, namedValues } from "./named-values";
import { all, type Outcome } from "./outcome";
import { parses } from "./parses";
import { type SplitAnswer, splitAnswer, withoutSigns } from "./split-answer";
import { squeeze } from "./squeeze";

/** Two lists, tuples or sets: in order within round and square brackets, in any order else, values of letters by name. */
export function compareLists(first: SplitAnswer, second: SplitAnswer): Outcome {
  const [a, b] = [withoutBraces(first), withoutBraces(second)];
  const [bracketsA, bracketsB] = [a.open + a.close, b.open + b.close];
  const set = (open: string) => open === "\\{";
  if (bracketsA !== bracketsB && !(set(a.open) && b.open === "") && !(set(b.open) && a.open === "")) {
    return comparePoint(a, b) ?? comparePoint(b, a) ?? inOtherBrackets(a.items, b.items);
  }
  if (a.open === "(" || a.open === "[")
    return a.items.length === b.items.length ? inOrder(a.items, b.items) : differs(a, b);
  const [namedA, namedB] = [namedValues(a.items), namedValues(b.items)];
  if (namedA && namedB && namedA.size > 1 && namedA.size === namedB.size) return compareNamed(namedA, namedB);
  const values =
    namedA && !namedB ? besideNames(namedA, b) : namedB && !namedA ? besideNames(namedB, a) : null;
  if (values) return values;
  const [labelsA, labelsB] = [labelledValues(a.items), labelledValues(b.items)];
  if (labelsA && labelsB && labelsA.size === labelsB.size) return compareNamed(labelsA, labelsB);
  const [itemsA, itemsB] = [a, b].map(({ items }) => items.map(withoutIndex).flatMap(withoutSigns)) as [
    string[],
    string[],
  ];
  if (itemsA.length === 1 && itemsB.length === 1) return compareOne(itemsA[0] ?? "", itemsB[0] ?? "");
  if (itemsA.length !== itemsB.length) return differs({ ...a, items: itemsA }, { ...b, items: itemsB });
  if (itemsA.every(isOneOfTwo) && itemsB.every(isOneOfTwo)) return inTurn(itemsA, itemsB);
  return inAnyOrder(itemsA, itemsB);
}

/** `(3, 2)` and `\{3, 1\}`: other numbers are another answer, whatever the brackets mean. */
function inOtherBrackets(a: readonly string[], b: readonly string[]): Outcome {
  const areNumbers = [...a, ...b].every((item) => /^-?\d+(?:\.\d+)?$/.test(item));
  return areNumbers && a.length === b.length && a.length > 1 && inAnyOrder([...a], [...b]) === "different"
    ? "different"
    : "undecided";
}

/** Every two items are compared: more of them would take too long. */
const LENGTH_MAX = 30;

const ONE_OF_TWO =
  /^(?:yes|no|true|false|[tfyn]|对|错|是|否|能|不能|正确|错误|真|假|正|负|奇|偶|增|减|大|小|多|少|[√×✓✗<>=≤≥+-]|\\(?:[lg]eq?|[lg]t|checkmark|times))$/i;

/** Other words may say the same; the same words in another order do not. */
function inTurn(a: readonly string[], b: readonly string[]): Outcome {
  const [x, y] = [a, b].map((items) => items.map((item) => item.toLowerCase()));
  if (x?.join() === y?.join()) return "equal";
  return x && y && x.toSorted().join() === y.toSorted().join() ? "different" : "undecided";
}

/** Signs and words that answer one question after another: "yes, no" is no "no, yes". */
function isOneOfTwo(item: string): boolean {
  return ONE_OF_TWO.test(item.replace(/\\text\s*\{([^{}]*)\}/, "$1").trim());
}

function differs(a: SplitAnswer, b: SplitAnswer): Outcome {
  if (Math.max(a.items.length, b.items.length) > LENGTH_MAX) return "undecided";
  const distinct = (items: string[]) =>
    items.every((item, index) =>
      items.slice(0, index).every((other) => compareOne(item, other) === "different"),
    );
  const read = (item: string) => parses(item) || /^\([^()]+(?:,[^()]+)+\)$/.test(item);
  return a.items.every(read) && b.items.every(read) && distinct(a.items) && distinct(b.items)
    ? "different"
    : "undecided";
}

/** `x = 1, y = 2` beside `1, 2`, which says nothing of what is which: as the letters follow one another, or nobody knows. */
function besideNames(named: Map<string, string>, list: SplitAnswer): Outcome | null {
  const letters = [...named.keys()].map((name) => name.replace(/_\{?\d\}?$/, ""));
  if (new Set(letters).size < 2 || letters.length !== list.items.length) return null;
  if (list.items.some((item) => item.includes("="))) return null;
  if (list.open !== "") return "undecided";
  const isInOrder = letters.every((letter, index) => index === 0 || (letters[index - 1] ?? "") < letter);
  return isInOrder && inOrder([...named.values()], list.items) === "equal" ? "equal" : "undecided";
}

/** `x_1 = 0` among the values of one letter. */
function withoutIndex(item: string): string {
  return item.replace(/^([a-z])_\{?\d\}?\s*=/, "$1 =");
}

function inOrder(a: string[], b: string[]): Outcome {
  return all(a.map((item, index) => compareOne(item, b[index] ?? "")));
}

function inAnyOrder(first: string[], second: string[]): Outcome {
  const [a, left] = withoutShared(first, second);
  if (a.length > LENGTH_MAX) return "undecided";
  let unsure = false;
  for (const item of a) {
    const at = left.findIndex((other) => compareOne(item, other) === "equal");
    if (at >= 0) left.splice(at, 1);
    else unsure ||= left.some((other) => compareOne(item, other) === "undecided");
  }
  if (left.length === 0) return "equal";
  return unsure ? "undecided" : "different";
}

/** What is left of each where what is written alike in both is taken away, one by one. */
function withoutShared(first: readonly string[], second: readonly string[]): [string[], string[]] {
  const left = second.map((item) => squeeze(item));
  const kept = [...second];
  const a = first.filter((item) => {
    const at = left.indexOf(squeeze(item));
    if (at < 0) return true;
    left.splice(at, 1);
    kept.splice(at, 1);
    return false;
  });
  return [a, kept];
}

function compareNamed(a: Map<string, string>, b: Map<string, string>): Outcome {
  if ([...a.keys()].some((name) => !b.has(name))) return "undecided";
  return all([...a].map(([name, value]) => compareOne(value, b.get(name) ?? "")));
}

/** Braces around `x = 1, y = 2` make no set of it. */
function withoutBraces(answer: SplitAnswer): SplitAnswer {
  const names = answer.open === "\\{" ? namedValues(answer.items) : null;
  return names && names.size > 1 ? bare(answer.items) : answer;
}

/** `(1, 2)` beside `x = 1, y = 2`, beside several points, or beside a column; null where it is beside none of them. */
function comparePoint(point: SplitAnswer, other: SplitAnswer): Outcome | null {
  const only = other.open === "" && other.items.length === 1 ? other.items[0] : undefined;
  if (only?.includes("\\begin{") && /^(?:\(\)|\[\])$/.test(point.open + point.close))
    return compareSingle(`(${point.items.join(", ")})`, only);
  if (point.open !== "(" || point.close !== ")" || (other.open !== "" && other.open !== "\\{")) return null;
  const named = other.open === "" ? namedValues(other.items) : null;
  if (named && named.size > 1 && named.size === point.items.length) {
    const values = [...named].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, value]) => value);
    return inOrder(point.items, values);
  }
  const points = other.items.map(splitAnswer);
  const isOfPoints = points.every(({ open, items }) => open === "(" && items.length === point.items.length);
  if (isOfPoints) return compareLists(bare([joined(point)]), bare(other.items));
  return null;
}

function bare(items: string[]): SplitAnswer {
  return { open: "", close: "", items };
}

function joined({ open, items, close }: SplitAnswer): string {
  return `${open}${items.join(", ")}${close}`;
}

function compareOne(expected: string, given: string): Outcome {
  if (squeeze(expected) === squeeze(given)) return "equal";
  const nested = [splitAnswer(expected), splitAnswer(given)] as const;
  if (nested.every(({ open, items }) => open !== "" && items.length > 1))
    return compareLists(nested[0], nested[1]);
  return compareSingle(expected, given);
}
