import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StepSegmenter, segmentSteps } from "@/lib/reasoning/segment-steps";

const ENGLISH = `Okay, so I need to find the sum of the first ten odd numbers.

Let me try pairing them up. The first is 1 and the last is 19.

1 + 19 = 20
3 + 17 = 20

Wait, there are five pairs, so 5 * 20 = 90. Hmm.

Hmm, no, that is 5 * 20 = 100.

Let me check with the formula: 10^2 = 100.

\`\`\`python
total = sum(range(1, 20, 2))

print(total)
\`\`\`

Therefore, the answer is \\boxed{100}.
`;

const CHINESE = `题目要求解方程 $2x+3=7$。

首先把 3 移到右边：

$$
2x = 7-3

2x = 4
$$

等等，我再看一下符号。

让我检验一下：$2\\times 2+3=7$。

所以答案是 $\\boxed{2}$。`;

describe("segmentSteps", () => {
  it.each([ENGLISH, CHINESE, "", "\n\n", "one line", "# T\n\nx\n"])("tiles the text exactly", (text) => {
    const steps = segmentSteps(text);
    expect(steps.map((step) => text.slice(step.start, step.end)).join("")).toBe(text);
  });

  it("tells R1's turns apart in English", () => {
    const kinds = segmentSteps(ENGLISH).map((step) => step.kind);
    expect(kinds).toEqual(["understand", "plan", "compute", "retry", "retry", "check", "code", "conclude"]);
  });

  it("tells R1's turns apart in Chinese and keeps a display whole", () => {
    const steps = segmentSteps(CHINESE);
    expect(steps.map((step) => step.kind)).toEqual([
      "understand",
      "plan",
      "derive",
      "retry",
      "check",
      "conclude",
    ]);
    expect(CHINESE.slice(steps[2]?.start, steps[2]?.end)).toContain("2x = 7-3\n\n2x = 4");
  });

  it("does not depend on how the text was cut, and never changes a closed step", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ENGLISH, CHINESE),
        fc.array(fc.nat(600), { maxLength: 30 }),
        (text, cuts) => {
          const points = [0, ...cuts.filter((cut) => cut < text.length), text.length].sort((a, b) => a - b);
          const segmenter = new StepSegmenter();
          const closed = points
            .slice(1)
            .flatMap((point, index) => segmenter.push(text.slice(points[index], point)));
          expect([...closed, ...segmenter.end()]).toEqual(segmentSteps(text));
        },
      ),
    );
  });

  it("takes titles from the text, without markup, cut at a word", () => {
    const [step] = segmentSteps(`## **Solving** the equation\n\nWe do it.`);
    expect(step?.title).toBe("Solving the equation");
    const [long] = segmentSteps(`${"many words ".repeat(30)}\n`);
    expect(long?.title.length).toBeLessThanOrEqual(80);
    expect(long?.title.endsWith("…")).toBe(true);
  });
});
