import type { StageFrame } from "./stage-frame";

export type Point = [x: number, y: number];
type Ring = { points: Point[]; area: number; line: number };

/** Corners nearer than this are one: programs close their outlines with rounded numbers. */
const SAME_PIXELS = 2.5;
const AREA_MIN = 400;
const CORNERS_MAX = 12;

/** The same record is looked at again whenever a few pictures have come to it. */
const known = new WeakMap<StageFrame, Ring[]>();

/** The closed outlines of a picture: polygons, and lines that meet end to end. */
export function ringsOf(frame: StageFrame): Ring[] {
  let rings = known.get(frame);
  if (!rings) {
    rings = findRings(frame);
    known.set(frame, rings);
  }
  return rings;
}

function findRings(frame: StageFrame): Ring[] {
  const rings = frame.polygons
    .filter(({ closed }) => closed)
    .map(({ points, line }) => ({ points: tidy(pointsOf(points)), line }));
  const open = frame.polygons
    .filter(({ closed }) => !closed)
    .map(({ points, line }) => ({ points: pointsOf(points), line }));
  rings.push(...joined(open));
  return rings
    .filter(({ points }) => points.length >= 3 && points.length <= CORNERS_MAX)
    .map(({ points, line }) => ({ points: ringOf(points), line, area: Math.abs(areaOf(points)) }))
    .filter(({ area }) => area >= AREA_MIN);
}

/** The same outline, always turning the same way (clockwise on the screen). */
export function ringOf(points: Point[]): Point[] {
  return areaOf(points) < 0 ? [...points].reverse() : points;
}

function pointsOf(flat: number[]): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) points.push([flat[at] ?? 0, flat[at + 1] ?? 0]);
  return points;
}

function near([ax, ay]: Point, [bx, by]: Point): boolean {
  return Math.hypot(ax - bx, ay - by) < SAME_PIXELS;
}

/** Without corners named twice and without points that lie on a straight side. */
function tidy(points: Point[]): Point[] {
  const apart = points.filter((point, index) => {
    const next = points[(index + 1) % points.length] as Point;
    return points.length < 2 || !near(point, next);
  });
  return apart.filter((point, index) => {
    const before = apart[(index + apart.length - 1) % apart.length] as Point;
    const after = apart[(index + 1) % apart.length] as Point;
    const turn = Math.abs(areaOf([before, point, after])) * 2;
    return turn > 1.5 * Math.hypot(after[0] - before[0], after[1] - before[1]);
  });
}

type Line = { points: Point[]; line: number };

/** Lines that meet, followed from end to end until they close. */
function joined(lines: Line[]): Line[] {
  const rings: Line[] = [];
  const rest = [...lines];
  for (let line = rest.shift(); line; line = rest.shift()) {
    const path = [...line.points];
    for (let next = takeNext(rest, path); next; next = takeNext(rest, path)) path.push(...next.slice(1));
    const [first, last] = [path[0], path.at(-1)];
    if (first && last && path.length >= 4 && near(first, last))
      rings.push({ points: tidy(path), line: line.line });
  }
  return rings;
}

function takeNext(rest: Line[], path: Point[]): Point[] | null {
  const end = path.at(-1);
  if (!end || (path.length >= 4 && near(path[0] as Point, end))) return null;
  for (const [index, { points }] of rest.entries()) {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || (!near(first, end) && !near(last, end))) continue;
    rest.splice(index, 1);
    return near(first, end) ? points : [...points].reverse();
  }
  return null;
}

function areaOf(points: Point[]): number {
  return (
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0) / 2
  );
}
