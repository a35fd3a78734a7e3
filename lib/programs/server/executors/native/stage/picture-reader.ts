import { readPicture, type StagePicture } from "../../../../stage-picture";

/** `STEP`, then the length of the image in bytes and its width and height in pixels: 4, 2 and 2 bytes, little-endian. */
const MAGIC = Buffer.from("STEP");
const HEAD_BYTES = 12;
/** Of one picture: a photograph of full size. */
const PICTURE_BYTES_MAX = 2 * 1024 * 1024;

/**
 * Takes pictures out of what a program sends on its stage's descriptor, in pieces of any size. The program is not trusted:
 * what does not look like a picture of the stated size throws, and no more is kept than one picture.
 */
export class PictureReader {
  #pieces: Buffer[] = [];
  #bytes = 0;
  #length: number | null = null;
  #size = { width: 0, height: 0 };

  /** The pictures that this piece completes, in order. Throws for good at the first byte that is wrong. */
  push(piece: Buffer): StagePicture[] {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    const pictures: StagePicture[] = [];
    for (;;) {
      if (this.#length === null) {
        if (this.#bytes < HEAD_BYTES) return pictures;
        this.#readHead(this.#take(HEAD_BYTES));
      }
      if (this.#length === null || this.#bytes < this.#length) return pictures;
      pictures.push(this.#readBody(this.#take(this.#length)));
      this.#length = null;
    }
  }

  #readHead(head: Buffer): void {
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error("not a picture's head");
    const length = head.readUInt32LE(4);
    if (length === 0 || length > PICTURE_BYTES_MAX) throw new Error(`a picture of ${length} bytes`);
    this.#length = length;
    this.#size = { width: head.readUInt16LE(8), height: head.readUInt16LE(10) };
  }

  #readBody(bytes: Buffer): StagePicture {
    const picture = readPicture(bytes);
    if (!picture) throw new Error("not an image");
    if (picture.width !== this.#size.width || picture.height !== this.#size.height)
      throw new Error("an image of another size than it says");
    return picture;
  }

  #take(length: number): Buffer {
    const all = this.#pieces.length === 1 ? (this.#pieces[0] as Buffer) : Buffer.concat(this.#pieces);
    const rest = all.subarray(length);
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#bytes = rest.length;
    return all.subarray(0, length);
  }
}
