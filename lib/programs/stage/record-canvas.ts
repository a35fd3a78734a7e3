import type { StageFrame } from "../stage-frame";

type Context = CanvasRenderingContext2D;
type Tell = (frames: StageFrame[], perSecond: number) => void;

const REPORT_EVERY_MS = 500;
const SHAPES_MAX = 40;

/**
 * Notes the circles and polygons that a canvas program draws, by listening in on the context's methods. A picture is
 * what was drawn between two display frames.
 */
export function recordCanvas(now: () => number, tell: Tell): void {
  const paths = new WeakMap<Context, Path>();
  let frame = emptyFrame();
  let frames: StageFrame[] = [];
  let shown = 0;
  let reportedAtMs = performance.now();

  const note = (context: Context, filled: boolean) => {
    const path = paths.get(context);
    if (!path || frame.circles.length + frame.polygons.length >= SHAPES_MAX) return;
    [frame.width, frame.height] = [context.canvas.width, context.canvas.height];
    const color = String(filled ? context.fillStyle : context.strokeStyle);
    const line = filled ? 0 : context.lineWidth;
    for (const circle of path.circles) frame.circles.push({ ...circle, color, filled });
    for (const { points, closed } of path.lines)
      if (points.length >= 4) frame.polygons.push({ points, closed: closed || filled, color, line });
  };
  listen(paths, note);

  const turn = () => {
    if (frame.circles.length + frame.polygons.length > 0) {
      frames.push({ ...frame, atMs: now() });
      shown++;
      frame = emptyFrame();
    }
    const passedMs = performance.now() - reportedAtMs;
    if (passedMs > REPORT_EVERY_MS) {
      if (shown > 0) tell(frames, (shown * 1000) / passedMs);
      [frames, shown, reportedAtMs] = [[], 0, performance.now()];
    }
    realFrame(turn);
  };
  const realFrame = requestAnimationFrame.bind(window);
  realFrame(turn);
}

type Path = {
  circles: { x: number; y: number; radius: number }[];
  lines: { points: number[]; closed: boolean }[];
};

const emptyPath = (): Path => ({ circles: [], lines: [] });
const emptyFrame = (): StageFrame => ({ atMs: 0, width: 0, height: 0, circles: [], polygons: [] });

function listen(paths: WeakMap<Context, Path>, note: (context: Context, filled: boolean) => void): void {
  const pathOf = (context: Context): Path => {
    const path = paths.get(context) ?? emptyPath();
    paths.set(context, path);
    return path;
  };
  const box = (context: Context, x: number, y: number, width: number, height: number) => {
    const points = [x, y, x + width, y, x + width, y + height, x, y + height];
    return {
      points: points.flatMap((_, at) => (at % 2 ? [] : place(context, points[at] ?? 0, points[at + 1] ?? 0))),
      closed: true,
    };
  };
  const heard: Record<string, (context: Context, given: number[]) => void> = {
    beginPath: (context) => paths.set(context, emptyPath()),
    moveTo: (context, [x = 0, y = 0]) =>
      pathOf(context).lines.push({ points: place(context, x, y), closed: false }),
    lineTo: (context, [x = 0, y = 0]) => {
      const { lines } = pathOf(context);
      const last = lines.at(-1);
      if (last && !last.closed) last.points.push(...place(context, x, y));
      else lines.push({ points: place(context, x, y), closed: false });
    },
    closePath: (context) => {
      const last = pathOf(context).lines.at(-1);
      if (last) last.closed = true;
    },
    arc: (context, [x = 0, y = 0, radius = 0, start = 0, end = 0]) => {
      if (Math.abs(end - start) < 6.2) return;
      const [atX = 0, atY = 0] = place(context, x, y);
      const { a, b, c, d } = context.getTransform();
      pathOf(context).circles.push({ x: atX, y: atY, radius: radius * Math.sqrt(Math.abs(a * d - b * c)) });
    },
    rect: (context, [x = 0, y = 0, width = 0, height = 0]) =>
      pathOf(context).lines.push(box(context, x, y, width, height)),
    fill: (context) => note(context, true),
    stroke: (context) => note(context, false),
  };
  for (const kind of ["fillRect", "strokeRect"] as const) {
    heard[kind] = (context, [x = 0, y = 0, width = 0, height = 0]) => {
      const before = paths.get(context);
      paths.set(context, { circles: [], lines: [box(context, x, y, width, height)] });
      note(context, kind === "fillRect");
      if (before) paths.set(context, before);
    };
  }
  const prototype = CanvasRenderingContext2D.prototype as unknown as Record<
    string,
    (...given: unknown[]) => unknown
  >;
  for (const [name, hear] of Object.entries(heard)) {
    const real = prototype[name];
    if (!real) continue;
    prototype[name] = function (this: Context, ...given: unknown[]) {
      hear(this, given as number[]);
      return real.apply(this, given);
    };
  }
}

function place(context: Context, x: number, y: number): number[] {
  const { a, b, c, d, e, f } = context.getTransform();
  return [a * x + c * y + e, b * x + d * y + f];
}
