/** UTF-8 bytes of a text; the engine brings no encoder. */
export function encodeText(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/** The text of UTF-8 bytes, U+FFFD for what is none. */
export function decodeBytes(bytes: ArrayLike<number>): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : -1;
    let code = more <= 0 ? first : first & (0x3f >> more);
    let whole = more >= 0;
    for (let index = 0; index < more && whole; index++) {
      const next = bytes[at] ?? 0;
      whole = (next & 0xc0) === 0x80;
      if (whole) at++;
      code = (code << 6) | (next & 0x3f);
    }
    text += whole && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  }
  return text;
}

/** The little of Node's Buffer that programs that read their input use. */
export class Buffer extends Uint8Array {
  static override from(source: unknown): Buffer {
    const bytes = typeof source === "string" ? encodeText(source) : (source as ArrayLike<number>);
    const buffer = new Buffer(bytes.length);
    buffer.set(bytes);
    return buffer;
  }

  static alloc(length: number): Buffer {
    return new Buffer(length);
  }

  static byteLength(text: string): number {
    return encodeText(text).length;
  }

  static isBuffer(value: unknown): boolean {
    return value instanceof Buffer;
  }

  static concat(list: Uint8Array[]): Buffer {
    return Buffer.from(list.flatMap((bytes) => [...bytes]));
  }

  override toString(): string {
    return decodeBytes(this);
  }
}
