import type { Point, Window } from "../graph";
import type { RealFunction } from "./real-function";
import { even } from "./search-range";

const SAMPLES = 120;
/** How many times the height of what is marked a curve may take: where little is marked, the curve itself is what there is to see. */
const RISE_MAX = 0.6;
const RISE_ALONE_MAX = 4;

export type Features = {
  /** Abscissas to be seen: zeros, intersections, turning points, poles, ends. */
  xs: number[];
  /** Marked points; their heights are to be seen too. */
  points: Point[];
  from: number;
  to: number;
  period: number | null;
};

/**
 * The part of the plane in which what matters is in view, with margins; every side is finite and left < right, bottom < top.
 * `varying`: those of the functions that are not constant.
 */
export function chooseWindow(
  functions: readonly RealFunction[],
  varying: readonly RealFunction[],
  features: Features,
): Window {
  const { left, right } = onlyWhereDefined(varying, chooseWidth(features), features);
  return { left, right, ...chooseHeight(functions, { left, right }, features) };
}

type Width = { left: number; right: number };

function chooseWidth({ xs, from, to, period }: Features): Width {
  if (Number.isFinite(from) && Number.isFinite(to)) return widened(from, to, 0.08);
  if (period !== null) return { left: Math.max(-period, from), right: Math.min(period, to) };
  const ends = [from, to].filter(Number.isFinite);
  const all = [...xs, ...ends].filter((x) => x >= from && x <= to);
  const [least, most] = all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)];
  const spread = most - least;
  // The axis itself, unless everything that matters would shrink to a dot beside it.
  const away = Math.max(least, -most, 0);
  const withAxis = spread === 0 || away <= 4 * spread;
  const [low, high] = withAxis ? [Math.min(least, 0), Math.max(most, 0)] : [least, most];
  const wide = high - low === 0 ? 10 : Math.max(1.8 * (high - low), Math.min(6, 4 * (high - low)));
  const middle = (low + high) / 2;
  return { left: middle - wide / 2, right: middle + wide / 2 };
}

function widened(from: number, to: number, share: number): Width {
  return { left: from - share * (to - from), right: to + share * (to - from) };
}

/** Moves the window along where a side of it shows nothing at all. */
function onlyWhereDefined(
  functions: readonly RealFunction[],
  { left, right }: Width,
  { from, to }: Features,
): Width {
  const width = right - left;
  const inside = even(left, right, SAMPLES).filter(
    (x) => x >= from && x <= to && functions.some((f) => f(x) !== null),
  );
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return { left, right };
  const margin = 0.1 * width;
  const [emptyLeft, emptyRight] = [first - left > margin, right - last > margin];
  if (emptyLeft && emptyRight) return widened(first, last, 0.1);
  if (emptyLeft) return { left: first - margin, right: first - margin + width };
  if (emptyRight) return { left: last + margin - width, right: last + margin };
  return { left, right };
}

/** Most of every curve, and all that is marked; curves that climb away are cut off. */
function chooseHeight(
  functions: readonly RealFunction[],
  { left, right }: Width,
  { points, period }: Features,
) {
  const shown = points.filter(({ x }) => x >= left && x <= right).map(({ y }) => y);
  const starts = left <= 0 && right >= 0 ? functions.map((f) => f(0)).filter((y) => y !== null) : [];
  const marked = [0, ...shown, ...starts];
  const [low, high] = [Math.min(...marked), Math.max(...marked)];
  const values = functions.flatMap((f) => even(left, right, SAMPLES).map(f)).filter((y) => y !== null);
  values.sort((a, b) => a - b);
  const [usual, most] = usualRange(values);
  // A wave comes back: its crests are to be seen.
  const rise = shown.length > 1 && period === null ? RISE_MAX : RISE_ALONE_MAX;
  const room = high - low > 0 ? rise * (high - low) : Number.POSITIVE_INFINITY;
  const [bottom, top] = [
    Math.max(Math.min(low, usual), low - room),
    Math.min(Math.max(high, most), high + room),
  ];
  if (top - bottom <= 0) return { bottom: bottom - 1, top: top + 1 };
  return { bottom: bottom - 0.1 * (top - bottom), top: top + 0.1 * (top - bottom) };
}

/** All heights of a curve that stays about the same, else those of most of it. */
function usualRange(sorted: readonly number[]): [number, number] {
  const all: [number, number] = [quantile(sorted, 0), quantile(sorted, 1)];
  const most: [number, number] = [quantile(sorted, 0.06), quantile(sorted, 0.94)];
  return all[1] - all[0] <= 1.3 * (most[1] - most[0]) ? all : most;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}
