/** A server-sent event that is whole; `id` is 0 and `name` empty where the server sends none. */
export type LineEvent = { id: number; name: string; data: string };

/** Reads server-sent events out of text that is cut anywhere; line ends are LF. What is not whole is kept back. */
export class EventLines {
  #rest = "";
  #id = 0;
  #name = "";
  #data = "";

  constructor(private readonly tell: (event: LineEvent) => void) {}

  push(text: string): void {
    const whole = this.#rest + text;
    let from = 0;
    for (;;) {
      const end = whole.indexOf("\n", from);
      if (end < 0) break;
      this.#takeLine(whole, from, end);
      from = end + 1;
    }
    this.#rest = whole.slice(from);
  }

  #takeLine(text: string, from: number, end: number): void {
    if (from === end) {
      if (this.#data !== "") this.tell({ id: this.#id, name: this.#name, data: this.#data });
      this.#id = 0;
      this.#name = "";
      this.#data = "";
    } else if (text.startsWith("data:", from)) this.#data += text.slice(from + 5, end);
    else if (text.startsWith("event:", from)) this.#name = text.slice(from + 6, end).trim();
    else if (text.startsWith("id:", from)) this.#id = Number(text.slice(from + 3, end));
  }
}
