import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { PictureReader } from "@/lib/programs/server/executors/native/stage/picture-reader";
import { readPicture } from "@/lib/programs/stage-picture";
import { pngOf, sentPicture } from "../../../support/stage-pictures";

/** A JPEG's beginning: APP0, then a start of frame of this size. */
function jpegHead(width: number, height: number): Buffer {
  const bytes = Buffer.from("ffd8ffe00004aaaaffc0001108000000000301110002110103110100", "hex");
  bytes.writeUInt16BE(height, 13);
  bytes.writeUInt16BE(width, 15);
  return bytes;
}

describe("pictures in a stage's stream", () => {
  it("are found wherever the stream is cut", () => {
    const stream = Buffer.concat([sentPicture(3, 2), sentPicture(40, 30), sentPicture(1, 1)]);
    for (let cut = 1; cut < stream.length; cut++) {
      const reader = new PictureReader();
      const pictures = [...reader.push(stream.subarray(0, cut)), ...reader.push(stream.subarray(cut))];
      expect(pictures.map(({ width, height }) => [width, height])).toEqual([
        [3, 2],
        [40, 30],
        [1, 1],
      ]);
      expect(Buffer.from(pictures[1]?.bytes ?? []).equals(pngOf(40, 30))).toBe(true);
    }
  });

  it.each([
    ["what is no picture", Buffer.from("hello, this is not a picture at all")],
    ["noise", randomBytes(4000)],
    ["a picture of no bytes", sentPicture(2, 2, { length: 0 })],
    ["a picture that would fill the memory", sentPicture(2, 2, { length: 0xffffffff })],
    ["a picture of another width than it says", sentPicture(2, 2, { width: 3 })],
    ["a picture of another height than it says", sentPicture(2, 2, { height: 1 })],
    ["a picture cut short", Buffer.concat([sentPicture(9, 9, { length: 20 }), randomBytes(100)])],
  ])("throw for %s", (_name, bytes) => {
    expect(() => new PictureReader().push(bytes)).toThrow();
  });

  it("cost no memory before they are known to be sane", () => {
    const reader = new PictureReader();
    reader.push(sentPicture(5, 5).subarray(0, 20));
    const before = process.memoryUsage().arrayBuffers;
    expect(() => {
      for (let time = 0; time < 1000; time++) reader.push(randomBytes(4096));
    }).toThrow();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });
});

describe("an image's own words on its size", () => {
  it("are read in PNG and JPEG", () => {
    expect(readPicture(pngOf(7, 9))).toMatchObject({ type: "image/png", width: 7, height: 9 });
    expect(readPicture(jpegHead(640, 480))).toMatchObject({ type: "image/jpeg", width: 640, height: 480 });
  });

  it.each([
    ["other files", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")],
    ["nothing", Buffer.alloc(0)],
    ["too wide an image", jpegHead(5000, 10)],
    ["too large an image", jpegHead(4096, 4096)],
    ["an image without height", jpegHead(10, 0)],
    ["a JPEG that ends before its size", jpegHead(10, 10).subarray(0, 12)],
    ["a JPEG whose parts lead nowhere", Buffer.from("ffd8ffe00000ffc000110800", "hex")],
  ])("are refused for %s", (_name, bytes) => {
    expect(readPicture(bytes)).toBeNull();
  });
});
