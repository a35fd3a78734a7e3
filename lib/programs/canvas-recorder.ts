import type { StageReport } from "./stage-message";

const TYPES = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm", "video/mp4"];
const RATE = 30;
const BITS_PER_SECOND = 4_000_000;

/** Films a canvas. The canvas itself may belong to a worker, so it is copied to one that does not. */
export class CanvasRecorder {
  readonly #canvas: HTMLCanvasElement;
  readonly #report: (report: StageReport, transfer: Transferable[]) => void;
  #recorder: MediaRecorder | null = null;

  constructor(canvas: HTMLCanvasElement, report: (report: StageReport, transfer: Transferable[]) => void) {
    this.#canvas = canvas;
    this.#report = report;
  }

  start(): void {
    if (this.#recorder || typeof MediaRecorder === "undefined") return;
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? "";
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [this.#canvas.width, this.#canvas.height];
    const context = copy.getContext("2d");
    const recorder = new MediaRecorder(copy.captureStream(RATE), {
      mimeType,
      videoBitsPerSecond: BITS_PER_SECOND,
    });
    const draw = () => {
      if (this.#recorder !== recorder) return;
      context?.drawImage(this.#canvas, 0, 0);
      requestAnimationFrame(draw);
    };
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = async () => {
      const bytes = await new Blob(pieces).arrayBuffer();
      this.#report({ type: "recording", bytes, mimeType: recorder.mimeType }, [bytes]);
    };
    this.#recorder = recorder;
    draw();
    recorder.start(1000);
  }

  stop(): void {
    const recorder = this.#recorder;
    this.#recorder = null;
    recorder?.stop();
  }
}
