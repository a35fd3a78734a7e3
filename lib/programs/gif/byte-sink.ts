/** Bytes that grow. */
export class ByteSink {
  #bytes = new Uint8Array(64 * 1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = value;
  }

  /** Sixteen bits, the lower eight first. */
  word(value: number): void {
    this.byte(value & 255);
    this.byte(value >> 8);
  }

  text(value: string): void {
    for (let at = 0; at < value.length; at++) this.byte(value.charCodeAt(at));
  }

  all(values: Uint8Array): void {
    if (this.length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  /** Writes over a word that is there already. */
  setWord(at: number, value: number): void {
    this.#bytes[at] = value & 255;
    this.#bytes[at + 1] = value >> 8;
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  #grow(atLeast: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + atLeast));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
