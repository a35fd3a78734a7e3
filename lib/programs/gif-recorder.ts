import { GifFilm } from "./gif/gif-film";
import type { StageReport } from "./stage-message";

const INTERVAL_MS = 80;
/** Pixels along the longer edge: larger pictures make files that nobody can send. */
const EDGE_MAX = 480;
const LENGTH_MS_MAX = 20_000;
const BYTES_MAX = 24 * 1024 * 1024;
/** Making the film takes at most this part of the time: the program may be drawn by the same thread. */
const SHARE_MAX = 0.5;

/** Films a canvas as GIF, a dozen pictures a second for twenty seconds at most. */
export class GifRecorder {
  #film: GifFilm | null = null;
  #endsBy = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly report: (report: StageReport, transfer: Transferable[]) => void,
  ) {}

  start(): void {
    if (this.#film) return;
    const scale = Math.min(1, EDGE_MAX / Math.max(this.canvas.width, this.canvas.height, 1));
    const copy = document.createElement("canvas");
    copy.width = Math.max(1, Math.round(this.canvas.width * scale));
    copy.height = Math.max(1, Math.round(this.canvas.height * scale));
    const context = copy.getContext("2d", { willReadFrequently: true });
    if (!context) return;
    const film = new GifFilm(copy.width, copy.height);
    this.#film = film;
    this.#endsBy = performance.now() + LENGTH_MS_MAX;
    const take = () => {
      if (this.#film !== film) return;
      const beganMs = performance.now();
      if (beganMs > this.#endsBy || film.bytes > BYTES_MAX) return this.stop();
      context.fillStyle = "#fff";
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(this.canvas, 0, 0, copy.width, copy.height);
      film.add(context.getImageData(0, 0, copy.width, copy.height).data, beganMs);
      const spentMs = performance.now() - beganMs;
      setTimeout(take, Math.max(INTERVAL_MS, spentMs / SHARE_MAX) - spentMs);
    };
    take();
  }

  stop(): void {
    const film = this.#film;
    this.#film = null;
    if (!film) return;
    const bytes = film.end(performance.now()).buffer;
    this.report({ type: "recording", bytes, mimeType: "image/gif" }, [bytes]);
  }
}
