import { compareRealSets, intersectionOf, type RealSet, unionOf } from "../sets/real-set";
import type { Line } from "./read-line";

/** One of several cases: `x = 0`. */
export function isCase(line: Line | undefined): boolean {
  return line?.kind === "relations" && line.solved;
}

/**
 * Whether a line is one of several cases that together have the solutions of one of `targets`, or one of several conditions that
 * together say as much: what it alone has lost or let in stands on other lines.
 */
export function completedElsewhere(line: Line, lines: readonly Line[], targets: readonly RealSet[]): boolean {
  const sets = lines.flatMap((other) =>
    other.kind === "relations" && other.solutions ? [other.solutions] : [],
  );
  const own = line.kind === "relations" ? line.solutions : null;
  if (!own) return false;
  return targets.some((target) => {
    const isPart = (set: RealSet) => isWithin(set, target) && !isWithin(target, set);
    const isMore = (set: RealSet) => isWithin(target, set) && !isWithin(set, target);
    if (isPart(own)) return joined(sets.filter(isPart), unionOf, target);
    return isMore(own) && joined(sets.filter(isMore), intersectionOf, target);
  });
}

function isWithin(inner: RealSet, outer: RealSet): boolean {
  const met = intersectionOf(inner, outer);
  return met !== null && compareRealSets(met, inner) === true;
}

function joined(
  sets: readonly RealSet[],
  how: (a: RealSet, b: RealSet) => RealSet | null,
  target: RealSet,
): boolean {
  const [first = null, ...rest] = sets;
  const total = rest.reduce<RealSet | null>((result, set) => result && how(result, set), first);
  return total !== null && compareRealSets(total, target) === true;
}
