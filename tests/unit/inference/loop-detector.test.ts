import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LoopDetector, type LoopFinding } from "@/lib/inference/loop-detector";
import { LONG_PARAGRAPH, LOOPS, OPENING, PARAGRAPH, SOUND, times } from "./loop-texts";

function detect(text: string, piece = 7): LoopFinding | null {
  const detector = new LoopDetector();
  let found: LoopFinding | null = null;
  for (let at = 0; at < text.length; at += piece) found ??= detector.push(text.slice(at, at + piece));
  return found ?? detector.push("\n");
}

describe("LoopDetector", () => {
  it.each(LOOPS)("finds %s", (_, text) => {
    expect(detect(text)).not.toBeNull();
  });

  it.each(SOUND)("leaves alone: %s", (_, text) => {
    expect(text.length).toBeGreaterThan(240);
    expect(detect(text)).toBeNull();
  });

  it("leaves all of it alone, one after another", () => {
    expect(detect(SOUND.map(([, text]) => text).join("\n\n"), 1000)).toBeNull();
  });

  it("says where it began, how long a copy is and how many there are", () => {
    const found = detect(OPENING + PARAGRAPH.repeat(40), 1);
    expect(found?.start).toBeGreaterThanOrEqual(OPENING.length - 3);
    expect(found?.start).toBeLessThan(OPENING.length + 10);
    expect(found?.period).toBeCloseTo(PARAGRAPH.length, -1);
    expect(found?.repeats).toBeGreaterThanOrEqual(6);
    expect(found?.repeats).toBeLessThanOrEqual(8);
  });

  it("waits for six copies and for 1,500 characters", () => {
    expect(detect(OPENING + LONG_PARAGRAPH.repeat(5) + LONG_PARAGRAPH.slice(0, 1000))).toBeNull();
    expect(detect(OPENING + LONG_PARAGRAPH.repeat(6) + LONG_PARAGRAPH.slice(0, 1000))).not.toBeNull();
    expect(detect(`${OPENING}${"So it is. ".repeat(140)}`)).toBeNull();
    expect(detect(`${OPENING}${"So it is. ".repeat(160)}`)).not.toBeNull();
  });

  it("tells a loop once, and the next one anew", () => {
    const detector = new LoopDetector();
    const findings = Array.from({ length: 40 }, () => detector.push(PARAGRAPH)).filter(Boolean);
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.length).toBeLessThan(8);
  });

  it("finds the same whatever the pieces", () => {
    const texts = fc.constantFrom(...LOOPS.map(([, text]) => text));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 700 }), (text, piece) => {
        expect(detect(text, piece)).toEqual(detect(text, 1));
      }),
      { numRuns: 60 },
    );
  });

  const WORDS =
    "so then if we take number side angle sum square root value let it be that this which gives of and 所以 因为 那么 我们 得到 角 边 等于 数 个 可以 看到 \\frac{a}{b} x^2 f(x) = + , .".split(
      " ",
    );
  const sentence = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 1, arbitrary: fc.nat(999).map(String) },
      ),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((words) => `${words.join(" ")}. 好 ok`);

  it("finds any passage that repeats, within two copies more than needed", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 8 }), (text, paragraphs) => {
        const block = `${times(paragraphs, (k) => `${text} ${"pqrstuvw"[k - 1]}`)}\n\n`;
        const copies = Math.max(6, Math.ceil(1500 / block.length)) + 2;
        expect(detect(OPENING + block.repeat(copies), 50)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("finds any passage with a counter, within a few copies more than needed", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom("(%)", "（%）", "attempt % ", "第%次"), (text, counter) => {
        const block = (k: number) =>
          `Wait, let me check again. ${text}. ${counter.replace("%", String(k))}\n`;
        const copies = Math.max(8, Math.ceil(2000 / block(1).length)) + 4;
        expect(detect(OPENING + times(copies, block, ""), 50)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it("never takes an enumeration with results of its own for a loop", () => {
    const shape = fc.array(fc.constantFrom(...WORDS, "let me check", "检验", "wait"), {
      minLength: 1,
      maxLength: 12,
    });
    const name = fc.constantFrom("n = ", "k=", "Case ", "For x = ", "当 n=", "第 ", "(", "- ");
    const result = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(
        shape,
        name,
        result,
        fc.integer({ min: 30, max: 200 }),
        (words, label, [factor, shift], count) => {
          const line = (k: number) => `${label}${k}: ${words.join(" ")} ${k * factor + shift}`;
          expect(detect(times(count, line), 50)).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
