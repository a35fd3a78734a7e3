import type { Outcome } from "./outcome";
import { type Recurring, readFamily } from "./read-family";

const PIECES_MAX = 400;
const PARTS_MAX = 24;
const SAME = 1e-9;
const APART = 1e-6;

/** Two answers for every whole number that a letter stands for, as the sets that they are: `\frac{\pi}{4} + k\pi` is `k\pi - \frac{3\pi}{4}`. Null for others. */
export function compareFamilies(expected: string, given: string, letter: string): Outcome | null {
  const [a, b] = [readFamily(expected, letter), readFamily(given, letter)];
  if (!a || !b) return null;
  const period = commonPeriod([...a, ...b].map((piece) => piece.period));
  if (period === null) return null;
  const [x, y] = [spread(a, period), spread(b, period)];
  if (!x || !y) return null;
  const gaps = [...x.map((piece) => gapTo(piece, y, period)), ...y.map((piece) => gapTo(piece, x, period))];
  if (gaps.every((gap) => gap <= SAME)) return "equal";
  if (!gaps.some((gap) => gap > APART)) return "undecided";
  // Several intervals may be one in pieces, and the brackets of intervals are often left to the writer.
  const areValues = [...a, ...b].every(({ tag }) => tag === "=" || tag === "≠");
  const areAlike = a.length === 1 && b.length === 1 && a[0]?.tag === b[0]?.tag;
  return areValues || areAlike ? "different" : "undecided";
}

/** The least number that each period goes into a whole number of times. */
function commonPeriod(periods: readonly number[]): number | null {
  const least = Math.min(...periods);
  for (let parts = 1; parts <= PARTS_MAX; parts++) {
    const counts = periods.map((period) => (period / least) * parts);
    if (!counts.every((count) => Math.abs(count - Math.round(count)) < SAME * 100)) continue;
    const common = counts.map(Math.round).reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b);
    return (common * least) / parts;
  }
  return null;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Every piece within one common period. */
function spread(family: readonly Recurring[], period: number): Recurring[] | null {
  const counts = family.map((piece) => Math.round(period / piece.period));
  if (counts.reduce((sum, count) => sum + count, 0) > PIECES_MAX) return null;
  return family.flatMap((piece, index) =>
    Array.from({ length: counts[index] ?? 0 }, (_, turn) => ({
      ...piece,
      at: piece.at + turn * piece.period,
    })),
  );
}

/** How far the nearest piece of the same kind is, around the period. */
function gapTo(piece: Recurring, others: readonly Recurring[], period: number): number {
  const gaps = others
    .filter(({ tag }) => tag === piece.tag)
    .map((other) => {
      const turns = (piece.at - other.at) / period;
      return Math.max(Math.abs(turns - Math.round(turns)) * period, Math.abs(piece.width - other.width));
    });
  return Math.min(Number.POSITIVE_INFINITY, ...gaps);
}
