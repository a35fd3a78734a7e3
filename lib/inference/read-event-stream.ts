/** One event of a `text/event-stream`; comments and fields that no backend uses are left out. */
export type StreamEvent = { event: string; data: string };

/** A line longer than this (in UTF-16 units) is an attack or a fault, never a token. */
export const LINE_LENGTH_MAX = 4 * 1024 * 1024;

export class LineTooLongError extends Error {}

const LF = 10;
const SPACE = 32;
const COLON = 58;
const BRACE = 123;
const BRACKET = 91;

/** Whether a line is JSON by itself, without a field's name before it. */
export function isBare(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === BRACE || first === BRACKET;
}

/**
 * Cuts bytes into lines, wherever UTF-8 characters and line ends (LF, CRLF, CR) are split over packets, and hands
 * each to `take`. Throws LineTooLongError beyond `LINE_LENGTH_MAX`.
 */
export class LineReader {
  readonly #decoder = new TextDecoder("utf-8");
  readonly #take: (line: string) => void;
  #line = "";
  #endedWithCarriageReturn = false;

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  push(bytes: Uint8Array): void {
    this.#cut(this.#decoder.decode(bytes, { stream: true }));
  }

  /** The last line too, if the stream did not end with a line end. */
  end(): void {
    this.#cut(this.#decoder.decode());
    if (this.#line !== "") this.#takeLine("");
  }

  #cut(text: string): void {
    let from = 0;
    if (this.#endedWithCarriageReturn && text !== "") {
      if (text.charCodeAt(0) === LF) from = 1;
      this.#endedWithCarriageReturn = false;
    }
    // A text without CR, which is nearly every one, is searched natively.
    let feed = text.indexOf("\n", from);
    let carriage = text.indexOf("\r", from);
    while (feed >= 0 || carriage >= 0) {
      const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
      const end = isCarriage ? carriage : feed;
      this.#takeLine(text.slice(from, end));
      from = end + 1;
      if (isCarriage) {
        if (from === text.length) this.#endedWithCarriageReturn = true;
        else if (feed === from) from++;
        carriage = text.indexOf("\r", from);
      }
      feed = text.indexOf("\n", from);
    }
    this.#line += text.slice(from);
    if (this.#line.length > LINE_LENGTH_MAX) throw new LineTooLongError("A line of the reply is too long.");
  }

  #takeLine(rest: string): void {
    const line = this.#line === "" ? rest : this.#line + rest;
    this.#line = "";
    this.#take(line);
  }
}

/**
 * Reads server-sent events incrementally. More lenient than the standard where backends are: a line that is bare
 * JSON is an event by itself (NDJSON, or an error written into the stream without `data:`), and so is one that the
 * end of the stream cuts off before its blank line.
 */
export class EventStreamReader {
  #event = "";
  #data: string | null = null;
  #strange = "";

  /** The first line that belongs to no event stream, for telling what came instead; "" when there was none. */
  get strange(): string {
    return this.#strange;
  }

  /** The event that this line completes, if any. */
  readLine(line: string): StreamEvent | null {
    if (line === "") return this.end();
    if (line.charCodeAt(0) === COLON) return null;
    if (isBare(line)) return { event: "", data: line };
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1);
    if (field === "data") this.#addData(value);
    else if (field === "event") this.#event = value;
    else if (field === "error") this.#addError(value);
    else if (field !== "id" && field !== "retry" && this.#strange === "") this.#strange = line.slice(0, 200);
    return null;
  }

  /** What the end of the stream, or a blank line, completes. */
  end(): StreamEvent | null {
    const found = this.#data === null ? null : { event: this.#event, data: this.#data };
    this.#event = "";
    this.#data = null;
    return found;
  }

  /** llama-server of 2024 names the field, not the event. */
  #addError(value: string): void {
    this.#event = "error";
    this.#addData(value);
  }

  #addData(value: string): void {
    this.#data = this.#data === null ? value : `${this.#data}\n${value}`;
    if (this.#data.length > LINE_LENGTH_MAX) throw new LineTooLongError("An event of the reply is too long.");
  }
}
