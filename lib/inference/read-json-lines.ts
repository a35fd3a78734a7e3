/**
 * Reads a body of JSON: one value a line (Ollama's native stream), or one value over many lines (a reply that was
 * not streamed, an error body). Lines that never become JSON are kept for `end`.
 */
export class JsonLinesReader {
  private lines: string[] = [];
  private length = 0;

  /** The value that this line completes, if any. */
  readLine(line: string): string | null {
    if (line.trim() === "") return null;
    this.lines.push(line);
    this.length += line.length;
    // Only a line that closes the outermost bracket can complete a value: trying each would be quadratic.
    const mayComplete = this.lines.length === 1 || line.startsWith("}") || line.startsWith("]");
    if (!mayComplete || this.length > 16 * 1024 * 1024) return null;
    const text = this.lines.join("\n");
    if (!isJson(text)) return null;
    this.reset();
    return text;
  }

  /** What was left over, which is JSON only if its last line was indented. */
  end(): string | null {
    const text = this.lines.length > 0 ? this.lines.join("\n") : null;
    this.reset();
    return text;
  }

  private reset() {
    this.lines = [];
    this.length = 0;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
