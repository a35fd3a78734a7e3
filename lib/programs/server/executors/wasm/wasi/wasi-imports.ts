import { randomFillSync } from "node:crypto";
import type { Engine } from "../engine";
import { readInput, sleepFor } from "../host-clock";
import { writeAll } from "../host-io";
import { FD } from "../wasm-protocol";

/** Error numbers of WASI preview 1. */
const ERRNO = { success: 0, badFile: 8, invalid: 28, notSupported: 52, illegalSeek: 70 } as const;
const CHARACTER_DEVICE = 2;
const CLOCK = { realtime: 0 } as const;
const RANDOM_BYTES_MAX = 65_536;

/** The program's memory, which is there once it runs; growing gives it another buffer. */
type Memory = { readonly buffer: ArrayBuffer };
type Options = {
  module: WebAssembly.Module;
  memory: Memory;
  args: string[];
  engine: Engine;
  exit: (code: number) => void;
};
type Call = (...values: never[]) => number;

/**
 * The part of WASI preview 1 that a program without files needs: its three streams, arguments, clocks, sleep, random
 * numbers and exit. There are no folders to open; every other call that the module names answers "not supported".
 */
export function wasiImports(options: Options): Record<string, Record<string, Call>> {
  const known: Record<string, Call> = {
    ...streams(options),
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

function streams({ memory, engine }: Options): Record<string, Call> {
  const pieces = (list: number, count: number) => {
    const view = new DataView(memory.buffer);
    return Array.from({ length: count }, (_, index) => {
      const at = list + index * 8;
      return new Uint8Array(memory.buffer, view.getUint32(at, true), view.getUint32(at + 4, true));
    });
  };
  const store = (at: number, value: number) => new DataView(memory.buffer).setUint32(at, value, true);
  return {
    fd_write: (fd: number, list: number, count: number, written: number) => {
      if (fd !== 1 && fd !== 2) return ERRNO.badFile;
      let total = 0;
      for (const piece of pieces(list, count)) {
        // Errors are passed on at once: they are short, and may be the last words.
        if (fd === 1) engine.stdout.write(piece);
        else writeAll(FD.stderr, piece.slice());
        total += piece.length;
      }
      store(written, total);
      return ERRNO.success;
    },
    fd_read: (fd: number, list: number, count: number, read: number) => {
      if (fd !== 0) return ERRNO.badFile;
      const piece = pieces(list, count).find(({ length }) => length > 0);
      engine.stdout.flush();
      store(read, piece ? readInput(engine.state, piece) : 0);
      return ERRNO.success;
    },
    fd_fdstat_get: (fd: number, at: number) => {
      if (fd > 2) return ERRNO.badFile;
      new Uint8Array(memory.buffer, at, 24).fill(0);
      const view = new DataView(memory.buffer);
      view.setUint8(at, CHARACTER_DEVICE);
      // The rights to read or to write, and none to seek or tell: the C library takes that for a terminal.
      view.setBigUint64(at + 8, fd === 0 ? 2n : 64n, true);
      return ERRNO.success;
    },
    fd_close: () => ERRNO.success,
    fd_seek: () => ERRNO.illegalSeek,
    fd_prestat_get: () => ERRNO.badFile,
    fd_prestat_dir_name: () => ERRNO.badFile,
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
