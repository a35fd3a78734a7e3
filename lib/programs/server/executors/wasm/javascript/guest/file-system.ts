import { Buffer, decodeBytes } from "./bytes";
import type { GuestHost } from "./guest-host";
import type { Stdin } from "./stdin";

type Encoding = string | { encoding?: string | null } | null | undefined;

/** Node's `fs` as far as programs without a disk need it: the standard streams, and the files given beside the program. */
export function makeFileSystem(host: GuestHost, stdin: Stdin) {
  const read = (path: unknown): string => {
    if (path === 0 || path === "/dev/stdin") return stdin.readAll();
    const name = String(path).replace(/^\.\//, "");
    if (Object.hasOwn(host.files, name)) return host.files[name] ?? "";
    throw missing("open", path);
  };
  const write = (path: unknown, data: unknown) => {
    const fd = path === "/dev/stdout" ? 1 : path === "/dev/stderr" ? 2 : path;
    if (fd !== 1 && fd !== 2) throw missing("open", path);
    host.write(fd, typeof data === "string" ? data : decodeBytes(data as ArrayLike<number>));
  };
  const readFileSync = (path: unknown, encoding?: Encoding) => {
    const text = read(path);
    const name = typeof encoding === "object" ? encoding?.encoding : encoding;
    return name ? text : Buffer.from(text);
  };
  const readSync = (fd: unknown, target: Uint8Array, offset = 0, length = target.length - offset): number => {
    if (fd !== 0) throw missing("read", fd);
    // A character is at most four bytes of UTF-8: no piece is longer than there is room for.
    const bytes = Buffer.from(stdin.readSome(Math.max(1, Math.floor(length / 4))));
    target.set(bytes.subarray(0, length), offset);
    return Math.min(bytes.length, length);
  };
  const existsSync = (path: unknown) => path === "/dev/stdin" || Object.hasOwn(host.files, String(path));
  type Done = (error: unknown, text?: unknown) => void;
  const readFile = (path: unknown, ...rest: unknown[]) => {
    const done = rest.at(-1) as Done;
    try {
      done(null, readFileSync(path, rest.length > 1 ? (rest[0] as Encoding) : null));
    } catch (error) {
      done(error);
    }
  };
  const promises = {
    readFile: async (path: unknown, encoding?: Encoding) => readFileSync(path, encoding),
    writeFile: async (path: unknown, data: unknown) => write(path, data),
  };
  return {
    readFileSync,
    readSync,
    existsSync,
    readFile,
    writeSync: write,
    writeFileSync: write,
    appendFileSync: write,
    openSync: (path: unknown) => (path === "/dev/stdin" ? 0 : read(path) && 0),
    closeSync: () => {},
    createReadStream: () => stdin,
    promises,
  };
}

function missing(call: string, path: unknown): Error {
  const error = new Error(`ENOENT: no such file or directory, ${call} '${path}'`);
  return Object.assign(error, { code: "ENOENT", errno: -2, syscall: call, path });
}
