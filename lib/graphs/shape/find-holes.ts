import type { Graph, NamedPlace, Window } from "../graph";
import type { Break } from "./find-breaks";
import { namePlace } from "./name-point";
import type { RealFunction } from "./real-function";

const FAR = 1e-4;
const CLOSE = 1e-8;

/** What becomes of the curves at the places where they may have no value: they run away, or only leave out a point. */
export function findHoles(
  functions: readonly RealFunction[],
  breaks: readonly (readonly Break[])[],
  { left, right }: Window,
): Pick<Graph, "holes" | "asymptotes"> {
  const holes: Graph["holes"] = [];
  const asymptotes = new Map<number, NamedPlace>();
  const width = right - left;
  for (const [index, f] of functions.entries()) {
    for (const solved of breaks[index] ?? []) {
      const { x, kind } = solved;
      if (kind !== "pole" || x < left || x > right) continue;
      const sides = [-1, 1].map((side) => ({
        far: f(x + side * FAR * width),
        close: f(x + side * CLOSE * width),
      }));
      if (sides.some(({ far, close }) => runsAway(far, close))) asymptotes.set(x, namePlace(solved));
      else if (f(x) === null) push(holes, namePlace(solved), sides);
    }
  }
  return { holes, asymptotes: [...asymptotes.values()].sort((a, b) => a.x - b.x) };
}

/** A logarithm doubles its height on this way, a power does more. */
function runsAway(far: number | null, close: number | null): boolean {
  return far !== null && close !== null && Math.abs(close) > 1.3 * Math.abs(far) + 1e-3;
}

function push(holes: Graph["holes"], place: NamedPlace, [before, after]: { close: number | null }[]): void {
  const [a, b] = [before?.close ?? null, after?.close ?? null];
  if (a === null || b === null) return;
  if (Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a))) holes.push({ ...place, y: (a + b) / 2 });
}
