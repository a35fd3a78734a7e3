import type { StageFrame } from "./stage-frame";
import { type Point, ringOf, ringsOf } from "./stage-shapes";

export type Bouncing =
  /** `overlap`: how far the ball was drawn over a wall at most, in pixels. */
  | { verdict: "inside"; frames: number; sides: number; overlap: number }
  /** `frame` counts from 1. */
  | { verdict: "escaped"; frames: number; sides: number; frame: number; atMs: number }
  | { verdict: "unknown"; reason: "fewFrames" | "noBall" | "noWalls" | "still" };

const FRAMES_MIN = 30;
/** A ball may be drawn over a wall by the wall's own thickness, and by what it moves in a frame before it turns round. */
const OVERLAP_SHARE = 0.6;
const OVERLAP_PIXELS = 4;
const MOVED_PIXELS = 3;
const TURNED_RADIANS = 0.02;
const BALL_SHARE = 0.75;
/** An outline is taken for the same one while its area is within this factor. */
const AREA_RATIO = 1.5;
const OUTLINES_MAX = 60;

type Ball = { x: number; y: number; radius: number };
type Walls = { sides: number; area: number };
type Scene = { balls: Ball[]; walls: Point[]; line: number };

/**
 * Whether the ball of "a ball bouncing inside a rotating square (triangle, polygon)" stayed inside, from a record of
 * what was drawn; of several balls of one colour, whether all did. Says `unknown` unless the pictures have a ball that
 * moves and walls that turn, and the ball begins within them.
 */
export function checkBouncing(frames: readonly StageFrame[]): Bouncing {
  if (frames.length < FRAMES_MIN) return { verdict: "unknown", reason: "fewFrames" };
  const turning = turningWalls(frames);
  if (turning === null) return { verdict: "unknown", reason: "noWalls" };
  const { sides } = turning;
  const color = movingColor(frames, turning);
  if (color === null) return { verdict: "unknown", reason: "noBall" };
  let overlap = 0;
  let seen = 0;
  let moved = 0;
  let first: Ball | null = null;
  for (const [index, frame] of frames.entries()) {
    const scene = sceneOf(frame, turning, color);
    if (!scene) continue;
    const { balls, walls, line } = scene;
    const ball = balls[0] as Ball;
    seen++;
    first ??= ball;
    moved = Math.max(moved, Math.hypot(ball.x - first.x, ball.y - first.y));
    const over = Math.max(...balls.map((one) => one.radius - depthIn(walls, one)));
    if (over > ball.radius * OVERLAP_SHARE + OVERLAP_PIXELS + line / 2) {
      if (seen === 1) return { verdict: "unknown", reason: "noWalls" };
      return { verdict: "escaped", frames: seen, sides, frame: index + 1, atMs: frame.atMs };
    }
    overlap = Math.max(overlap, over);
  }
  if (seen < frames.length / 2) return { verdict: "unknown", reason: "noBall" };
  if (moved < MOVED_PIXELS) return { verdict: "unknown", reason: "still" };
  return { verdict: "inside", frames: seen, sides, overlap: Math.max(0, overlap) };
}

/** The walls: the largest closed outline that turns. A window's own fields are larger, and stand still. */
function turningWalls(frames: readonly StageFrame[]): Walls | null {
  const outlines: (Walls & { first: number; turned: number })[] = [];
  for (const frame of frames) {
    for (const { points, area } of wallsOf(frame)) {
      const sides = points.length;
      const angle = angleOf(points);
      const known = outlines.find((outline) => outline.sides === sides && isAbout(area, outline.area));
      if (known) known.turned = Math.max(known.turned, angleBetween(angle, known.first, sides));
      else if (outlines.length < OUTLINES_MAX) outlines.push({ sides, area, first: angle, turned: 0 });
    }
  }
  const turning = outlines.filter(({ turned }) => turned > TURNED_RADIANS);
  return turning.sort((first, second) => second.area - first.area)[0] ?? null;
}

function isAbout(area: number, other: number): boolean {
  return area > other / AREA_RATIO && area < other * AREA_RATIO;
}

/** The first corner's direction from the middle. */
function angleOf(points: Point[]): number {
  const [x, y] = middleOf(points);
  const [cornerX, cornerY] = points[0] as Point;
  return Math.atan2(cornerY - y, cornerX - x);
}

/** A regular outline looks the same after each side's turn, and may be listed from another corner. */
function angleBetween(first: number, second: number, sides: number): number {
  const step = (2 * Math.PI) / sides;
  const rest = Math.abs((first - second) % step);
  return Math.min(rest, step - rest);
}

function middleOf(points: Point[]): Point {
  const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** The colour of the circle that moves most among those drawn within or near the walls. */
function movingColor(frames: readonly StageFrame[], { area }: Walls): string | null {
  const seen = new Map<string, { count: number; first: Ball; moved: number }>();
  for (const frame of frames) {
    for (const circle of frame.circles) {
      if (circle.radius < 2 || Math.PI * circle.radius ** 2 > area * BALL_SHARE) continue;
      const known = seen.get(circle.color);
      if (!known) seen.set(circle.color, { count: 1, first: circle, moved: 0 });
      else {
        known.count++;
        known.moved = Math.max(known.moved, Math.hypot(circle.x - known.first.x, circle.y - known.first.y));
      }
    }
  }
  const steady = [...seen].filter(([, { count }]) => count > frames.length / 2);
  steady.sort(([, first], [, second]) => second.moved - first.moved);
  return steady[0]?.[0] ?? null;
}

/** The picture's outline that is the walls, whose picture may be drawn at another angle each time. */
function findWalls(frame: StageFrame, { sides, area }: Walls) {
  return wallsOf(frame)
    .filter(({ points, area: own }) => points.length === sides && isAbout(own, area))
    .sort((first, second) => second.area - first.area)[0];
}

/** The outlines of a picture, less its background, which is a square too. */
function wallsOf(frame: StageFrame) {
  const { width, height } = frame;
  const onEdge = ([x, y]: Point) => (x <= 0 || x >= width) && (y <= 0 || y >= height);
  return ringsOf(frame).filter(({ points }) => !points.every(onEdge));
}

function sceneOf(frame: StageFrame, turning: Walls, color: string): Scene | null {
  const walls = findWalls(frame, turning);
  const balls = frame.circles.filter((circle) => circle.color === color && circle.radius >= 2);
  return walls && balls.length > 0 ? { balls, walls: walls.points, line: walls.line } : null;
}

/** How far a point lies inside a convex outline: its distance to the nearest wall, negative outside. */
function depthIn(walls: Point[], { x, y }: Ball): number {
  const ring = ringOf(walls);
  let depth = Number.POSITIVE_INFINITY;
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] as Point;
    const length = Math.hypot(bx - ax, by - ay);
    if (length > 0) depth = Math.min(depth, ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length);
  }
  return depth;
}
