import { randomFillSync } from "node:crypto";
import type { Engine } from "../engine";
import { readInput, sleepFor } from "../host-clock";
import { writeAll } from "../host-io";
import { FD } from "../wasm-protocol";
import { ERRNO, type ProgramFiles } from "./program-files";

const FILE_TYPE = { characters: 2, folder: 3, plain: 4 } as const;
/** The one folder that there is, which the C library asks for by number and name. */
const FOLDER = { fd: 3, name: "/" } as const;
const EVERY_RIGHT = 0x1fffffffn;
const CLOCK = { realtime: 0 } as const;
const RANDOM_BYTES_MAX = 65_536;

/** The program's memory, which is there once it runs; growing gives it another buffer. */
type Memory = { readonly buffer: ArrayBuffer };
type Options = {
  module: WebAssembly.Module;
  memory: Memory;
  args: string[];
  files: ProgramFiles;
  engine: Engine;
  exit: (code: number) => void;
};
type Call = (...values: never[]) => number;

/**
 * The part of WASI preview 1 that programs need: three streams, the files beside them, arguments, clocks, sleep, random
 * numbers and exit. Nothing of the computer is among them; every other call that the module names answers "not supported".
 */
export function wasiImports(options: Options): Record<string, Record<string, Call>> {
  const known: Record<string, Call> = {
    ...streams(options),
    ...folder(options),
    ...strings("args", options.args, options.memory),
    ...strings("environ", [], options.memory),
    ...timeAndChance(options),
    proc_exit: (code: number) => {
      options.exit(code);
      return ERRNO.success;
    },
  };
  const calls: Record<string, Call> = {};
  for (const { module, name } of WebAssembly.Module.imports(options.module)) {
    if (module === "wasi_snapshot_preview1") calls[name] = known[name] ?? (() => ERRNO.notSupported);
  }
  return { wasi_snapshot_preview1: calls };
}

/** Pieces of memory, as a list of where each begins and how long it is. */
function piecesOf(memory: Memory, list: number, count: number): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(memory.buffer);
  return Array.from({ length: count }, (_, index) => {
    const at = list + index * 8;
    return new Uint8Array(memory.buffer, view.getUint32(at, true), view.getUint32(at + 4, true));
  });
}

/** Moves pieces one after the other until one is not moved whole; gives an error number, and stores what was moved. */
function moveAll(pieces: Uint8Array[], move: (piece: Uint8Array) => number, store: (moved: number) => void) {
  let total = 0;
  for (const piece of pieces) {
    const moved = move(piece);
    if (moved < 0 && total === 0) return -moved;
    total += Math.max(0, moved);
    if (moved < piece.length) break;
  }
  store(total);
  return ERRNO.success;
}

function streams({ memory, engine, files }: Options): Record<string, Call> {
  const store = (at: number, value: number) => new DataView(memory.buffer).setUint32(at, value, true);
  const print = (fd: number) => (piece: Uint8Array) => {
    // Errors are passed on at once: they are short, and may be the last words.
    if (fd === 1) engine.stdout.write(piece);
    else writeAll(FD.stderr, piece.slice());
    return piece.length;
  };
  return {
    fd_write: (fd: number, list: number, count: number, written: number) => {
      const move = fd === 1 || fd === 2 ? print(fd) : (piece: Uint8Array) => files.write(fd, piece);
      return moveAll(piecesOf(memory, list, count), move, (total) => store(written, total));
    },
    fd_read: (fd: number, list: number, count: number, read: number) => {
      const pieces = piecesOf(memory, list, count);
      if (fd !== 0)
        return moveAll(
          pieces,
          (piece) => files.read(fd, piece),
          (total) => store(read, total),
        );
      const piece = pieces.find(({ length }) => length > 0);
      engine.stdout.flush();
      store(read, piece ? readInput(engine.state, piece) : 0);
      return ERRNO.success;
    },
    fd_fdstat_get: (fd: number, at: number) => {
      if (fd > FOLDER.fd && !files.has(fd)) return ERRNO.badFile;
      new Uint8Array(memory.buffer, at, 24).fill(0);
      const view = new DataView(memory.buffer);
      const { characters, folder, plain } = FILE_TYPE;
      view.setUint8(at, fd < FOLDER.fd ? characters : fd === FOLDER.fd ? folder : plain);
      // A stream has the right to be read or written, and none to seek or tell: the C library takes that for a terminal.
      view.setBigUint64(at + 8, fd === 0 ? 2n : fd < FOLDER.fd ? 64n : EVERY_RIGHT, true);
      view.setBigUint64(at + 16, fd < FOLDER.fd ? 0n : EVERY_RIGHT, true);
      return ERRNO.success;
    },
    fd_fdstat_set_flags: () => ERRNO.success,
    fd_close: (fd: number) => (fd < FOLDER.fd ? ERRNO.success : files.close(fd)),
    fd_seek: (fd: number, offset: bigint, whence: number, at: number) => {
      if (fd < FOLDER.fd) return ERRNO.illegalSeek;
      const to = files.seek(fd, Number(offset), whence);
      if (to < 0) return -to;
      new DataView(memory.buffer).setBigUint64(at, BigInt(to), true);
      return ERRNO.success;
    },
  };
}

function folder({ memory, files }: Options): Record<string, Call> {
  const textAt = (at: number, length: number) =>
    new TextDecoder().decode(new Uint8Array(memory.buffer, at, length));
  /** `struct filestat`: what it is, how many names it has, and its size; no times. */
  const tell = (at: number, type: number, size: number) => {
    new Uint8Array(memory.buffer, at, 64).fill(0);
    const view = new DataView(memory.buffer);
    view.setUint8(at + 16, type);
    view.setBigUint64(at + 24, 1n, true);
    view.setBigUint64(at + 32, BigInt(size), true);
    return ERRNO.success;
  };
  return {
    fd_prestat_get: (fd: number, at: number) => {
      if (fd !== FOLDER.fd) return ERRNO.badFile;
      new Uint8Array(memory.buffer, at, 8).fill(0);
      new DataView(memory.buffer).setUint32(at + 4, FOLDER.name.length, true);
      return ERRNO.success;
    },
    fd_prestat_dir_name: (fd: number, at: number, length: number) => {
      if (fd !== FOLDER.fd) return ERRNO.badFile;
      new Uint8Array(memory.buffer, at, length).set(
        new TextEncoder().encode(FOLDER.name).subarray(0, length),
      );
      return ERRNO.success;
    },
    path_open: (
      ...[fd, , path, length, flags, rights, , descriptorFlags, to]: [
        ...[fd: number, followLinks: number, path: number, length: number, flags: number],
        ...[rights: bigint, inherited: bigint, descriptorFlags: number, to: number],
      ]
    ) => {
      if (fd !== FOLDER.fd) return ERRNO.badFile;
      const opened = files.open(textAt(path, length), flags, rights, descriptorFlags);
      if (opened < 0) return -opened;
      new DataView(memory.buffer).setUint32(to, opened, true);
      return ERRNO.success;
    },
    fd_filestat_get: (fd: number, at: number) => {
      if (fd < FOLDER.fd) return tell(at, FILE_TYPE.characters, 0);
      if (fd === FOLDER.fd) return tell(at, FILE_TYPE.folder, 0);
      const size = files.sizeOf(fd);
      return size === null ? ERRNO.badFile : tell(at, FILE_TYPE.plain, size);
    },
    path_filestat_get: (_fd: number, _followLinks: number, path: number, length: number, at: number) => {
      const size = files.sizeOf(textAt(path, length));
      return size === null ? ERRNO.none : tell(at, FILE_TYPE.plain, size);
    },
  };
}

/** `<name>_get` and `<name>_sizes_get`. */
function strings(name: string, values: string[], memory: Memory): Record<string, Call> {
  const encoded = values.map((value) => new TextEncoder().encode(`${value}\0`));
  return {
    [`${name}_sizes_get`]: (count: number, bytes: number) => {
      const view = new DataView(memory.buffer);
      view.setUint32(count, encoded.length, true);
      view.setUint32(
        bytes,
        encoded.reduce((sum, { length }) => sum + length, 0),
        true,
      );
      return ERRNO.success;
    },
    [`${name}_get`]: (pointers: number, start: number) => {
      const view = new DataView(memory.buffer);
      let at = start;
      for (const [index, value] of encoded.entries()) {
        view.setUint32(pointers + index * 4, at, true);
        new Uint8Array(memory.buffer).set(value, at);
        at += value.length;
      }
      return ERRNO.success;
    },
  };
}

function timeAndChance({ memory, engine }: Options): Record<string, Call> {
  const nowNs = (clock: number) =>
    clock === CLOCK.realtime ? BigInt(Date.now()) * 1_000_000n : BigInt(Math.round(performance.now() * 1e6));
  return {
    clock_time_get: (clock: number, _precision: bigint, at: number) => {
      new DataView(memory.buffer).setBigUint64(at, nowNs(clock), true);
      return ERRNO.success;
    },
    clock_res_get: (_clock: number, at: number) => {
      new DataView(memory.buffer).setBigUint64(at, 1000n, true);
      return ERRNO.success;
    },
    random_get: (at: number, length: number) => {
      for (let done = 0; done < length; done += RANDOM_BYTES_MAX)
        randomFillSync(new Uint8Array(memory.buffer, at + done, Math.min(RANDOM_BYTES_MAX, length - done)));
      return ERRNO.success;
    },
    sched_yield: () => ERRNO.success,
    // Only what sleep makes of it: one subscription to a clock.
    poll_oneoff: (subscriptions: number, events: number, count: number, happened: number) => {
      const view = new DataView(memory.buffer);
      if (count !== 1 || view.getUint8(subscriptions + 8) !== 0) return ERRNO.notSupported;
      const timeoutNs = view.getBigUint64(subscriptions + 24, true);
      const absolute = view.getUint16(subscriptions + 40, true) & 1;
      const waitNs = absolute ? timeoutNs - nowNs(view.getUint32(subscriptions + 16, true)) : timeoutNs;
      engine.stdout.flush();
      if (waitNs > 0n) sleepFor(engine.state, Number(waitNs / 1_000_000n));
      new Uint8Array(memory.buffer, events, 32).fill(0);
      view.setBigUint64(events, view.getBigUint64(subscriptions, true), true);
      view.setUint32(happened, 1, true);
      return ERRNO.success;
    },
  };
}
