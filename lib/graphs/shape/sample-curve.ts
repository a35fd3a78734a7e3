import type { Point, Window } from "../graph";
import type { RealFunction } from "./real-function";

const PER_WIDTH = 160;
const SMOOTH_DEPTH = 6;
const EDGE_DEPTH = 24;
/** As shares of the height: how far a curve may lie from its chord, how far beyond the window it is followed, what is a jump. */
const BEND = 0.0015;
const BEYOND = 0.5;
const JUMP = 0.5;

/**
 * A curve in pieces of points that all lie on it, up to half a height beyond the window. Pieces end at `breaks` and wherever
 * there is no value, so that none crosses a pole; they reach a break itself where the curve does.
 */
export function sampleCurve(f: RealFunction, window: Window, breaks: readonly number[]): Point[][] {
  const inner = breaks.filter((x) => x > window.left && x < window.right);
  const edges = [window.left, ...new Set(inner), window.right];
  const curve = new Curve(f, window);
  return edges.slice(1).flatMap((to, index) => curve.between(edges[index] ?? window.left, to));
}

class Curve {
  private readonly height: number;
  constructor(
    private readonly f: RealFunction,
    private readonly window: Window,
  ) {
    this.height = window.top - window.bottom;
  }

  between(from: number, to: number): Point[][] {
    const xs = placesBetween(from, to, (to - from) / (this.window.right - this.window.left));
    const sampled = xs.map((x) => this.at(x));
    const points = sampled.flatMap((point, index) => {
      const next = sampled[index + 1];
      return next ? [point, ...this.refined(point, next, 0)] : [point];
    });
    return this.pieces(points);
  }

  private at(x: number): Sample {
    return { x, y: this.f(x) };
  }

  /** The points that are missing between two neighbours. */
  private refined(a: Sample, b: Sample, depth: number): Sample[] {
    const x = (a.x + b.x) / 2;
    if (depth >= EDGE_DEPTH || x <= a.x || x >= b.x) return [];
    const [sideA, sideB] = [this.sideOf(a), this.sideOf(b)];
    if (sideA === sideB && sideA !== "inside") return [];
    const middle = this.at(x);
    const smooth = sideA === "inside" && sideB === "inside";
    if (smooth && (depth >= SMOOTH_DEPTH || !this.bends(a, middle, b))) return [];
    return [...this.refined(a, middle, depth + 1), middle, ...this.refined(middle, b, depth + 1)];
  }

  private bends(a: Sample, middle: Sample, b: Sample): boolean {
    if (a.y === null || b.y === null || middle.y === null) return true;
    return Math.abs(middle.y - (a.y + b.y) / 2) > BEND * this.height;
  }

  private sideOf({ y }: Sample): "none" | "inside" | "above" | "below" {
    if (y === null) return "none";
    if (y > this.window.top + BEYOND * this.height) return "above";
    return y < this.window.bottom - BEYOND * this.height ? "below" : "inside";
  }

  private pieces(points: readonly Sample[]): Point[][] {
    const pieces: Point[][] = [];
    let last: Point | null = null;
    for (const sample of points) {
      const { x, y } = sample;
      if (y === null || this.sideOf(sample) !== "inside") {
        last = null;
        continue;
      }
      const joined: boolean = last !== null && Math.abs(y - last.y) <= JUMP * this.height;
      if (joined) pieces.at(-1)?.push({ x, y });
      else pieces.push([{ x, y }]);
      last = { x, y };
    }
    return pieces.filter((piece) => piece.length > 1);
  }
}

type Sample = { x: number; y: number | null };

/** Places from end to end, ever closer together towards both ends, where the curve may climb without end. */
function placesBetween(from: number, to: number, share: number): number[] {
  const count = Math.max(8, Math.ceil(PER_WIDTH * share));
  const step = (to - from) / count;
  const close = Array.from({ length: 16 }, (_, index) => step / 2 ** (index + 1));
  const xs = [
    from,
    ...close.map((gap) => from + gap).reverse(),
    ...Array.from({ length: count - 1 }, (_, index) => from + step * (index + 1)),
    ...close.map((gap) => to - gap),
    to,
  ];
  return xs.filter((x, index) => index === 0 || x > (xs[index - 1] ?? x));
}
