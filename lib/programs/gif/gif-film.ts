import { ByteSink } from "./byte-sink";
import { chooseColors } from "./choose-colors";
import { writeLzw } from "./write-lzw";

/** Browsers show what is faster than this slowly. */
const DELAY_MIN = 2;
const DELAY_MAX = 65_535;

/** Makes an animated GIF (GIF89a) from pictures of one size as they come; of each only what has changed is written. */
export class GifFilm {
  readonly #to = new ByteSink();
  #before: Uint32Array | null = null;
  #startMs: number | null = null;
  /** Where the delay of the last picture is to be written, when the next one tells it. */
  #delayAt = 0;
  #endsAt = 0;

  /** Sizes in pixels. */
  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    const to = this.#to;
    to.text("GIF89a");
    to.word(width);
    to.word(height);
    // No colours for all pictures, background 0, square pixels.
    for (const byte of [0x70, 0, 0]) to.byte(byte);
    // Again and again.
    for (const byte of [0x21, 0xff, 11]) to.byte(byte);
    to.text("NETSCAPE2.0");
    for (const byte of [3, 1, 0, 0, 0]) to.byte(byte);
  }

  get bytes(): number {
    return this.#to.length;
  }

  /** Adds a picture, as RGBA like `ImageData`, that is shown from this time on (milliseconds, growing). */
  add(rgba: Uint8ClampedArray, atMs: number): void {
    const pixels = new Uint32Array(this.width * this.height);
    for (let at = 0, from = 0; at < pixels.length; at++, from += 4)
      pixels[at] =
        ((rgba[from] as number) << 16) | ((rgba[from + 1] as number) << 8) | (rgba[from + 2] as number);
    const changed = this.#before ? changedBox(this.#before, pixels, this.width) : this.#whole();
    if (!changed) return;
    this.#endLast(atMs);
    this.#startMs ??= atMs;
    this.#write(pixels, changed);
    this.#before = pixels;
  }

  /** The whole file; the last picture is shown until this time. */
  end(atMs: number): Uint8Array<ArrayBuffer> {
    this.#endLast(atMs);
    this.#to.byte(0x3b);
    return this.#to.toBytes();
  }

  #whole() {
    return { left: 0, top: 0, width: this.width, height: this.height };
  }

  #endLast(atMs: number): void {
    if (this.#delayAt === 0) return;
    // Hundredths of a second, rounded on the whole film's clock so that errors do not add up.
    const endsAt = Math.round((atMs - (this.#startMs ?? atMs)) / 10);
    const delay = Math.min(DELAY_MAX, Math.max(DELAY_MIN, endsAt - this.#endsAt));
    this.#to.setWord(this.#delayAt, delay);
    this.#endsAt += delay;
  }

  #write(pixels: Uint32Array, box: Box): void {
    const to = this.#to;
    // A picture stays when the next one is laid over it.
    for (const byte of [0x21, 0xf9, 4, 1 << 2]) to.byte(byte);
    this.#delayAt = to.length;
    for (const byte of [0, 0, 0, 0]) to.byte(byte);
    const { colors, numbers } = chooseColors(cut(pixels, box, this.width));
    const depth = Math.max(1, Math.ceil(Math.log2(colors.length)));
    to.byte(0x2c);
    for (const word of [box.left, box.top, box.width, box.height]) to.word(word);
    to.byte(0x80 | (depth - 1));
    for (let number = 0; number < 1 << depth; number++) {
      const color = colors[number] ?? 0;
      for (const byte of [color >> 16, (color >> 8) & 255, color & 255]) to.byte(byte);
    }
    writeLzw(to, numbers, Math.max(2, depth));
  }
}

type Box = { left: number; top: number; width: number; height: number };

/** The smallest box that holds every pixel that differs; null where none does. */
function changedBox(before: Uint32Array, after: Uint32Array, width: number): Box | null {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let at = 0, y = 0; at < after.length; y++, at += width) {
    let first = 0;
    while (first < width && before[at + first] === after[at + first]) first++;
    if (first === width) continue;
    let last = width - 1;
    while (before[at + last] === after[at + last]) last--;
    left = Math.min(left, first);
    right = Math.max(right, last);
    if (top < 0) top = y;
    bottom = y;
  }
  return bottom < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function cut(pixels: Uint32Array, { left, top, width, height }: Box, stride: number): Uint32Array {
  const part = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * stride + left;
    part.set(pixels.subarray(from, from + width), y * width);
  }
  return part;
}
