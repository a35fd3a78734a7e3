import type { PyodideAPI } from "pyodide";
import type { StageReport } from "../stage-message";

type Stream = "stdout" | "stderr";

const FLUSH_MS = 40;
const PIECE_BYTES = 16_384;
/** More output than this ends the program, as on the server. */
const OUTPUT_BYTES_MAX = 4_000_000;

/** Gathers what a program prints and passes it on a few times a second, cut at characters. */
export class OutputPipe {
  readonly #report: (report: StageReport) => void;
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  #waiting: Record<Stream, string> = { stdout: "", stderr: "" };
  #sentAtMs = 0;
  #bytes = 0;

  constructor(report: (report: StageReport) => void) {
    this.#report = report;
  }

  connect(python: PyodideAPI): void {
    const writer = (stream: Stream) => ({
      isatty: false,
      write: (bytes: Uint8Array) => {
        this.#take(stream, bytes);
        return bytes.length;
      },
    });
    python.setStdout(writer("stdout"));
    python.setStderr(writer("stderr"));
    setInterval(() => this.flush(), FLUSH_MS);
  }

  flush(): void {
    for (const stream of ["stdout", "stderr"] as const) {
      const text = this.#waiting[stream];
      this.#waiting[stream] = "";
      if (text) this.#report({ type: "output", stream, text });
    }
    this.#sentAtMs = performance.now();
  }

  #take(stream: Stream, bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > OUTPUT_BYTES_MAX) throw new Error("too much output");
    this.#waiting[stream] += this.#decoders[stream].decode(bytes, { stream: true });
    // A program that never waits gives no timer a chance.
    if (this.#waiting[stream].length > PIECE_BYTES || performance.now() - this.#sentAtMs > FLUSH_MS)
      this.flush();
  }
}
