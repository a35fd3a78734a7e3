import { looksOpened } from "./math-delimiters";
import { DRAWING, environmentAt } from "./read-math";

/** Follows a paragraph line by line and knows whether a display is open at the end of what it was given. */
export class DisplayScanner {
  #closer = "";
  #environments: string[] = [];

  get open(): boolean {
    return this.#closer !== "" || this.#environments.length > 0;
  }

  /** In a program, where blank lines and all marks are only what they are. */
  get insideDrawing(): boolean {
    return this.#closer === DRAWING.closer;
  }

  get insideEnvironment(): boolean {
    return this.#environments.length > 0;
  }

  /** Whether what is open could close in this line. */
  mayCloseIn(line: string): boolean {
    return this.#closer !== "" && line.includes(this.#closer);
  }

  /** Whether the line does nothing but close what is open. */
  isCloser(line: string): boolean {
    return this.#closer !== "" && line.trimEnd() === this.#closer;
  }

  /** Takes one more line. */
  take(line: string): void {
    if (!this.open && /^\[\s*$/.test(line)) this.#closer = "]";
    for (let at = 0; at < line.length; ) at = this.#step(line, at);
  }

  /** Reads what stands at `at`; returns where to go on. */
  #step(line: string, at: number): number {
    const environment = this.insideDrawing ? null : environmentAt(line, at);
    if (environment && this.#environments.length < 100) {
      this.#environments.push(environment.name);
      return at + environment.length;
    }
    const end = /^\\end\{([a-zA-Z]+\*?)\}/.exec(line.slice(at, at + 40));
    if (end) {
      const opened = this.#environments.lastIndexOf(end[1] ?? "");
      if (opened >= 0) this.#environments.length = opened;
      return at + end[0].length;
    }
    if (this.#closer && line.startsWith(this.#closer, at)) {
      const { length } = this.#closer;
      this.#close();
      return at + length;
    }
    if (!this.open && line.startsWith(DRAWING.opener, at)) {
      this.#closer = DRAWING.closer;
      return at + DRAWING.opener.length;
    }
    if (!this.open && line.startsWith("\\[", at)) {
      this.#closer = "\\]";
      return at + 2;
    }
    if (!this.open && line.startsWith("$$", at) && this.#mayOpen(line, at)) {
      this.#closer = "$$";
      return at + 2;
    }
    if (line[at] === "`" && !this.open) return afterCode(line, at);
    return at + (line[at] === "\\" ? 2 : 1);
  }

  #close(): void {
    this.#closer = "";
    this.#environments = [];
  }

  #mayOpen(line: string, at: number): boolean {
    return (
      line.indexOf("$$", at + 2) >= 0 || line.slice(at + 2).trim() === "" || looksOpened(line.slice(at + 2))
    );
  }
}

function afterCode(line: string, at: number): number {
  const ticks = /^`+/.exec(line.slice(at))?.[0] ?? "`";
  const close = line.indexOf(ticks, at + ticks.length);
  return close < 0 ? at + ticks.length : close + ticks.length;
}
