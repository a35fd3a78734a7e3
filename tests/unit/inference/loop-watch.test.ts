import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoopFinding } from "@/lib/inference/loop-detector";
import { LoopWatch } from "@/lib/inference/loop-watch";
import { LOOPS, OPENING, PARAGRAPH, SOUND } from "./loop-texts";

/** Feeds the text in pieces; the finding, and how much of the text it took. */
function watch(text: string, piece = 7): { found: LoopFinding; after: number } | null {
  const loops = new LoopWatch();
  for (let at = 0; at < text.length; at += piece) {
    const found = loops.push(text.slice(at, at + piece));
    if (found) return { found, after: at + piece };
  }
  return null;
}

/** A model that goes round does not stop by itself: the loop's last part goes on. */
const goingOn = (text: string) => text + text.slice(-Math.floor(text.length / 2)).repeat(3);

describe("LoopWatch", () => {
  it.each(LOOPS)("finds %s", (_, text) => {
    expect(watch(goingOn(text))).not.toBeNull();
  });

  it.each(SOUND)("leaves alone: %s", (_, text) => {
    expect(watch(text)).toBeNull();
  });

  it("finds a loop that comes after a long sound text, soon, and says where it began", () => {
    const before = SOUND.map(([, text]) => text).join("\n\n") + OPENING;
    const result = watch(before + PARAGRAPH.repeat(60));
    expect(result?.after).toBeLessThan(before.length + 14 * PARAGRAPH.length);
    expect(Math.abs((result?.found.start ?? 0) - before.length)).toBeLessThan(2 * PARAGRAPH.length);
    expect(result?.found.period).toBeCloseTo(PARAGRAPH.length, -1);
  });

  it("finds the same whatever the pieces", () => {
    const texts = fc.constantFrom(...LOOPS.map(([, text]) => goingOn(text)));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 2000 }), (text, piece) => {
        expect(watch(text, piece)?.found).toEqual(watch(text, 1)?.found);
      }),
      { numRuns: 40 },
    );
  });

  it("finds any passage that repeats, of up to 2,000 characters", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 20, maxLength: 220 });
    fc.assert(
      fc.property(words, (list) => {
        const block = `${list.join(" ").replaceAll("`", "'")} and so on.\n`;
        const copies = Math.ceil(Math.max(9 * block.length, 4000) / block.length);
        expect(watch(OPENING + block.repeat(copies), 50)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
