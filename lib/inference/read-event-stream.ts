/** One event of a `text/event-stream`; comments and fields that no backend uses are left out. */
export type StreamEvent = { event: string; data: string };

/** A line longer than this (in UTF-16 units) is an attack or a fault, never a token. */
export const LINE_LENGTH_MAX = 4 * 1024 * 1024;

export class LineTooLongError extends Error {}

/**
 * Cuts bytes into lines, wherever UTF-8 characters and line ends (LF, CRLF, CR) are split over packets.
 * Throws LineTooLongError beyond `LINE_LENGTH_MAX`.
 */
export class LineReader {
  private readonly decoder = new TextDecoder("utf-8");
  private line = "";
  private endedWithCarriageReturn = false;

  push(bytes: Uint8Array): string[] {
    return this.cut(this.decoder.decode(bytes, { stream: true }));
  }

  /** The last line, if the stream did not end with a line end. */
  end(): string[] {
    const lines = this.cut(this.decoder.decode());
    if (this.line !== "") lines.push(this.line);
    this.line = "";
    return lines;
  }

  private cut(text: string): string[] {
    const lines: string[] = [];
    let from = 0;
    if (this.endedWithCarriageReturn && text !== "") {
      if (text.startsWith("\n")) from = 1;
      this.endedWithCarriageReturn = false;
    }
    for (let i = from; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      lines.push(this.line + text.slice(from, i));
      this.line = "";
      if (code === 13) {
        if (i + 1 === text.length) this.endedWithCarriageReturn = true;
        else if (text.charCodeAt(i + 1) === 10) i++;
      }
      from = i + 1;
    }
    this.line += text.slice(from);
    if (this.line.length > LINE_LENGTH_MAX) throw new LineTooLongError("A line of the reply is too long.");
    return lines;
  }
}

/**
 * Reads server-sent events incrementally. More lenient than the standard where backends are: a line that is bare
 * JSON counts as an event (an error written into the stream without `data:`), and so does an event that the end of
 * the stream cuts off before its blank line.
 */
export class EventStreamReader {
  private event = "";
  private data: string[] = [];
  private dataLength = 0;

  /** The event that this line completes, if any. */
  readLine(line: string): StreamEvent | null {
    if (line === "") return this.take();
    if (line.startsWith(":")) return null;
    if (line.startsWith("{")) return { event: "", data: line };
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line.charCodeAt(colon + 1) === 32 ? colon + 2 : colon + 1);
    if (field === "event") this.event = value;
    if (field === "data") {
      this.data.push(value);
      this.dataLength += value.length;
      if (this.dataLength > LINE_LENGTH_MAX) throw new LineTooLongError("An event of the reply is too long.");
    }
    return null;
  }

  end(): StreamEvent | null {
    return this.take();
  }

  private take(): StreamEvent | null {
    const found = this.data.length > 0 ? { event: this.event, data: this.data.join("\n") } : null;
    this.event = "";
    this.data = [];
    this.dataLength = 0;
    return found;
  }
}
