/** Lines for `input()`: a given text to its end, or what a person types while the program waits. */
export class StandardInput {
  #lines: string[];
  #ended: boolean;
  #asked: ((line: string) => void)[] = [];
  readonly #onWait: () => void;

  /** `text` null: a person is there to type. */
  constructor(text: string | null, onWait: () => void) {
    this.#lines = text?.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    this.#ended = text !== null;
    this.#onWait = onWait;
  }

  /** The next line with its newline, or "" at the end: at once where it is there, so that no waiting is needed. */
  next(): string | Promise<string> {
    const line = this.#lines.shift();
    if (line !== undefined) return line;
    if (this.#ended) return "";
    this.#onWait();
    return new Promise((resolve) => this.#asked.push(resolve));
  }

  add(text: string, end: boolean): void {
    for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const ask = this.#asked.shift();
      if (ask) ask(line);
      else this.#lines.push(line);
    }
    this.#ended ||= end;
    if (this.#ended) for (const ask of this.#asked.splice(0)) ask("");
  }
}
