import { Buffer } from "./bytes";
import { Emitter } from "./emitter";
import type { GuestHost } from "./guest-host";

/** Standard input, read at once, line by line, or as it comes. */
export class Stdin extends Emitter {
  readonly fd = 0;
  readonly isTTY = false;
  #rest = "";
  #ended = false;
  #told = false;
  #encoding: string | null = null;
  #paused = false;

  constructor(private readonly host: GuestHost) {
    super();
  }

  setEncoding(encoding?: string): this {
    this.#encoding = encoding ?? "utf8";
    return this;
  }
  resume(): this {
    this.#paused = false;
    return this;
  }
  pause(): this {
    this.#paused = true;
    return this;
  }
  unref(): this {
    return this;
  }
  ref(): this {
    return this;
  }

  /** All that is left, waiting for the end. */
  readAll(): string {
    while (this.#fill()) {}
    return this.#take(this.#rest.length);
  }

  /** The next line without its end; null when there is none. */
  readLine(): string | null {
    let end = this.#rest.indexOf("\n");
    while (end < 0 && this.#fill()) end = this.#rest.indexOf("\n");
    if (end < 0) return this.#rest ? this.#take(this.#rest.length) : null;
    return this.#take(end + 1).replace(/\r?\n$/, "");
  }

  /** Up to `length` characters of what has come, waiting for the first. */
  readSome(length: number): string {
    if (!this.#rest) this.#fill();
    return this.#take(length);
  }

  /** What a paused reader asks for in its `readable` listener. */
  read(): string | Buffer | null {
    if (!this.#rest) return null;
    return this.#encoded(this.#take(this.#rest.length));
  }

  /** Whether somebody listens to what has not come yet. */
  get awaited(): boolean {
    const listened = ["data", "end", "readable", "close"].some((name) => this.listenerCount(name) > 0);
    return listened && !this.#told && !this.#paused;
  }

  /** Waits for the next piece and tells the listeners. */
  step(): void {
    if (this.#rest || this.#fill()) {
      if (this.listenerCount("data") > 0) this.emit("data", this.#encoded(this.#take(this.#rest.length)));
      else if (this.listenerCount("readable") > 0) this.emit("readable");
      else this.#take(this.#rest.length);
      return;
    }
    this.#told = true;
    this.emit("readable");
    this.emit("end");
    this.emit("close");
  }

  async *[Symbol.asyncIterator]() {
    while (this.#rest || this.#fill()) yield this.#encoded(this.#take(this.#rest.length));
  }

  #encoded(text: string): string | Buffer {
    return this.#encoding === null ? Buffer.from(text) : text;
  }

  #take(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  }

  #fill(): boolean {
    if (this.#ended) return false;
    const text = this.host.read();
    if (text === null) this.#ended = true;
    else this.#rest += text;
    return text !== null;
  }
}
