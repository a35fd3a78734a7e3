import type net from "node:net";
import type { StagePicture } from "../../../../stage-picture";
import { PictureReader } from "./picture-reader";

/** What a stage is read at, at most; what is faster waits in its pipe, and then the program waits. */
const PICTURES_PER_SECOND_MAX = 40;
const BYTES_PER_SECOND_MAX = 8 * 1024 * 1024;
/** An honest stage that was held up may catch up by this much. */
const BURST_MS = 250;

/**
 * Reads a stage's pictures and gives the newest of each piece. A stage that is too fast is read slowly, and one that talks nonsense is
 * read no more (`onNonsense`, once).
 */
export function receivePictures(
  stream: net.Socket,
  onPicture: (picture: StagePicture) => void,
  onNonsense: (reason: string) => void,
): void {
  const reader = new PictureReader();
  let freeAtMs = performance.now();
  stream.on("data", (piece: Buffer) => {
    let pictures: StagePicture[];
    try {
      pictures = reader.push(piece);
    } catch (error) {
      stream.destroy();
      return onNonsense(error instanceof Error ? error.message : String(error));
    }
    const newest = pictures.at(-1);
    if (newest) onPicture(newest);
    const costMs = newest ? 1000 / PICTURES_PER_SECOND_MAX : 0;
    const bytesMs = (1000 * piece.length) / BYTES_PER_SECOND_MAX;
    const nowMs = performance.now();
    freeAtMs = Math.max(freeAtMs, nowMs - BURST_MS) + Math.max(costMs, bytesMs);
    if (freeAtMs <= nowMs) return;
    stream.pause();
    setTimeout(() => stream.resume(), freeAtMs - nowMs).unref();
  });
}
