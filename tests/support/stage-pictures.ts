/** A small true PNG of one colour, as the size says. */
import { crc32, deflateSync } from "node:zlib";

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = deflateSync(Buffer.alloc((1 + 3 * width) * height));
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

/** The same as the stage sends it; `said` lies about the size. */
export function sentPicture(
  width: number,
  height: number,
  said: { width?: number; height?: number; length?: number } = {},
): Buffer {
  const image = pngOf(width, height);
  const head = Buffer.alloc(12);
  head.write("STEP");
  head.writeUInt32LE(said.length ?? image.length, 4);
  head.writeUInt16LE(said.width ?? width, 8);
  head.writeUInt16LE(said.height ?? height, 10);
  return Buffer.concat([head, image]);
}
