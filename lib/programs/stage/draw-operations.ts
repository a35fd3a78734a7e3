import { drawShape } from "./draw-shape";
import type { Surfaces } from "./surfaces";

/** An operation of the Python modules: its name, the surface's number, and what the name asks for. */
export type Operation = [name: string, surface: string | number, ...rest: unknown[]];

type Show = (surface: OffscreenCanvas, background: string) => void;
type Handle = (surfaces: Surfaces, id: string, rest: never[]) => void;

/** Carries out operations in order; `show` is the window's. */
export function drawOperations(operations: Operation[], surfaces: Surfaces, show: Show): void {
  for (const [name, number, ...rest] of operations) {
    const id = String(number);
    const handle = HANDLES[name];
    if (name === "show") show(surfaces.get(id).canvas, String(rest[0] ?? ""));
    else if (handle) handle(surfaces, id, rest as never[]);
    else surfaces.draw(id, (context) => drawShape(context, name, rest as never[]));
  }
}

const HANDLES: Record<string, Handle> = {
  new: (surfaces, id, [width, height]) => surfaces.create(id, width ?? 1, height ?? 1),
  free: (surfaces, id) => surfaces.free(id),
  part: (surfaces, id, [parent, x, y, width, height]) =>
    surfaces.part(id, String(parent), { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }),
  clip: (surfaces, id, [x, y, width, height]) =>
    surfaces.clip(id, x === undefined ? null : { x, y: y ?? 0, width: width ?? 0, height: height ?? 0 }),
  fill: (surfaces, id, rest) =>
    surfaces.draw(id, (context) => fill(context, ...(rest as unknown as FillArguments))),
  blit: (surfaces, id, rest) => blit(surfaces, id, ...(rest as unknown as BlitArguments)),
  copy: (surfaces, id, [source]) => redraw(surfaces, id, String(source), "none"),
  key: (surfaces, id, [red, green, blue]) => surfaces.key(id, red ?? 0, green ?? 0, blue ?? 0),
  transform: (surfaces, id, rest) => transform(surfaces, id, ...(rest as unknown as TransformArguments)),
  gray: (surfaces, id) => redraw(surfaces, id, id, "grayscale(1)"),
  blur: (surfaces, id, [source, radius]) => redraw(surfaces, id, String(source), `blur(${Number(radius)}px)`),
  pixels: (surfaces, id, [text]) => surfaces.write(id, String(text)),
};

type FillArguments = [color: string, x: number, y: number, width: number, height: number, blend?: string];

/** pygame's fill replaces what was there, transparency included; with a blend it joins it. */
function fill(
  context: OffscreenCanvasRenderingContext2D,
  ...[color, x, y, width, height, blend]: FillArguments
): void {
  if (blend) context.globalCompositeOperation = compositeOf(blend);
  else if (color.length === 9) context.clearRect(x, y, width, height);
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
  context.globalCompositeOperation = "source-over";
}

type BlitArguments = [
  source: string,
  x: number,
  y: number,
  sourceX: number,
  sourceY: number,
  width: number,
  height: number,
  opacity: number,
  blend: string,
];

function blit(
  surfaces: Surfaces,
  id: string,
  ...[source, x, y, sourceX, sourceY, wantedWidth, wantedHeight, opacity, blend]: BlitArguments
): void {
  const from = surfaces.get(String(source));
  const left = Math.max(0, sourceX);
  const top = Math.max(0, sourceY);
  const width = Math.min(from.width, sourceX + wantedWidth) - left;
  const height = Math.min(from.height, sourceY + wantedHeight) - top;
  if (width <= 0 || height <= 0) return;
  surfaces.draw(id, (context) => {
    context.globalAlpha = opacity;
    if (blend) context.globalCompositeOperation = compositeOf(blend);
    const [atX, atY] = [x + left - sourceX, y + top - sourceY];
    context.drawImage(from.canvas, from.x + left, from.y + top, width, height, atX, atY, width, height);
    context.globalAlpha = 1;
    context.globalCompositeOperation = "source-over";
  });
}

/** Canvas has no subtraction; `difference` is the nearest. */
function compositeOf(blend: string): GlobalCompositeOperation {
  return (blend === "subtract" ? "difference" : blend) as GlobalCompositeOperation;
}

type TransformArguments = [
  source: string,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  smooth: number,
];

function transform(
  surfaces: Surfaces,
  id: string,
  ...[source, a, b, c, d, e, f, smooth]: TransformArguments
): void {
  const from = surfaces.get(String(source));
  if (from.width === 0 || from.height === 0) return;
  surfaces.draw(id, (context) => {
    context.save();
    context.transform(a, b, c, d, e, f);
    context.imageSmoothingEnabled = smooth === 1;
    context.drawImage(from.canvas, from.x, from.y, from.width, from.height, 0, 0, from.width, from.height);
    context.restore();
  });
}

/** Makes a surface another's picture, through a filter. A picture is not drawn onto itself: hence the copy. */
function redraw(surfaces: Surfaces, id: string, source: string, filter: string): void {
  const from = surfaces.get(source);
  if (from.width === 0 || from.height === 0) return;
  const copy = new OffscreenCanvas(from.width, from.height);
  copy
    .getContext("2d")
    ?.drawImage(from.canvas, from.x, from.y, from.width, from.height, 0, 0, from.width, from.height);
  const { width, height } = surfaces.get(id);
  surfaces.draw(id, (context) => {
    context.clearRect(0, 0, width, height);
    context.filter = filter;
    context.drawImage(copy, 0, 0);
    context.filter = "none";
  });
}
