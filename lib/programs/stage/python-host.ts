import type { StageInput, StageReport } from "../stage-message";
import { drawOperations, type Operation } from "./draw-operations";
import { FrameRecord } from "./frame-record";
import { StageClock } from "./stage-clock";
import { StandardInput } from "./standard-input";
import { Surfaces } from "./surfaces";

const INPUT_MAX = 2000;
const REPORT_EVERY_MS = 500;

/** What `_stage.py` calls: the window, the clock, the keyboard and mouse. */
export class PythonHost {
  readonly clock = new StageClock();
  readonly lines: StandardInput;
  readonly #surfaces = new Surfaces();
  readonly #record = new FrameRecord();
  readonly #window: OffscreenCanvas;
  readonly #report: (report: StageReport) => void;
  #context: OffscreenCanvasRenderingContext2D | null = null;
  #inbox: StageInput[] = [];
  #frames: Extract<StageReport, { type: "frames" }>["frames"] = [];
  #shown = 0;
  #reportedAtMs = performance.now();
  #measure = new OffscreenCanvas(1, 1).getContext("2d");

  constructor(window: OffscreenCanvas, stdin: string | null, report: (report: StageReport) => void) {
    this.#window = window;
    this.#report = report;
    this.lines = new StandardInput(stdin, () => report({ type: "waiting" }));
  }

  /** The functions that Python sees. */
  functions() {
    return {
      now: () => this.clock.now(),
      frame: () => this.clock.frame(),
      until: (targetMs: number) => this.clock.until(targetMs),
      draw: (text: string) => this.#draw(JSON.parse(text)),
      resize: (width: number, height: number) => this.#resize(width, height),
      caption: (text: string) => this.#report({ type: "title", text: String(text).slice(0, 200) }),
      cursor: () => {},
      input: () => (this.#inbox.length > 0 ? JSON.stringify(this.#inbox.splice(0)) : ""),
      line: () => this.lines.next(),
      measure: (font: string, text: string) => this.#measureText(font, text),
      pixels: (id: string, x: number, y: number, width: number, height: number) =>
        new Uint8Array(this.#surfaces.read(String(id), { x, y, width, height }).data.buffer),
    };
  }

  take(input: StageInput[]): void {
    // A program that never looks must not fill the memory.
    if (this.#inbox.length < INPUT_MAX) this.#inbox.push(...input);
  }

  /** Tells what was shown since the last report. */
  reportFrames(): void {
    const passedMs = performance.now() - this.#reportedAtMs;
    if (this.#shown === 0) return;
    this.#report({ type: "frames", frames: this.#frames, perSecond: (this.#shown * 1000) / passedMs });
    this.#frames = [];
    this.#shown = 0;
    this.#reportedAtMs = performance.now();
  }

  #resize(width: number, height: number): void {
    this.#window.width = Math.max(1, Math.min(4096, width));
    this.#window.height = Math.max(1, Math.min(4096, height));
    this.#context = this.#window.getContext("2d");
    this.#report({ type: "size", width: this.#window.width, height: this.#window.height });
  }

  #draw(operations: Operation[]): void {
    this.#frames.push(...this.#record.take(operations, this.clock.now()));
    drawOperations(operations, this.#surfaces, (surface, background) => {
      this.#shown++;
      const context = this.#context;
      if (!context) return;
      if (background) {
        context.fillStyle = background;
        context.fillRect(0, 0, this.#window.width, this.#window.height);
      } else context.clearRect(0, 0, this.#window.width, this.#window.height);
      context.drawImage(surface, 0, 0);
    });
    if (performance.now() - this.#reportedAtMs > REPORT_EVERY_MS) this.reportFrames();
  }

  #measureText(font: string, text: string): string {
    const context = this.#measure;
    if (!context) return "[0,0,0]";
    context.font = font;
    const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text);
    return JSON.stringify([width, fontBoundingBoxAscent, fontBoundingBoxDescent]);
  }
}
