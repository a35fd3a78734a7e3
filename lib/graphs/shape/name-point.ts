import type { Expression } from "@/lib/algebra/expression";
import { printRational } from "@/lib/algebra/print-latex";
import { printSurd } from "@/lib/algebra/surd";
import type { MarkedPoint, NamedPlace, PointKind } from "../graph";
import { exactAt } from "./exact-at";
import type { Solved } from "./solve-for";

/** A point of the graphs of `bodies` with its coordinates in writing: exact only where both are known. */
export function namePoint(
  kind: PointKind,
  at: Solved,
  y: number,
  bodies: readonly Expression[],
  name: string,
): MarkedPoint {
  const place = namePlace(at);
  const yLatex = kind === "zero" ? "0" : at.exact && heightOf(bodies, name, at.exact);
  const exact = place.exact && yLatex !== null;
  return {
    kind,
    x: at.x,
    y,
    xLatex: exact ? place.latex : rounded(at.x),
    yLatex: exact ? yLatex : rounded(y),
    exact,
  };
}

/** Curves that meet have the same height: whichever tells it. */
function heightOf(bodies: readonly Expression[], name: string, at: Expression): string | null {
  for (const body of bodies) {
    const height = exactly(body, name, at);
    if (height !== null) return height;
  }
  return null;
}

/** A place on the axis in writing. */
export function namePlace({ x, exact, latex }: Solved): NamedPlace {
  const known = exact && (latex ?? exactly(exact, "", exact));
  return known ? { x, latex: known, exact: true } : { x, latex: rounded(x), exact: false };
}

function exactly(e: Expression, name: string, at: Expression): string | null {
  const value = exactAt(e, name, at);
  if (value === null) return null;
  return "numerator" in value ? printRational(value) : printSurd(value);
}

/** Four significant digits, without a minus sign before 0. */
function rounded(value: number): string {
  const text = `${Number(value.toPrecision(4))}`;
  return Math.abs(value) < 1e-9 ? "0" : text.replace(/e\+?(-?\d+)$/, " \\times 10^{$1}");
}
