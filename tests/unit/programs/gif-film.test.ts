import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GifFilm } from "@/lib/programs/gif/gif-film";

/** Pillow, where it is installed, is the judge: it has nothing to do with us. */
const python = "/usr/bin/python3";
const hasPillow = spawnSync(python, ["-c", "import PIL"]).status === 0;
const READ = `
import sys, json
from PIL import Image
film = Image.open(sys.argv[1])
frames = []
for n in range(film.n_frames):
    film.seek(n)
    rgb = film.convert("RGB")
    frames.append([film.info["duration"], list(rgb.tobytes())])
print(json.dumps({"size": film.size, "loop": film.info.get("loop"), "frames": frames}))
`;
type Read = { size: number[]; loop: number; frames: [number, number[]][] };

function read(film: Uint8Array): Read {
  const folder = mkdtempSync(path.join(os.tmpdir(), "gif-"));
  const file = path.join(folder, "film.gif");
  writeFileSync(file, film);
  const { stdout, stderr } = spawnSync(python, ["-c", READ, file], { maxBuffer: 1 << 28, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

const picture = (width: number, height: number, color: (x: number, y: number) => number[]) =>
  Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => {
    const pixel = at >> 2;
    return at % 4 === 3 ? 255 : (color(pixel % width, Math.floor(pixel / width))[at % 4] ?? 0);
  });
const rgb = (rgba: Uint8ClampedArray) => [...rgba].filter((_, at) => at % 4 !== 3);
const noise = (seed: number) => (x: number, y: number) => {
  const mixed = Math.imul(x * 73_856_093 + y * 19_349_663 + seed, 2_654_435_761) >>> 0;
  return [mixed & 0x70, (mixed >> 8) & 0x30, (mixed >> 16) & 0x70];
};

describe("a film as GIF (its pictures read back need Pillow)", () => {
  it.skipIf(!hasPillow)(
    "holds the pictures as they were, each as long as it was shown, again and again",
    () => {
      const ball = (at: number) => (x: number, y: number) =>
        Math.hypot(x - at, y - 20) < 8 ? [255, 255, 0] : [0, 0, 32];
      const pictures = [10, 14, 18, 18, 30].map((at) => picture(60, 40, ball(at)));
      const film = new GifFilm(60, 40);
      for (const [number, one] of pictures.entries()) film.add(one, 1000 + number * 80);
      const { size, loop, frames } = read(film.end(1400));
      expect({ size, loop }).toEqual({ size: [60, 40], loop: 0 });
      // The fourth is the third once more.
      expect(frames.map(([duration]) => duration)).toEqual([80, 80, 160, 80]);
      const shown = [0, 1, 2, 4].map((number) => rgb(pictures[number] as Uint8ClampedArray));
      expect(frames.map(([, pixels]) => pixels)).toEqual(shown);
    },
  );

  it.skipIf(!hasPillow).each([
    ["one colour", 3, 3, () => [1, 2, 3]],
    ["two colours", 50, 50, (x: number) => [x % 2 ? 255 : 0, 0, 0]],
    ["three colours in one row", 999, 1, (x: number) => [x % 3, 0, 0]],
    ["256 colours", 16, 16, (x: number, y: number) => [x * 16, y * 16, 0]],
    ["a full table of codes, several times", 300, 300, noise(1)],
  ])("reads back as it was with %s", (_name, width, height, color) => {
    const one = picture(width, height, color);
    const film = new GifFilm(width, height);
    film.add(one, 0);
    film.add(picture(width, height, noise(7)), 100);
    const { frames } = read(film.end(200));
    expect(frames[0]?.[1]).toEqual(rgb(one));
  });

  it.skipIf(!hasPillow)("comes near to pictures of many colours", () => {
    const one = picture(128, 128, (x, y) => [x * 2, y * 2, 128]);
    const film = new GifFilm(128, 128);
    film.add(one, 0);
    const pixels = read(film.end(100)).frames[0]?.[1] ?? [];
    const errors = rgb(one).map((value, at) => Math.abs(value - (pixels[at] ?? 999)));
    expect(errors.reduce((sum, error) => sum + error) / errors.length).toBeLessThan(12);
  });

  it("writes little for a picture of which little has changed", () => {
    const film = new GifFilm(200, 200);
    film.add(picture(200, 200, noise(3)), 0);
    const before = film.bytes;
    film.add(
      picture(200, 200, (x, y) => (x === 5 && y === 5 ? [255, 255, 255] : noise(3)(x, y))),
      50,
    );
    expect(film.bytes - before).toBeLessThan(100);
  });
});
