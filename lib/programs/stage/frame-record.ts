import type { StageFrame } from "../stage-frame";
import type { Operation } from "./draw-operations";

type Shapes = Pick<StageFrame, "circles" | "polygons">;

/** More shapes than this in one picture are not noted: the record is for scenes with a ball and walls. */
const SHAPES_MAX = 40;

/** Notes the circles and polygons drawn on each surface, so that each picture shown has a record of its shapes. */
export class FrameRecord {
  readonly #drawn = new Map<string, Shapes & { width: number; height: number }>();

  /** Takes operations in order; gives the record of each picture that they show. */
  take(operations: Operation[], atMs: number): StageFrame[] {
    const shown: StageFrame[] = [];
    for (const [name, number, ...rest] of operations) {
      const id = String(number);
      if (name === "show") {
        const { circles, polygons, width, height } = this.#shapes(id);
        shown.push({ atMs, width, height, circles: [...circles], polygons: [...polygons] });
        this.#clear(id);
      } else this.#note(name, id, rest as never[]);
    }
    return shown;
  }

  #note(name: string, id: string, rest: never[]): void {
    if (name === "new") this.#begin(id, ...(rest as unknown as [number, number]));
    else if (name === "free") this.#drawn.delete(id);
    else if (name === "fill") this.#fill(id, ...(rest as unknown as FillArguments));
    else if (name === "blit")
      this.#paste(id, String(rest[0]), [1, 0, 0, 1, Number(rest[1]), Number(rest[2])]);
    else if (name === "copy") this.#paste(id, String(rest[0]), [1, 0, 0, 1, 0, 0]);
    else if (name === "transform") this.#paste(id, String(rest[0]), rest.slice(1, 7));
    else NOTED[name]?.(this.#shapes(id), ...rest);
  }

  #begin(id: string, width: number, height: number): void {
    this.#drawn.set(id, { ...empty(), width, height });
  }

  /** A fill of the whole is a new beginning; either kind may itself be what is seen (a block, a paddle). */
  #fill(id: string, ...[color, x, y, width, height]: FillArguments): void {
    const shapes = this.#shapes(id);
    if (x <= 0 && y <= 0 && width >= shapes.width && height >= shapes.height) this.#clear(id);
    if (!/^#.{6}00$/.test(color)) addRect(shapes, color, x, y, width, height, 0);
  }

  #paste(id: string, source: string, matrix: number[]): void {
    const from = this.#drawn.get(source.replace(/^k/, ""));
    if (!from) return;
    const to = this.#shapes(id);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    const scale = Math.sqrt(Math.abs(a * d - b * c));
    const put = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];
    for (const circle of from.circles.slice(0, SHAPES_MAX - to.circles.length)) {
      const [x, y] = put(circle.x, circle.y);
      to.circles.push({ ...circle, x, y, radius: circle.radius * scale });
    }
    for (const polygon of from.polygons.slice(0, SHAPES_MAX - to.polygons.length)) {
      const points: number[] = [];
      for (let at = 0; at + 1 < polygon.points.length; at += 2)
        points.push(...put(polygon.points[at] ?? 0, polygon.points[at + 1] ?? 0));
      to.polygons.push({ ...polygon, points });
    }
  }

  #clear(id: string): void {
    Object.assign(this.#shapes(id), empty());
  }

  #shapes(id: string): Shapes & { width: number; height: number } {
    let shapes = this.#drawn.get(id);
    if (!shapes) {
      shapes = { ...empty(), width: 0, height: 0 };
      this.#drawn.set(id, shapes);
    }
    return shapes;
  }
}

const empty = (): Shapes => ({ circles: [], polygons: [] });

type FillArguments = [color: string, x: number, y: number, width: number, height: number];

const NOTED: Record<string, (shapes: Shapes, ...rest: never[]) => void> = {
  circle: (shapes, color: string, x: number, y: number, radius: number, line: number) =>
    addCircle(shapes, { x, y, radius, color }, line === 0),
  ellipse: (shapes, color: string, x: number, y: number, rx: number, ry: number, line: number) => {
    if (Math.abs(rx - ry) < 0.51) addCircle(shapes, { x, y, radius: rx, color }, line === 0);
  },
  poly: (shapes, color: string, points: number[], line: number, closed: number) =>
    addPolygon(shapes, { points, color, line, closed: closed === 1 || isClosed(points) }),
  rect: addRect,
};

function addRect(
  shapes: Shapes,
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
  line: number,
): void {
  const points = [x, y, x + width, y, x + width, y + height, x, y + height];
  addPolygon(shapes, { points, color, line, closed: true });
}

type Circle = Omit<StageFrame["circles"][number], "filled">;

function addCircle(shapes: Shapes, circle: Circle, filled: boolean): void {
  if (shapes.circles.length < SHAPES_MAX) shapes.circles.push({ ...circle, filled });
}

function addPolygon(shapes: Shapes, polygon: StageFrame["polygons"][number]): void {
  if (shapes.polygons.length < SHAPES_MAX && polygon.points.length <= 400) shapes.polygons.push(polygon);
}

function isClosed(points: number[]): boolean {
  const end = points.length - 2;
  return points.length > 6 && points[0] === points[end] && points[1] === points[end + 1];
}
