import type { StagePictureEvent } from "@/lib/programs/stage-picture";

/** Draws a server's pictures on a canvas, the newest when several arrive while one is unpacked. */
export class PictureCanvas {
  #next: StagePictureEvent | null = null;
  #busy = false;
  /** Pictures drawn so far. */
  shown = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly onSize: (size: { width: number; height: number }) => void,
  ) {}

  take(picture: StagePictureEvent): void {
    this.#next = picture;
    if (!this.#busy) void this.#draw();
  }

  async #draw(): Promise<void> {
    this.#busy = true;
    while (this.#next) {
      const picture = this.#next;
      this.#next = null;
      const image = await unpack(picture);
      if (!image) continue;
      const { width, height } = image;
      if (this.canvas.width !== width || this.canvas.height !== height) {
        Object.assign(this.canvas, { width, height });
        this.onSize({ width, height });
      }
      this.canvas.getContext("2d")?.drawImage(image, 0, 0);
      image.close();
      this.shown++;
    }
    this.#busy = false;
  }
}

/** Null for what is no image after all: it comes from a student's program. */
async function unpack({ data, type }: StagePictureEvent): Promise<ImageBitmap | null> {
  try {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    return await createImageBitmap(new Blob([bytes], { type }));
  } catch {
    return null;
  }
}
