import { writeAll } from "./host-io";

const BYTES = 64 * 1024;
const LOCK = 0;
const LENGTH = 1;
/** Printing after a pause of this long is passed on at once: somebody may be watching. */
const QUIET_MS = 20;

/** The memory of a `SharedOutput`, to be given to another thread. */
export function newOutputMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(BYTES + 8);
}

/**
 * What a program prints, gathered so that a million short lines are not a million writes. The watchdog's thread sees
 * the same memory: it empties it regularly and when it ends the program, so that nothing that was printed is lost.
 */
export class SharedOutput {
  readonly #control: Int32Array;
  readonly #bytes: Uint8Array;
  #flushedMs = 0;

  constructor(
    memory: SharedArrayBuffer,
    private readonly fd: number,
  ) {
    this.#control = new Int32Array(memory, 0, 2);
    this.#bytes = new Uint8Array(memory, 8);
  }

  write(bytes: Uint8Array): void {
    this.#lock();
    const length = this.#control[LENGTH] ?? 0;
    if (length + bytes.length <= BYTES) {
      this.#bytes.set(bytes, length);
      this.#control[LENGTH] = length + bytes.length;
    } else {
      this.#empty();
      writeAll(this.fd, bytes);
    }
    if (performance.now() - this.#flushedMs > QUIET_MS) this.#empty();
    this.#unlock();
  }

  flush(): void {
    this.#lock();
    this.#empty();
    this.#unlock();
  }

  /** Like `flush`, but leaves it when the other thread is at it. */
  tryFlush(): void {
    if (Atomics.compareExchange(this.#control, LOCK, 0, 1) !== 0) return;
    this.#empty();
    this.#unlock();
  }

  #empty(): void {
    const length = this.#control[LENGTH] ?? 0;
    if (length > 0) writeAll(this.fd, this.#bytes.slice(0, length));
    this.#control[LENGTH] = 0;
    this.#flushedMs = performance.now();
  }

  #lock(): void {
    while (Atomics.compareExchange(this.#control, LOCK, 0, 1) !== 0) Atomics.wait(this.#control, LOCK, 1, 10);
  }

  #unlock(): void {
    Atomics.store(this.#control, LOCK, 0);
    Atomics.notify(this.#control, LOCK, 1);
  }
}
