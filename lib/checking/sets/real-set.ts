import type { Expression } from "@/lib/algebra/expression";
import { compareValues } from "../judge/compare-values";
import { judgeOrder } from "../judge/judge-order";
import { decimalPlaces } from "../judge/rounding";

/** An end of an interval: null is infinity. */
export type Interval = {
  low: Expression | null;
  high: Expression | null;
  lowClosed: boolean;
  highClosed: boolean;
};

/** A union of intervals (a point is one closed at both ends), in order, none touching the next. */
export type RealSet = readonly Interval[];

/** -1, 0, 1, or null where the order of two ends is not certain. */
function order(a: Expression, b: Expression): number | null {
  const { outcome } = compareValues(a, b);
  if (outcome === "equal") return 0;
  // 8/3 and 2.6667 may be meant as one.
  if (outcome === "rounded" && [a, b].some((e) => (decimalPlaces(e) ?? 0) > 0)) return null;
  const less = judgeOrder(a, b, "<").verdict;
  return less === "holds" ? -1 : less === "fails" ? 1 : null;
}

/** Whether a number is in a set, or null where that is not certain. */
export function containsPoint(set: RealSet, value: Expression): boolean | null {
  const met = intersectionOf([{ low: value, high: value, lowClosed: true, highClosed: true }], set);
  return met && met.length > 0;
}

/** All real numbers. */
export const EVERYTHING: RealSet = [{ low: null, high: null, lowClosed: false, highClosed: false }];

/** What all sets have in common; null where one is not known, or the order of their ends is not certain. */
export function intersectionOfAll(sets: readonly (RealSet | null)[]): RealSet | null {
  return sets.reduce((a, b) => (a && b ? intersectionOf(a, b) : null), EVERYTHING);
}

class Unsure extends Error {}

function compareEnds(a: Expression | null, b: Expression | null, infinite: 1 | -1): number {
  if (a === null || b === null) return a === b ? 0 : (a === null ? 1 : -1) * infinite;
  const sign = order(a, b);
  if (sign === null) throw new Unsure();
  return sign;
}

/** The union of two sets, or null where the order of their ends is not certain. */
export function unionOf(a: RealSet, b: RealSet): RealSet | null {
  return surely(() => join([...a, ...b]));
}

/** The intersection of two sets, or null where the order of their ends is not certain. */
export function intersectionOf(a: RealSet, b: RealSet): RealSet | null {
  return surely(() => join(a.flatMap((x) => b.flatMap((y) => meet(x, y)))));
}

/** What of the first set is not in the second, or null where the order of their ends is not certain. */
export function differenceOf(a: RealSet, b: RealSet): RealSet | null {
  return b.reduce<RealSet | null>((left, { low, high, lowClosed, highClosed }) => {
    const outside: Interval[] = [];
    if (low) outside.push({ low: null, high: low, lowClosed: false, highClosed: !lowClosed });
    if (high) outside.push({ low: high, high: null, lowClosed: !highClosed, highClosed: false });
    return left && intersectionOf(left, outside);
  }, a);
}

/** Whether two sets are the same; null where that is not certain. */
export function compareRealSets(a: RealSet, b: RealSet): boolean | null {
  return surely(() => {
    const [x, y] = [join(a), join(b)];
    return (
      x.length === y.length && x.every((interval, index) => sameInterval(interval, y[index] as Interval))
    );
  });
}

function surely<T>(decide: () => T): T | null {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

function sameInterval(a: Interval, b: Interval): boolean {
  return (
    compareEnds(a.low, b.low, -1) === 0 &&
    compareEnds(a.high, b.high, 1) === 0 &&
    (a.low === null || a.lowClosed === b.lowClosed) &&
    (a.high === null || a.highClosed === b.highClosed)
  );
}

function meet(a: Interval, b: Interval): Interval[] {
  const low = compareEnds(a.low, b.low, -1);
  const high = compareEnds(a.high, b.high, 1);
  const met: Interval = {
    low: low >= 0 ? a.low : b.low,
    lowClosed: low === 0 ? a.lowClosed && b.lowClosed : low > 0 ? a.lowClosed : b.lowClosed,
    high: high <= 0 ? a.high : b.high,
    highClosed: high === 0 ? a.highClosed && b.highClosed : high < 0 ? a.highClosed : b.highClosed,
  };
  return isEmpty(met) ? [] : [met];
}

function isEmpty({ low, high, lowClosed, highClosed }: Interval): boolean {
  if (low === null || high === null) return false;
  const sign = compareEnds(low, high, 1);
  return sign > 0 || (sign === 0 && !(lowClosed && highClosed));
}

/** Sorts and joins what touches or overlaps. */
function join(intervals: readonly Interval[]): RealSet {
  const sorted = intervals
    .filter((interval) => !isEmpty(interval))
    .sort((a, b) => compareEnds(a.low, b.low, -1) || Number(b.lowClosed) - Number(a.lowClosed));
  const result: Interval[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (!last || !touches(last, next)) {
      result.push(next);
      continue;
    }
    const high = compareEnds(last.high, next.high, 1);
    const farther = high >= 0 ? last : next;
    result[result.length - 1] = {
      ...last,
      high: farther.high,
      highClosed: high === 0 ? last.highClosed || next.highClosed : farther.highClosed,
    };
  }
  return result;
}

function touches(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return true;
  const sign = compareEnds(a.high, b.low, 1);
  return sign > 0 || (sign === 0 && (a.highClosed || b.lowClosed));
}
