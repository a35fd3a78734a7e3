const IMPORT_SECTION = 2;
const HEADER_BYTES = 8;
const MEMORY_KIND = 2;
const FUNCTION_KIND = 0;

/**
 * Pages of memory that a module asks for at its start, 0 if it imports none. WebAssembly's own reflection does not tell.
 * Binary format: https://webassembly.github.io/spec/core/binary/modules.html#import-section. Our linker puts the memory among
 * the functions, so other kinds end the search.
 */
export function importedMemoryPages(binary: Uint8Array): number {
  let at = HEADER_BYTES;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const skipName = () => {
    const length = number();
    at += length;
  };
  while (at < binary.length) {
    const section = binary[at++];
    const bytes = number();
    if (section !== IMPORT_SECTION) {
      at += bytes;
      continue;
    }
    for (let left = number(); left > 0; left--) {
      skipName();
      skipName();
      const kind = binary[at++];
      if (kind === MEMORY_KIND) {
        at++;
        return number();
      }
      if (kind !== FUNCTION_KIND) return 0;
      number();
    }
    return 0;
  }
  return 0;
}
