const BLOCK = 512;
const REGULAR = ["0", "\0", ""];
const FILES_MAX = 5000;

export type ArchivedFile = { name: string; bytes: Buffer };

/**
 * The files of a tar archive that a box printed. Whoever made it is not trusted: only plain files with plain names are
 * taken, from the folder and folders in it; links, devices and paths that lead elsewhere are passed over. Throws at what is no archive.
 */
export function readArchive(archive: Buffer): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0 && files.length < FILES_MAX) {
    const field = (offset: number, length: number) => {
      const text = archive.toString("latin1", at + offset, at + offset + length);
      return text.includes("\0") ? text.slice(0, text.indexOf("\0")) : text;
    };
    const size = Number.parseInt(field(124, 12).trim() || "0", 8);
    if (!Number.isSafeInteger(size) || size < 0) throw new Error("not an archive");
    const name = Buffer.from(field(0, 100), "latin1").toString("utf8").replace(/^\.\//, "");
    const start = at + BLOCK;
    if (start + size > archive.length) throw new Error("the archive is cut short");
    if (REGULAR.includes(field(156, 1)) && /^([\w$][\w.$-]*\/)*[\w$][\w.$-]*$/.test(name)) {
      files.push({ name, bytes: archive.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
