/** All that a program writes, in bytes. */
const WRITTEN_BYTES_MAX = 16 * 1024 * 1024;
const OPEN_MAX = 64;
const FIRST_FD = 4;
/** WASI preview 1's flags of `path_open`, and the right to write. */
const OPEN = { create: 1, folder: 2, exclusive: 4, truncate: 8 } as const;
const APPEND = 1;
const RIGHT_TO_WRITE = 64n;

/** Error numbers of WASI preview 1. */
export const ERRNO = {
  ...{
    success: 0,
    badFile: 8,
    exists: 20,
    invalid: 28,
    isFolder: 31,
    tooManyOpen: 33,
    none: 44,
    noSpace: 51,
  },
  ...{ notSupported: 52, illegalSeek: 70 },
} as const;

type File = { bytes: Uint8Array; length: number };
type Opened = { file: File; at: number; canWrite: boolean; appends: boolean };

/**
 * The files beside a program, in memory alone: those that it was given, and what it writes, which is gone with it. One folder,
 * in which names have no folders of their own.
 */
export class ProgramFiles {
  readonly #files = new Map<string, File>();
  readonly #opened = new Map<number, Opened>();
  #written = 0;

  constructor(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) {
      const bytes = new TextEncoder().encode(text);
      this.#files.set(name, { bytes, length: bytes.length });
    }
  }

  /** A descriptor for a file, or an error number below zero. */
  open(path: string, flags: number, rights: bigint, descriptorFlags: number): number {
    const name = nameOf(path);
    if (name === "" || flags & OPEN.folder) return -(name === "" ? ERRNO.isFolder : ERRNO.none);
    const found = this.#files.get(name);
    if (!found && !(flags & OPEN.create && isPlain(name))) return -ERRNO.none;
    if (found && flags & OPEN.create && flags & OPEN.exclusive) return -ERRNO.exists;
    let fd = FIRST_FD;
    while (this.#opened.has(fd)) fd++;
    if (fd >= FIRST_FD + OPEN_MAX || this.#files.size > 10 * OPEN_MAX) return -ERRNO.tooManyOpen;
    const file = found ?? { bytes: new Uint8Array(0), length: 0 };
    if (flags & OPEN.truncate) file.length = 0;
    this.#files.set(name, file);
    const canWrite = (rights & RIGHT_TO_WRITE) !== 0n;
    this.#opened.set(fd, { file, at: 0, canWrite, appends: (descriptorFlags & APPEND) !== 0 });
    return fd;
  }

  has(fd: number): boolean {
    return this.#opened.has(fd);
  }

  close(fd: number): number {
    return this.#opened.delete(fd) ? ERRNO.success : ERRNO.badFile;
  }

  /** Bytes of an open file, or of one by its path; null where there is none. */
  sizeOf(which: number | string): number | null {
    const file = typeof which === "number" ? this.#opened.get(which)?.file : this.#files.get(nameOf(which));
    return file?.length ?? null;
  }

  /** Fills what it can of `into`; gives how much that was. */
  read(fd: number, into: Uint8Array): number {
    const opened = this.#opened.get(fd);
    if (!opened) return -ERRNO.badFile;
    const { file, at } = opened;
    const piece = file.bytes.subarray(at, Math.min(at + into.length, file.length));
    into.set(piece);
    opened.at += piece.length;
    return piece.length;
  }

  write(fd: number, piece: Uint8Array): number {
    const opened = this.#opened.get(fd);
    if (!opened?.canWrite) return -ERRNO.badFile;
    const { file } = opened;
    if (opened.appends) opened.at = file.length;
    const end = opened.at + piece.length;
    const grown = Math.max(0, end - file.length);
    if (this.#written + grown > WRITTEN_BYTES_MAX) return -ERRNO.noSpace;
    if (end > file.bytes.length) {
      const bytes = new Uint8Array(Math.max(end, 2 * file.bytes.length));
      bytes.set(file.bytes.subarray(0, file.length));
      file.bytes = bytes;
    }
    // What an earlier, longer text left behind is not part of a gap.
    if (opened.at > file.length) file.bytes.fill(0, file.length, opened.at);
    file.bytes.set(piece, opened.at);
    file.length = Math.max(file.length, end);
    this.#written += grown;
    opened.at = end;
    return piece.length;
  }

  /** Moves to `offset` from the beginning (0), from here (1) or from the end (2); gives where that is. */
  seek(fd: number, offset: number, whence: number): number {
    const opened = this.#opened.get(fd);
    if (!opened) return -ERRNO.badFile;
    const to = offset + ([0, opened.at, opened.file.length][whence] ?? Number.NaN);
    if (!(to >= 0 && to <= WRITTEN_BYTES_MAX)) return -ERRNO.invalid;
    opened.at = to;
    return to;
  }
}

function nameOf(path: string): string {
  return path.replace(/^(\.?\/+)+/, "").replace(/^\.$/, "");
}

function isPlain(name: string): boolean {
  return !name.includes("/") && name !== ".." && name.length <= 255;
}
