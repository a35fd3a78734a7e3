import type { StagePicture, StagePictureEvent } from "../stage-picture";

type Shown = { data: StagePictureEvent; json: string };

/** The newest picture of a running stage, and how many there were. Earlier ones are gone: who looks rarely sees fewer. */
export class LiveStage {
  count = 0;
  #picture: StagePicture | null = null;
  /** Made when the first viewer asks, for all of them. */
  #shown: Shown | null = null;

  show(picture: StagePicture): void {
    this.count++;
    this.#picture = picture;
    this.#shown = null;
  }

  /** The newest picture, if it is later than the one with this number. */
  after(n: number): Shown | null {
    if (!this.#picture || this.count <= n) return null;
    if (!this.#shown) {
      const { type, width, height, bytes } = this.#picture;
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
      const data = { n: this.count, type, width, height, data: base64 };
      this.#shown = { data, json: JSON.stringify(data) };
    }
    return this.#shown;
  }
}
