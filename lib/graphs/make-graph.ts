import type { Expression } from "@/lib/algebra/expression";
import { rational } from "@/lib/algebra/rational";
import { symbolsOf } from "@/lib/algebra/symbols";
import { univariate } from "@/lib/algebra/univariate";
import type { Graph, GraphQuestion, MarkedPoint, PointKind, Window } from "./graph";
import { chooseTicks } from "./shape/choose-ticks";
import { chooseWindow } from "./shape/choose-window";
import { type Edge, findBands } from "./shape/find-bands";
import { type Break, findBreaks } from "./shape/find-breaks";
import { findHoles } from "./shape/find-holes";
import { findTurning } from "./shape/find-turning";
import { namePlace, namePoint } from "./shape/name-point";
import { difference, type RealFunction, realFunction } from "./shape/real-function";
import { sampleCurve } from "./shape/sample-curve";
import { even, periodOf, placesToTry } from "./shape/search-range";
import { solveFor } from "./shape/solve-for";

const POINTS_MAX = 12;
const ZERO: Expression = { type: "number", value: rational(0) };
const TICKS_X_MAX = 9;
const TICKS_Y_MAX = 8;

/**
 * The graph of one or two functions: every point in it lies on its curve, and no piece of a curve crosses a gap. Null where a
 * function has no values to show.
 */
export function makeGraph(question: GraphQuestion): Graph | null {
  const { functions, variable, from, to } = question;
  const bodies = functions.map(({ body }) => body);
  const period = periodOf(bodies, variable);
  const places = placesToTry(period);
  const real = bodies.map((body) => within(realFunction(body, variable), from, to));
  const breaks = bodies.map((body) => findBreaks(body, variable, places));
  const { points, complete } = pointsOf(question, real, breaks, places);
  const inRange = breaks.flat().filter(({ x }) => x >= from && x <= to && isSeen(real, x));
  const varying = real.filter((_, index) => symbolsOf(bodies[index] ?? ZERO).has(variable));
  const window = chooseWindow(real, varying, {
    xs: [...points, ...inRange].map(({ x }) => x),
    points,
    from,
    to,
    period,
  });
  const marked = points.filter((point) => isIn(point, window)).slice(0, POINTS_MAX);
  const { holes, asymptotes } = findHoles(real, breaks, window);
  const ends = [from, to].filter(Number.isFinite);
  const curves = functions.map(({ label }, index) => ({
    label,
    pieces: sampleCurve(real[index] as RealFunction, window, [
      ...(breaks[index] ?? []).map(({ x }) => x),
      ...ends,
    ]),
  }));
  if (curves.some(({ pieces }) => pieces.length === 0)) return null;
  return {
    variable,
    window,
    curves,
    holes,
    asymptotes,
    points: marked,
    partial: !complete || marked.length < points.length,
    apart: complete && points.every(({ kind }) => !isMeeting(kind)),
    bands: bandsOf(question, real, points, breaks, window, complete),
    ticks: {
      x: chooseTicks(window.left, window.right, TICKS_X_MAX),
      y: chooseTicks(window.bottom, window.top, TICKS_Y_MAX),
    },
  };
}

function within(f: RealFunction, from: number, to: number): RealFunction {
  return (x) => (x < from || x > to ? null : f(x));
}

/** The first function less the second; alone, itself. */
function differenceOf([f, g]: readonly RealFunction[]): RealFunction {
  return f && g ? difference(f, g) : (f ?? (() => null));
}

/** Where two functions meet; of one, its zeros and turning points. */
function pointsOf(
  question: GraphQuestion,
  real: readonly RealFunction[],
  breaks: readonly Break[][],
  places: readonly number[],
): { points: MarkedPoint[]; complete: boolean } {
  const { functions, variable } = question;
  const bodies = functions.map(({ body }) => body);
  const [first, second] = bodies;
  const f = real[0];
  if (!first || !f) return { points: [], complete: false };
  const kind = second ? "intersection" : "zero";
  const solved = solveFor(first, second ?? ZERO, variable, places);
  const inRange = solved.solutions.filter(({ x }) => x >= question.from && x <= question.to);
  // A solution that rounding puts beside the curve's end is one all the same.
  const complete = solved.complete && inRange.every(({ x }) => f(x) !== null);
  const meeting = inRange.flatMap((at) => {
    const y = f(at.x);
    return y === null ? [] : [namePoint(kind, at, second ? y : 0, bodies, variable)];
  });
  if (second) return { points: meeting, complete };
  const square = univariate(first, variable)?.length === 3;
  const turning = findTurning(first, variable, places, breaks[0] ?? []).flatMap((at) => {
    const y = f(at.x);
    return y === null ? [] : [namePoint(square ? "vertex" : "turning", at, y, bodies, variable)];
  });
  return { points: [...meeting, ...turning].sort((a, b) => a.x - b.x), complete };
}

function isMeeting(kind: PointKind): boolean {
  return kind === "zero" || kind === "intersection";
}

/** Only where all is known exactly: what is shaded is read as the solution. */
function bandsOf(
  { operator, variable, from, to }: GraphQuestion,
  real: readonly RealFunction[],
  points: readonly MarkedPoint[],
  breaks: readonly Break[][],
  window: Window,
  complete: boolean,
): Graph["bands"] {
  if (!operator || !complete || Number.isFinite(from) || Number.isFinite(to)) return null;
  const edges: Edge[] = points
    .filter(({ kind }) => isMeeting(kind))
    .map(({ x, xLatex, exact }) => ({ x, latex: xLatex, exact, kind: "zero" }));
  for (const solved of breaks.flat())
    if (edges.every(({ x }) => x !== solved.x))
      edges.push({ ...namePlace(solved), kind: solved.kind === "pole" ? "pole" : "other" });
  if (edges.some(({ exact }) => !exact)) return null;
  return findBands(differenceOf(real), operator, edges, window, variable);
}

/** Whether some curve is near a place: a corner of what has no value there need not be in view. */
function isSeen(real: readonly RealFunction[], x: number): boolean {
  const reach = 1e-3 * Math.max(1, Math.abs(x));
  return real.some((f) => even(x - reach, x + reach, 2).some((at) => f(at) !== null));
}

function isIn({ x, y }: MarkedPoint, { left, right, bottom, top }: Window): boolean {
  const slack = 1e-6 * (right - left);
  return x >= left - slack && x <= right + slack && y >= bottom && y <= top;
}
