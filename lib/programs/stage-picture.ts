/** What a stage shows at one moment, as a compressed image whose size has been read from its own bytes. */
export type StagePicture = {
  type: PictureType;
  bytes: Uint8Array;
  width: number;
  height: number;
};
export type PictureType = "image/jpeg" | "image/png";

/** What the event `frame` says: the picture's number from 1 (numbers that are missing were too fast for this viewer). */
export type StagePictureEvent = {
  n: number;
  type: PictureType;
  width: number;
  height: number;
  /** The image in base64. */
  data: string;
};

/** Pixels along an edge, and in all. */
const EDGE_MAX = 4096;
const AREA_MAX = 4096 * 2304;

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
/** Markers of a JPEG file (ITU-T T.81, table B.1): starts of frames, and what among their numbers is none. */
const [SOF_FIRST, SOF_LAST, NOT_SOF] = [0xc0, 0xcf, [0xc4, 0xc8, 0xcc]];

/**
 * Reads what kind of image these bytes say they are, and its size. Null for anything but a JPEG or PNG image of a size that
 * a browser can be asked to unpack.
 */
export function readPicture(bytes: Uint8Array): StagePicture | null {
  const found = readPng(bytes) ?? readJpeg(bytes);
  if (!found) return null;
  const { width, height } = found;
  const isSane = width > 0 && height > 0 && Math.max(width, height) <= EDGE_MAX && width * height <= AREA_MAX;
  return isSane ? { ...found, bytes } : null;
}

function readPng(bytes: Uint8Array): Omit<StagePicture, "bytes"> | null {
  if (bytes.length < 33 || PNG_HEAD.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

function readJpeg(bytes: Uint8Array): Omit<StagePicture, "bytes"> | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= SOF_FIRST && marker <= SOF_LAST && !NOT_SOF.includes(marker))
      return { type: "image/jpeg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
