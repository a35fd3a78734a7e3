type Box = { x: number; y: number; width: number; height: number };

type Surface = Box & {
  /** A part of another surface shares that one's canvas, from `x` and `y` on. */
  canvas: OffscreenCanvas;
  context: OffscreenCanvasRenderingContext2D;
  /** Drawing is limited to this box, where there is one. */
  limit: Box | null;
  /** Whose copy with one colour transparent is still true. */
  keyed: string;
};

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

/** A program that asks for more points than this is refused rather than given the computer's memory. */
const SURFACE_POINTS_MAX = 64_000_000;

/** The pictures of a program, by number. */
export class Surfaces {
  readonly #surfaces = new Map<string, Surface>();

  create(id: string, width: number, height: number): void {
    if (width * height > SURFACE_POINTS_MAX) throw new RangeError("the picture is too large");
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no drawing here");
    this.#surfaces.set(id, { canvas, context, x: 0, y: 0, width, height, limit: null, keyed: "" });
  }

  get(id: string): Surface {
    const found = this.#surfaces.get(id);
    if (!found) throw new Error("there is no such picture");
    return found;
  }

  free(id: string): void {
    this.#surfaces.delete(id);
    this.#surfaces.delete(`k${id}`);
  }

  /** A window into another surface: what is drawn in the one shows in the other. */
  part(id: string, parentId: string, { x, y, width, height }: Box): void {
    const parent = this.get(parentId);
    const box = { x: parent.x + x, y: parent.y + y, width, height };
    this.#surfaces.set(id, { ...parent, ...box, limit: { x: 0, y: 0, width, height }, keyed: "" });
  }

  /** Limits drawing to a box; null lifts the limit. */
  clip(id: string, box: Box | null): void {
    const surface = this.get(id);
    const isPart = surface.width !== surface.canvas.width || surface.height !== surface.canvas.height;
    const whole = { x: 0, y: 0, width: surface.width, height: surface.height };
    surface.limit = box ?? (isPart ? whole : null);
  }

  /** Draws on a surface, in its own coordinates and within its limit. */
  draw(id: string, draw: Draw): void {
    const surface = this.get(id);
    surface.keyed = "";
    const { context, x, y, limit } = surface;
    if (!limit && x === 0 && y === 0) {
      draw(context);
      return;
    }
    context.save();
    context.translate(x, y);
    if (limit) {
      context.beginPath();
      context.rect(limit.x, limit.y, limit.width, limit.height);
      context.clip();
    }
    draw(context);
    context.restore();
  }

  /** Keeps a copy named `k…` in which one colour is transparent. */
  key(id: string, red: number, green: number, blue: number): void {
    const surface = this.get(id);
    const color = `${red},${green},${blue}`;
    if (surface.keyed === color) return;
    const image = this.read(id, { x: 0, y: 0, width: surface.width, height: surface.height });
    const { data } = image;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) data[at + 3] = 0;
    }
    this.create(`k${id}`, surface.width, surface.height);
    this.get(`k${id}`).context.putImageData(image, 0, 0);
    surface.keyed = color;
  }

  read(id: string, { x, y, width, height }: Box): ImageData {
    const surface = this.get(id);
    return surface.context.getImageData(
      surface.x + x,
      surface.y + y,
      Math.max(1, width),
      Math.max(1, height),
    );
  }

  /** Red, green, blue and alpha of every point, in base64. */
  write(id: string, text: string): void {
    const surface = this.get(id);
    surface.keyed = "";
    const bytes = Uint8ClampedArray.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = new ImageData(bytes, surface.width, surface.height);
    surface.context.putImageData(image, surface.x, surface.y);
  }
}
