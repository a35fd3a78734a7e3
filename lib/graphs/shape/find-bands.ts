import type { Band, GraphQuestion, NamedPlace, Window } from "../graph";
import type { RealFunction } from "./real-function";

type Order = NonNullable<GraphQuestion["operator"]>;

/** A place where an inequality may begin or cease to hold; `zero`: both sides are equal there, `pole`: one has no value. */
export type Edge = NamedPlace & { kind: "zero" | "pole" | "other" };

/** Shares of a stretch at which it is tried. */
const TRIED = [0.02, 0.21, 0.5, 0.77, 0.98];

/**
 * Where in the window `h` stands in this relation to 0, in stretches between the edges. Null where that is no list of
 * stretches: one is not of one kind throughout, so that a zero must have been missed, or a single number belongs to it.
 */
export function findBands(
  h: RealFunction,
  order: Order,
  edges: readonly Edge[],
  { left, right }: Window,
  name: string,
): Band[] | null {
  const inner = edges.filter(({ x }) => x > left && x < right).sort((a, b) => a.x - b.x);
  const ends: (Edge | null)[] = [null, ...inner.filter(({ x }, index) => x !== inner[index - 1]?.x), null];
  const belongs = (end: Edge | null | undefined): boolean =>
    end?.kind === "zero" ? order.endsWith("=") : end?.kind === "other" && holds(h(end.x), order);
  const stretches: { from: Edge | null; to: Edge | null }[] = [];
  const reached = new Set<Edge | null>();
  for (const [index, from] of ends.slice(0, -1).entries()) {
    const to = ends[index + 1] ?? null;
    const [low, high] = [from?.x ?? left, to?.x ?? right];
    const held = new Set(TRIED.map((share) => holds(h(low + share * (high - low)), order)));
    if (held.size > 1) return null;
    if (held.has(false)) continue;
    reached.add(from).add(to);
    const last = stretches.at(-1);
    if (last && last.to === from && belongs(from)) last.to = to;
    else stretches.push({ from, to });
  }
  if (inner.some((end) => belongs(end) && !reached.has(end))) return null;
  return stretches.map(({ from, to }) => ({
    from: from?.x ?? left,
    to: to?.x ?? right,
    latex: rangeLatex(name, from && [from, belongs(from)], to && [to, belongs(to)]),
  }));
}

type End = [end: Edge, belongs: boolean] | null;

function rangeLatex(name: string, from: End, to: End): string {
  if (from && to) return `${from[0].latex} ${sign("<", from[1])} ${name} ${sign("<", to[1])} ${to[0].latex}`;
  if (from) return `${name} ${sign(">", from[1])} ${from[0].latex}`;
  return to ? `${name} ${sign("<", to[1])} ${to[0].latex}` : "";
}

function sign(order: "<" | ">", equal: boolean): string {
  if (!equal) return order;
  return order === "<" ? "\\le" : "\\ge";
}

function holds(y: number | null, order: Order): boolean {
  if (y === null) return false;
  return order.startsWith("<") ? y < 0 : y > 0;
}
