import type { Expression } from "@/lib/algebra/expression";
import { rational } from "@/lib/algebra/rational";
import { derivative } from "@/lib/solver/differentiate";
import type { Break } from "./find-breaks";
import { lowest } from "./find-zeros";
import { type RealFunction, realFunction } from "./real-function";
import { solveExactly } from "./solve-exactly";
import type { Solved } from "./solve-for";

const ZERO: Expression = { type: "number", value: rational(0) };

/** Where a function turns from falling to rising or back, ascending: from its derivative where that can be solved. */
export function findTurning(
  e: Expression,
  name: string,
  places: readonly number[],
  breaks: readonly Break[],
): Solved[] {
  const f = realFunction(e, name);
  const slope = derivative(e, name);
  const level = slope && solveExactly(slope, ZERO, name);
  const found = level
    ? level.map(({ size, value, latex }) => ({ x: size, exact: value, latex }))
    : tried(f, places, breaks);
  return found.filter(({ x }, index) => {
    const gaps = [found[index - 1], found[index + 1]].map((other) => (other ? Math.abs(other.x - x) / 3 : 1));
    return turnsAt(f, x, Math.min(...gaps, 1e-2 * Math.max(0.1, Math.abs(x))));
  });
}

/** Both neighbours lie on one side; where the slope is 0 the curve may also only rest. */
function turnsAt(f: RealFunction, x: number, reach: number): boolean {
  const [before, here, after] = [f(x - reach), f(x), f(x + reach)];
  if (before === null || here === null || after === null) return false;
  return (before > here && after > here) || (before < here && after < here);
}

function tried(f: RealFunction, places: readonly number[], breaks: readonly Break[]): Solved[] {
  const values = places.map(f);
  const found: Solved[] = [];
  for (let index = 1; index < places.length - 1; index++) {
    const [a, b, c] = [values[index - 1], values[index], values[index + 1]];
    const [from, to] = [places[index - 1] ?? 0, places[index + 1] ?? 0];
    if (a == null || b == null || c == null) continue;
    const sign = b < a && b <= c ? 1 : b > a && b >= c ? -1 : 0;
    const between = breaks.filter(({ x }) => x >= from && x <= to);
    if (sign === 0 || between.some(({ kind }) => kind === "pole")) continue;
    const x = roughly(
      lowest((at) => sign * (f(at) ?? Number.POSITIVE_INFINITY), from, to),
      to - from,
    );
    const corner = between.find((other) => Math.abs(other.x - x) <= 1e-6 * Math.max(1, Math.abs(x)));
    found.push(
      corner
        ? { x: corner.x, exact: corner.exact, ...(corner.latex ? { latex: corner.latex } : {}) }
        : { x, exact: null },
    );
  }
  return found;
}

/** A curve is so flat where it turns that doubles tell the place to half their digits only: the rest would be noise. */
function roughly(x: number, width: number): number {
  const grain = 10 ** (Math.floor(Math.log10(width)) - 5);
  return Math.round(x / grain) * grain;
}
