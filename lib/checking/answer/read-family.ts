import { evaluateBounds } from "@/lib/algebra/evaluate-bounds";
import type { Expression } from "@/lib/algebra/expression";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";
import { symbolsOf } from "@/lib/algebra/symbols";
import { splitAtTopLevel } from "../sets/read-real-set";
import { splitAnswer, withoutSigns } from "./split-answer";

/** `tag` says what stands there (`=` a value, `≠` a value left out, `(]` an interval), at `at` and again after each `period`. */
export type Recurring = { tag: string; at: number; width: number; period: number };

const BUILDER = /^\\?\{\s*(?:[a-z]|\\[a-z]+)\s*(?:\\mid|[|∣:])\s*([\s\S]*?)\\?\}$/;
const NAMED = /^(?:[a-zA-Z](?:_\{?\d\}?)?|\\[a-z]+)\s*(?:=|\\in(?![a-z])|∈)\s*/;
const PERIOD_MIN = 1e-6;
const SIGNS: Readonly<Record<string, string>> = { "<": "()", "<=": "[]" };

/** What recurs for every whole number that the letter stands for: `2k\pi \pm \frac{\pi}{3}`, `(k\pi, k\pi + 1)`, `x \ne k\pi`; null for others. */
export function readFamily(source: string, letter: string): Recurring[] | null {
  const body = (BUILDER.exec(source)?.[1] ?? source).trim();
  const parts = splitAtTopLevel(body, ["\\cup", "∪"]);
  const read = parts.length > 1 ? parts.map((part) => readInterval(part, letter)) : [readOne(body, letter)];
  return read.every((part) => part !== null) ? read.flat() : null;
}

function readOne(body: string, letter: string): Recurring[] | null {
  const interval = readInterval(body, letter) ?? readChain(body, letter);
  if (interval) return interval;
  const items = splitAnswer(body).items.flatMap(withoutSigns);
  const read = items.map((item) => {
    const [, left] = /^[^=<>≠]*?(?:\\neq?(?![a-z])|≠)\s*(.+)$/.exec(item) ?? [];
    const parsed = parseExpression(left ?? item.replace(NAMED, ""));
    return parsed.ok ? recurring(left === undefined ? "=" : "≠", parsed.value, null, letter) : null;
  });
  return read.every((part) => part !== null) ? read.flat() : null;
}

function readInterval(source: string, letter: string): Recurring[] | null {
  const { open, close, items } = splitAnswer(source.trim().replace(NAMED, ""));
  if (!/^[([]$/.test(open) || items.length !== 2) return null;
  const [low, high] = items.map((item) => parseExpression(item));
  return low?.ok && high?.ok ? recurring(open + close, low.value, high.value, letter) : null;
}

/** `2k\pi < x < 2k\pi + 1`. */
function readChain(source: string, letter: string): Recurring[] | null {
  const parsed = parseStatement(source);
  if (!parsed.ok || parsed.value.type !== "relation" || parsed.value.sides.length !== 3) return null;
  const [low, middle, high] = parsed.value.sides;
  const [open, close] = parsed.value.operators.map((operator) => SIGNS[operator]);
  if (middle?.type !== "symbol" || !low || !high || !open || !close) return null;
  return recurring(`${open[0]}${close[1]}`, low, high, letter);
}

/** One piece where the places go up evenly; two where only every second one does, as with `(-1)^k`. */
function recurring(
  tag: string,
  low: Expression,
  high: Expression | null,
  letter: string,
): Recurring[] | null {
  const names = [low, ...(high ? [high] : [])].flatMap((e) => [...symbolsOf(e)]);
  if (!symbolsOf(low).has(letter) || names.some((name) => name !== letter)) return null;
  for (const stride of [1, 2]) {
    const pieces = Array.from({ length: stride }, (_, start) =>
      pieceOf(tag, low, high, letter, start, stride),
    );
    if (pieces.every((piece) => piece !== null)) return pieces;
  }
  return null;
}

const TURNS = [0, 1, 2, 3, -1, -2];

/** `(k\pi, 0)`, a point whose second number stays, has that as its width. */
function pieceOf(
  tag: string,
  low: Expression,
  high: Expression | null,
  letter: string,
  start: number,
  stride: number,
): Recurring | null {
  const stays = high !== null && !symbolsOf(high).has(letter);
  const at = (e: Expression, turn: number) =>
    evaluateBounds(e, { [letter]: start + turn * stride })?.value ?? Number.NaN;
  const widthAt = (turn: number) => (high ? at(high, turn) - (stays ? 0 : at(low, turn)) : 0);
  const [first, width] = [at(low, 0), widthAt(0)];
  const period = at(low, 1) - first;
  const isEven = TURNS.every(
    (turn) => isNear(at(low, turn), first + turn * period) && isNear(widthAt(turn), width),
  );
  return isEven && Math.abs(period) > PERIOD_MIN
    ? { tag: stays ? `${tag} and a number` : tag, at: first, width, period: Math.abs(period) }
    : null;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
