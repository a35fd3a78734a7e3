const MEMORY_SECTION = 5;
const HEADER_BYTES = 8;
const HAS_MAXIMUM = 1;

/**
 * Writes into a module how many pages its memory may grow to, and returns how many it begins with. Our linker gives
 * every program the largest maximum, whose place has room for any. Binary format:
 * https://webassembly.github.io/spec/core/binary/modules.html#memory-section. Throws where a module is not of our linker.
 */
export function setMemoryMaximum(binary: Uint8Array, pages: number): number {
  let at = HEADER_BYTES;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < binary.length) {
    const section = binary[at++];
    const bytes = number();
    if (section !== MEMORY_SECTION) {
      at += bytes;
      continue;
    }
    if (number() !== 1 || binary[at++] !== HAS_MAXIMUM) break;
    const initial = number();
    const start = at;
    number();
    writePadded(binary.subarray(start, at), pages);
    return initial;
  }
  throw new Error("the module has no memory with a maximum");
}

/** A number in LEB128 that fills its place. */
function writePadded(place: Uint8Array, value: number): void {
  let rest = value;
  for (let index = 0; index < place.length; index++) {
    place[index] = (rest & 0x7f) | (index < place.length - 1 ? 0x80 : 0);
    rest = Math.floor(rest / 128);
  }
  if (rest > 0) throw new Error("the memory's maximum does not fit");
}
