const CARRIAGE = 13;
const FEED = 10;
/** Digits of a chunk's size: what needs more is larger than any one reading. */
const DIGITS_MAX = 6;

/**
 * Unwraps the chunks of an HTTP/1.1 body (RFC 9112, section 7.1) beside Node's parser, which costs several times as much
 * for each. It does so only where the parser rests between two chunks, and only readings of whole chunks; every other
 * reading, and the end of the body, is the parser's. That it rests there is seen from what it made of the reading before.
 */
export class WholeChunks {
  #isBetween = false;
  #expected: Uint8Array[] | null = null;

  /** What the chunks carry, moved together at the front of `bytes`; null where the parser has to read `bytes`. */
  unwrap(bytes: Uint8Array): Uint8Array | null {
    const chunks = readChunks(bytes);
    if (!chunks || !this.#isBetween) {
      this.#isBetween = false;
      this.#expected = chunks;
      return null;
    }
    let length = 0;
    for (const chunk of chunks) {
      const from = chunk.byteOffset - bytes.byteOffset;
      bytes.copyWithin(length, from, from + chunk.length);
      length += chunk.length;
    }
    return bytes.subarray(0, length);
  }

  /** What the parser found in the bytes last refused. */
  compare(parsed: Uint8Array[]): void {
    const expected = this.#expected;
    this.#expected = null;
    this.#isBetween =
      expected?.length === parsed.length &&
      expected.every((chunk, index) => Buffer.compare(chunk, parsed[index] as Uint8Array) === 0);
  }
}

/** The data of each chunk, where `bytes` are whole chunks from the first byte to the last; a body's last chunk is none. */
function readChunks(bytes: Uint8Array): Uint8Array[] | null {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    let size = 0;
    const digitsEnd = at + DIGITS_MAX;
    for (; at < digitsEnd; at++) {
      const digit = hexDigit(bytes[at] ?? 0);
      if (digit < 0) break;
      size = 16 * size + digit;
    }
    const end = at + 2 + size;
    // Extensions and the end of the body are left to the parser.
    if (size === 0 || !isLineEnd(bytes, at) || !isLineEnd(bytes, end)) return null;
    chunks.push(bytes.subarray(at + 2, end));
    at = end + 2;
  }
  return chunks;
}

function isLineEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === CARRIAGE && bytes[at + 1] === FEED;
}

/** The value of a hexadecimal digit's character, or -1. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
