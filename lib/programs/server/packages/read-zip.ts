import { once } from "node:events";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { FileNames } from "./file-names";
import { refusePackage, refuseSize } from "./refuse-package";

const ZIP_BYTES_MAX = 32 * 1024 * 1024;
const FILES_MAX = 4000;
const FILE_BYTES_MAX = 32 * 1024 * 1024;
const TOTAL_BYTES_MAX = 128 * 1024 * 1024;

const ENCRYPTED = 1;
const TYPE_OF_FILE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

/**
 * The files of a zip archive by their path. Nothing is written anywhere. Throws `invalid_input` for broken, encrypted and
 * tricky archives (paths that lead out, links, names twice), `too_large` for bombs: sizes are checked as declared before
 * anything is unpacked, and as they are while it is.
 */
export async function readZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  if (bytes.length > ZIP_BYTES_MAX) refuseSize("This archive is too large.", "这个压缩包太大。");
  const zip = await open(bytes);
  const names = new FileNames();
  const files = new Map<string, Buffer>();
  let total = 0;
  try {
    for await (const entry of entriesOf(zip)) {
      names.add(entry.fileName);
      refuseSpecial(entry);
      if (entry.fileName.endsWith("/")) continue;
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > FILE_BYTES_MAX || total > TOTAL_BYTES_MAX) {
        refuseSize("Unpacked, this archive would be too large.", "这个压缩包解开后太大。");
      }
      files.set(entry.fileName, await unpack(zip, entry));
    }
  } finally {
    zip.close();
  }
  return files;
}

async function open(bytes: Buffer): Promise<ZipFile> {
  try {
    const zip = await yauzl.fromBufferPromise(bytes, {
      lazyEntries: true,
      strictFileNames: true,
      autoClose: false,
    });
    if (zip.entryCount > FILES_MAX)
      refuseSize("This archive has too many files.", "这个压缩包里的文件太多。");
    return zip;
  } catch (cause) {
    if ((cause as { code?: string }).code === "too_large") throw cause;
    return refusePackage(
      "This is not a zip archive, or it is broken.",
      "这不是 zip 压缩包，或者已经损坏。",
      cause,
    );
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  // `once` below hears of errors; one that comes while nobody waits must not end the process.
  zip.on("error", () => {});
  for (let count = 0; count < zip.entryCount; count++) {
    const next = once(zip, "entry");
    zip.readEntry();
    try {
      const [entry] = (await next) as [Entry];
      yield entry;
    } catch (error) {
      if ((error as { field?: string }).field === "file") throw error;
      refusePackage(
        `The archive is broken: ${String((error as Error).message).slice(0, 200)}.`,
        "压缩包已经损坏。",
        error,
      );
    }
  }
}

function refuseSpecial(entry: Entry): void {
  const shown = JSON.stringify(entry.fileName.slice(0, 100));
  if (entry.generalPurposeBitFlag & ENCRYPTED) {
    refusePackage(`The file ${shown} is encrypted.`, `文件 ${shown} 是加密的。`);
  }
  const type = (entry.externalFileAttributes >>> 16) & TYPE_OF_FILE;
  if (type !== 0 && type !== REGULAR && type !== FOLDER) {
    refusePackage(
      `${shown} is a link or a special file, which a package must not have.`,
      `${shown} 是链接或特殊文件，题目包里不能有。`,
    );
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new Error("more bytes than declared");
    }
    if (crc32(Buffer.concat(chunks)) !== entry.crc32) throw new Error("the checksum differs");
  } catch (cause) {
    const shown = JSON.stringify(entry.fileName.slice(0, 100));
    refusePackage(`The file ${shown} in the archive is broken.`, `压缩包里的文件 ${shown} 已经损坏。`, cause);
  }
  return Buffer.concat(chunks);
}
