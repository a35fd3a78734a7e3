import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  content?: string | Buffer;
  /** Unix type and permissions, as in `0o120777` for a symbolic link. */
  mode?: number;
  /** What the archive says its size is, where that is a lie. */
  declaredBytes?: number;
  flags?: number;
  wrongChecksum?: boolean;
};

/** A zip archive of these files in this order, however strange (APPNOTE.TXT 4.3). */
export function makeZip(entries: ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = makeEntry(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The same from paths and texts. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, content })));
}

function makeEntry(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? "");
  const packed = deflateRawSync(content);
  const checksum = crc32(content) ^ (entry.wrongChecksum ? 1 : 0);
  // From the flags to the lengths both headers are the same.
  const common = Buffer.alloc(24);
  common.writeUInt16LE((entry.flags ?? 0) | 0x0800, 0);
  common.writeUInt16LE(8, 2);
  common.writeUInt32LE(checksum >>> 0, 8);
  common.writeUInt32LE(packed.length, 12);
  common.writeUInt32LE(entry.declaredBytes ?? content.length, 16);
  common.writeUInt16LE(name.length, 20);
  const localHead = Buffer.alloc(6);
  localHead.writeUInt32LE(0x04034b50, 0);
  localHead.writeUInt16LE(20, 4);
  const centralHead = Buffer.alloc(8);
  centralHead.writeUInt32LE(0x02014b50, 0);
  centralHead.writeUInt16LE((3 << 8) | 20, 4);
  centralHead.writeUInt16LE(20, 6);
  const centralTail = Buffer.alloc(14);
  centralTail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  centralTail.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([localHead, common, name, packed]),
    central: Buffer.concat([centralHead, common, centralTail, name]),
  };
}
