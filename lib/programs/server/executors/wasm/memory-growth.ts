const PAGE_BYTES = 65_536;

export type MemoryLimit = {
  limitMiB: number;
  refused: boolean;
  onGrow: (mebibytes: number) => void;
  currentMiB: () => number;
};

/**
 * Refuses growth of an engine's WebAssembly memory past the limit; the program sees what it would see on a machine
 * that is full. `initialMiB` is what the engine begins with.
 */
export function limitMemoryGrowth(initialMiB: number): MemoryLimit {
  let latest = initialMiB;
  const limit: MemoryLimit = { limitMiB: 512, refused: false, onGrow: () => {}, currentMiB: () => latest };
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    const mebibytes = (this.buffer.byteLength + pages * PAGE_BYTES) / 1024 / 1024;
    if (!(mebibytes <= limit.limitMiB)) {
      limit.refused = true;
      throw new RangeError("memory limit");
    }
    const before = grow.call(this, pages);
    latest = mebibytes;
    limit.onGrow(mebibytes);
    return before;
  };
  Object.freeze(WebAssembly.Memory.prototype);
  return limit;
}
