type Context = OffscreenCanvasRenderingContext2D;

/** Draws one shape, by the operation's name and arguments (see the Python modules, which send them). */
export function drawShape(context: Context, name: string, rest: never[]): void {
  SHAPES[name]?.(context, ...rest);
}

type Shape = (context: Context, ...rest: never[]) => void;

const SHAPES: Record<string, Shape> = { rect, circle, ellipse, arc, poly, text, sector };

/** A width of 0 fills; any other draws a line of that width inside the shape, as pygame does. */
function rect(
  context: Context,
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
  line: number,
  corners: number[] | 0,
): void {
  context.beginPath();
  const half = line / 2;
  if (line === 0 || line * 2 >= Math.min(width, height)) {
    if (corners) context.roundRect(x, y, width, height, fitting(corners, width, height));
    else context.rect(x, y, width, height);
    context.fillStyle = color;
    context.fill();
    return;
  }
  const inner = corners && fitting(corners, width, height).map((corner) => Math.max(0, corner - half));
  if (inner) context.roundRect(x + half, y + half, width - line, height - line, inner);
  else context.rect(x + half, y + half, width - line, height - line);
  stroke(context, color, line, "miter");
}

function fitting(corners: number[], width: number, height: number): number[] {
  return corners.map((corner) => Math.min(corner, width / 2, height / 2));
}

function circle(
  context: Context,
  color: string,
  x: number,
  y: number,
  radius: number,
  line: number,
  quarters: boolean[] | 0,
): void {
  const filled = line === 0 || line >= radius;
  const reach = filled ? radius : radius - line / 2;
  // Clockwise from the right, as the canvas counts: top right is the last quarter.
  const order = quarters ? [3, 2, 1, 0].filter((_, index) => quarters[index]) : [null];
  for (const quarter of order) {
    context.beginPath();
    if (quarter !== null && filled) context.moveTo(x, y);
    const from = quarter === null ? 0 : (quarter * Math.PI) / 2;
    context.arc(x, y, Math.max(0, reach), from, quarter === null ? 2 * Math.PI : from + Math.PI / 2);
    if (filled) paint(context, color);
    else stroke(context, color, line, "miter");
  }
}

function ellipse(
  context: Context,
  color: string,
  x: number,
  y: number,
  rx: number,
  ry: number,
  line: number,
): void {
  context.beginPath();
  const inset = line > 0 && line < Math.min(rx, ry) ? line / 2 : 0;
  context.ellipse(x, y, Math.max(0, rx - inset), Math.max(0, ry - inset), 0, 0, 2 * Math.PI);
  if (inset > 0) stroke(context, color, line, "miter");
  else paint(context, color);
}

/** Angles in radians, against the clock from the right. */
function arc(
  context: Context,
  color: string,
  x: number,
  y: number,
  rx: number,
  ry: number,
  start: number,
  stop: number,
  line: number,
): void {
  if (line < 1) return;
  context.beginPath();
  context.ellipse(x, y, Math.max(0, rx - line / 2), Math.max(0, ry - line / 2), 0, -stop, -start);
  stroke(context, color, line, "miter");
}

/** A pie slice or chord of Tk's arc: filled, outlined, or both. Angles as for `arc`. */
function sector(
  context: Context,
  fill: string,
  outline: string,
  line: number,
  x: number,
  y: number,
  rx: number,
  ry: number,
  start: number,
  stop: number,
  style: "pieslice" | "chord" | "arc",
): void {
  context.beginPath();
  if (style === "pieslice" && Math.abs(stop - start) < 2 * Math.PI) context.moveTo(x, y);
  context.ellipse(x, y, rx, ry, 0, -start, -stop, stop > start);
  if (style !== "arc") context.closePath();
  if (fill && style !== "arc") paint(context, fill);
  if (outline && line > 0) stroke(context, outline, line, "miter");
}

/** Points in one flat list; closed with width 0 fills. A line of odd width lies on the middle of its points. */
function poly(
  context: Context,
  color: string,
  points: number[],
  line: number,
  closed: number,
  round = 0,
  dash: number[] | 0 = 0,
): void {
  context.beginPath();
  const shift = line % 2 === 1 && !round ? 0.5 : 0;
  for (let at = 0; at + 1 < points.length; at += 2)
    context.lineTo((points[at] ?? 0) + shift, (points[at + 1] ?? 0) + shift);
  if (closed) context.closePath();
  if (line === 0) {
    paint(context, color);
    return;
  }
  context.setLineDash(dash || []);
  context.lineCap = round ? "round" : "butt";
  stroke(context, color, line, round ? "round" : "miter");
  context.setLineDash([]);
}

function text(
  context: Context,
  color: string,
  words: string,
  x: number,
  y: number,
  font: string,
  align: CanvasTextAlign,
  degrees: number,
): void {
  context.font = font;
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  context.fillStyle = color;
  context.save();
  context.translate(x, y);
  context.rotate((-degrees * Math.PI) / 180);
  context.fillText(words, 0, 0);
  context.restore();
}

function paint(context: Context, color: string): void {
  context.fillStyle = color;
  context.fill();
}

function stroke(context: Context, color: string, line: number, join: CanvasLineJoin): void {
  context.strokeStyle = color;
  context.lineWidth = line;
  context.lineJoin = join;
  context.stroke();
}
