/** What the linker sets aside for the stack, at the beginning of memory; it grows downwards. */
export const STACK_BYTES = 64 * 1024 * 1024;

const PAGE_BYTES = 4096;
/** So many untouched pages in a row are taken for the end of what the stack ever was. */
const UNTOUCHED_PAGES = 64;

/** Bytes of memory that a program came to use: all of it, but of the stack only what was touched. */
export function usedBytes(memory: ArrayBuffer): number {
  const words = new Uint32Array(memory, 0, STACK_BYTES / 4);
  let used = 0;
  let untouched = 0;
  for (let page = STACK_BYTES - PAGE_BYTES; page >= 0 && untouched < UNTOUCHED_PAGES; page -= PAGE_BYTES) {
    const touched = words.subarray(page / 4, (page + PAGE_BYTES) / 4).some((word) => word !== 0);
    untouched = touched ? 0 : untouched + 1;
    if (touched) used = STACK_BYTES - page;
  }
  return memory.byteLength - STACK_BYTES + used;
}
