import type { ByteSink } from "./byte-sink";

const CODES_MAX = 4096;
const TABLE_SIZE = 8192;
const BLOCK_BYTES_MAX = 255;

/**
 * Writes colour numbers compressed as GIF wants it (GIF89a, appendix F): codes of growing width, in blocks of at most 255 bytes.
 * `depth` is 2 to 8, the bits of a number.
 */
export function writeLzw(to: ByteSink, numbers: Uint8Array, depth: number): void {
  const [clear, end] = [1 << depth, (1 << depth) + 1];
  const bits = new BitBlocks(to);
  // A prefix's code and the number after it, as one key, lead to the code of both.
  const keys = new Int32Array(TABLE_SIZE);
  const codes = new Uint16Array(TABLE_SIZE);
  let width = depth + 1;
  let next = end + 1;
  const reset = () => {
    keys.fill(-1);
    width = depth + 1;
    next = end + 1;
  };
  to.byte(depth);
  reset();
  bits.write(clear, width);
  let prefix = numbers[0] ?? 0;
  for (let at = 1; at < numbers.length; at++) {
    const number = numbers[at] as number;
    const key = (prefix << 8) | number;
    let slot = ((prefix * 31) ^ (number * 769)) & (TABLE_SIZE - 1);
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (TABLE_SIZE - 1);
    if (keys[slot] === key) {
      prefix = codes[slot] as number;
      continue;
    }
    bits.write(prefix, width);
    prefix = number;
    if (next === CODES_MAX) {
      bits.write(clear, width);
      reset();
      continue;
    }
    if (next === 1 << width) width++;
    keys[slot] = key;
    codes[slot] = next++;
  }
  bits.write(prefix, width);
  // The reader's table is one code behind: it has grown by now where ours is full.
  if (next === 1 << width && width < 12) width++;
  bits.write(end, width);
  bits.close();
}

class BitBlocks {
  readonly #block = new Uint8Array(BLOCK_BYTES_MAX);
  #length = 0;
  #held = 0;
  #heldBits = 0;

  constructor(private readonly to: ByteSink) {}

  write(code: number, width: number): void {
    this.#held |= code << this.#heldBits;
    this.#heldBits += width;
    while (this.#heldBits >= 8) {
      this.#push(this.#held & 255);
      this.#held >>>= 8;
      this.#heldBits -= 8;
    }
  }

  close(): void {
    if (this.#heldBits > 0) this.#push(this.#held & 255);
    this.#flush();
    this.to.byte(0);
  }

  #push(byte: number): void {
    this.#block[this.#length++] = byte;
    if (this.#length === BLOCK_BYTES_MAX) this.#flush();
  }

  #flush(): void {
    if (this.#length === 0) return;
    this.to.byte(this.#length);
    this.to.all(this.#block.subarray(0, this.#length));
    this.#length = 0;
  }
}
