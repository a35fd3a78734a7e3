import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

const BATCH = 48;

/** One end for us, the other a descriptor to be given to a child and closed here afterwards. */
export type Pipe = { stream: net.Socket; childFd: number };

/** Input that is known whole: a file, because a FIFO whose writer is done cannot be opened again as `/dev/stdin`. */
export function wholeInput(folder: string, text: string): number {
  const file = path.join(folder, `input-${randomUUID()}`);
  fs.writeFileSync(file, text, { mode: 0o444 });
  const fd = fs.openSync(file, "r");
  fs.unlinkSync(file);
  return fd;
}

export type InputFile = { childFd: number; write(text: string): void; close(): void };

/** The same before it is known: what is written to it later is read from its beginning. */
export function emptyInput(folder: string): InputFile {
  const file = path.join(folder, `input-${randomUUID()}`);
  let ours: number | null = fs.openSync(file, "wx", 0o444);
  const childFd = fs.openSync(file, "r");
  fs.unlinkSync(file);
  return {
    childFd,
    write: (text) => {
      if (ours !== null) fs.writeFileSync(ours, text);
    },
    close: () => {
      if (ours !== null) fs.closeSync(ours);
      ours = null;
    },
  };
}

/**
 * Real pipes. Node gives its children sockets, which cannot be opened again as `/dev/stdin`, and programs do that
 * (`readFileSync("/dev/stdin")`). FIFOs are made many at a time, because only a command can make them, and vanish
 * from the folder when they are taken.
 */
export class FifoPool {
  readonly #names: string[] = [];
  #made = 0;

  constructor(private readonly folder: string) {}

  /** A pipe that the child writes and we read. */
  output(): Pipe {
    const name = this.#take();
    const ours = fs.openSync(name, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    const childFd = fs.openSync(name, fs.constants.O_WRONLY);
    fs.unlinkSync(name);
    return { stream: new net.Socket({ fd: ours, readable: true, writable: false }), childFd };
  }

  /** A pipe that we write and the child reads. */
  input(): Pipe {
    const name = this.#take();
    // Opened both ways first, since each end alone would wait for the other.
    const both = fs.openSync(name, fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
    const childFd = fs.openSync(name, fs.constants.O_RDONLY);
    const ours = fs.openSync(name, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
    fs.closeSync(both);
    fs.unlinkSync(name);
    return { stream: new net.Socket({ fd: ours, readable: false, writable: true }), childFd };
  }

  #take(): string {
    if (this.#names.length === 0) {
      const batch = Array.from({ length: BATCH }, () => path.join(this.folder, `pipe-${this.#made++}`));
      execFileSync("mkfifo", ["-m", "666", ...batch], { env: { PATH: "/usr/bin:/bin" } as never });
      this.#names.push(...batch);
    }
    return this.#names.pop() as string;
  }
}
