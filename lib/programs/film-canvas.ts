import { CanvasRecorder } from "./canvas-recorder";
import { GifRecorder } from "./gif-recorder";
import type { FilmFormat, StageReport } from "./stage-message";

export type FilmInProgress = { stop(): void };

/** Begins to film a canvas; the film comes as a report when it is stopped, or has become too long. */
export function filmCanvas(
  canvas: HTMLCanvasElement,
  format: FilmFormat,
  report: (report: StageReport, transfer: Transferable[]) => void,
): FilmInProgress {
  const recorder = format === "gif" ? new GifRecorder(canvas, report) : new CanvasRecorder(canvas, report);
  recorder.start();
  return recorder;
}
