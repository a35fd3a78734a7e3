import process from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StepSegmenter, segmentSteps } from "@/lib/reasoning/segment-steps";
import { readMarkedTexts } from "@/tests/bench/steps/read-marked-texts";

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

/** Texts in the manner of R1, and pieces of them in any order with whatever is hard to cut. */
const PIECES = [
  "Wait, no, that is wrong.",
  "Hmm. So 3 * 4 = 12. Wait, hold on, it is 12.",
  "等等，不对，",
  "所以答案是 $\\frac12$。",
  "\n",
  "\n\n",
  "  \n",
  "$$\nx = 1. Wait, no\n\n= 2\n$$",
  "\\[ a. Hmm, no \\]",
  "$a. Wait, no, b$",
  "$5 and $6",
  "```python\nprint(1)\n\nWait = 2\n```",
  "```",
  "\\(x. No wait, y\\)",
  "`Wait. Oops`",
  "\\begin{align}\na\n\nb\n\\end{align}",
  "# Step 1",
  "- one",
  "x",
];
const texts = fc.oneof(
  fc.constantFrom(ENGLISH, CHINESE, ...readMarkedTexts(process.cwd()).map(({ text }) => text)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("\n\n")),
);

/** The same, where each formula, fence and display has both its ends. */
const wholeTexts = fc
  .array(fc.constantFrom(...PIECES.filter((piece) => piece !== "```")), { maxLength: 30 })
  .map((pieces) => pieces.join("\n\n"));

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
    expect(steps.map((step) => step.kind)).toEqual(["understand", "derive", "retry", "check", "conclude"]);
    expect(CHINESE.slice(steps[1]?.start, steps[1]?.end)).toContain("2x = 7-3\n\n2x = 4");
  });

  it("does not depend on how the text was cut", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(4000), { maxLength: 40 }), (text, cuts) => {
        const points = [0, ...cuts.filter((cut) => cut < text.length), text.length].sort((a, b) => a - b);
        const segmenter = new StepSegmenter();
        const closed = points
          .slice(1)
          .flatMap((point, index) => segmenter.push(text.slice(points[index], point)));
        expect([...closed, ...segmenter.end()]).toEqual(segmentSteps(text));
      }),
    );
  });

  it("never changes a closed step, whatever arrives later", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(4000), (text, other, cut) => {
        const prefix = text.slice(0, cut);
        const closed = new StepSegmenter().push(prefix);
        expect(segmentSteps(prefix + other).slice(0, closed.length)).toEqual(closed);
        expect(segmentSteps(prefix).slice(0, closed.length)).toEqual(closed);
      }),
    );
  });

  it("goes on from closed steps as if it had never stopped", () => {
    fc.assert(
      fc.property(texts, fc.nat(4000), (text, cut) => {
        const closed = new StepSegmenter().push(text.slice(0, cut));
        const start = closed.at(-1)?.end ?? 0;
        const before = closed.map((step) => ({ kind: step.kind, text: text.slice(step.start, step.end) }));
        const second = new StepSegmenter(start, before);
        expect([...closed, ...second.push(text.slice(start)), ...second.end()]).toEqual(segmentSteps(text));
      }),
    );
  });

  it("tiles whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 300 })), (text) => {
        const steps = segmentSteps(text);
        expect(steps.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(steps.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });

  it("never cuts a formula, a fence or a display", () => {
    fc.assert(
      fc.property(wholeTexts, (text) => {
        const steps = segmentSteps(text);
        const whole = text.matchAll(
          /```[\s\S]*?```|\$\$[\s\S]*?\$\$|\\\[[\s\S]*?\\\]|\$(?=\S)[^$\n]*\S\$|\\\([^\n]*?\\\)/g,
        );
        for (const { index, 0: piece } of whole)
          expect(steps.filter(({ start }) => start > index && start < index + piece.length)).toEqual([]);
      }),
    );
  });

  it("opens a retry in the middle of a paragraph where something is taken back, not at a mere question", () => {
    const cut = "Let me try adding.\n\n5 * 20 = 90, so the sum is 90. Wait, no, 5 * 20 is 100.\n";
    expect(segmentSteps(cut).map(({ kind }) => kind)).toEqual(["plan", "compute", "retry"]);
    const asked = "Let me try adding.\n\n5 * 20 = 100. Wait, is it 100? It is 100 indeed.\n";
    expect(segmentSteps(asked).map(({ kind }) => kind)).toEqual(["plan", "compute"]);
    const formula = "先算一下。\n\n$5\\times20=90。不对，$ 这是一个式子。\n";
    expect(segmentSteps(formula)).toHaveLength(2);
  });

  it("names the step that a retry takes back, and none where it only doubts", () => {
    const steps = segmentSteps(
      "Solve it.\n\n17 * 3 = 41 and 41 + 2 = 43.\n\nLet me think about what remains to do.\n\nWait, 17 * 3 = 51, not 41. I miscalculated.\n\n" +
        "51 + 2 = 53.\n\nHmm, is 53 prime? Yes, it is, so that's fine.\n\nSo the answer is 53.\n",
    );
    expect(steps.map(({ kind, retracts }) => (kind === "retry" ? retracts : "-"))).toEqual([
      "-",
      "-",
      "-",
      1,
      "-",
      undefined,
      "-",
    ]);
  });

  it("takes back a whole way from its plan on", () => {
    const steps = segmentSteps(
      "题目要求 n 个数的最大间隔。\n\n可以先考虑两两比较。\n\n两两比较要 n(n-1)/2 次，n = 10 万时是 50 亿次。\n\n太慢了，换个思路。\n\n排序以后只看相邻的数。\n",
    );
    expect(steps.map(({ kind }) => kind)).toEqual(["understand", "plan", "compute", "retry", "derive"]);
    expect(steps[3]?.retracts).toBe(1);
  });

  it.each([
    [
      "Adding: 1/6 + 1/4 = 2/10 = 1/5. So it takes 5 hours.",
      "Hmm, that can't be right, because pipe B alone takes only 4 hours. I added the fractions incorrectly.",
      1,
    ],
    [
      "Number of terms: (99 - 1)/2 = 49.",
      "Hmm, the sum of the first n odd numbers is a square. 2450 isn't. Let me see where I went wrong.",
      1,
    ],
    [
      "Stars and bars gives C(6,2) = 15.",
      "Hmm, but wait. Do the digits need to be different? No, nothing about distinct digits. So fine.",
      undefined,
    ],
    ["令 $f'(x)=0$，得 $x^2=1$，所以 $x=1$。", "哦，漏了一个解，$x=-1$ 也是。", 1],
    ["合起来就是 $50+33=83$ 个。", "哎，等一下，这样把能被6整除的数算了两次，$83-16=67$。", 1],
  ])("takes back what is wrong and not what was only doubted: %s", (work, turn, retracts) => {
    const problem = /\p{Script=Han}/u.test(work) ? "题目要求这个结果。" : "I need to find the result.";
    const steps = segmentSteps([problem, work, turn].join("\n\n"));
    expect(steps.map(({ kind }) => kind)).toEqual(["understand", expect.any(String), "retry"]);
    expect(steps[2]?.retracts).toBe(retracts);
  });

  it("tells trials, contradictions and the ends of proofs from plans and checks", () => {
    const kinds = (...paragraphs: string[]) => segmentSteps(paragraphs.join("\n\n")).map(({ kind }) => kind);
    const started = "We need the largest area. The area is A = x(20 - x), and A' = 0 gives x = 10.";
    expect(
      kinds(
        started,
        "Wait, is this really a maximum? A'' = -2. Yes.",
        "Let me try with x = 9: 9*11 = 99. OK.",
      )[2],
    ).toBe("check");
    expect(kinds("We prove it.", "The product is 4n(n+1) = 8k.", "This completes the proof.").at(-1)).toBe(
      "conclude",
    );
    expect(
      kinds(
        "题目要求证明 $n$ 是偶数。",
        "假设 $n=2k+1$，则 $n^2=4k^2+4k+1$。",
        "这与题设矛盾，所以假设不成立。",
      ),
    ).not.toContain("check");
    expect(kinds("题目求最大值。", "计算函数值：\n- $f(-2)=-8+6=-2$\n- $f(3)=27-9=18$").at(-1)).toBe(
      "compute",
    );
  });

  it("reads a text without blank lines line by line, and wrapped prose as one paragraph", () => {
    const lines = "We want the sum.\n3 + 4 = 7.\nWait, it was 3 + 5 = 8.\nSo the answer is 8.\n";
    expect(segmentSteps(lines).map(({ kind }) => kind)).toEqual([
      "understand",
      "compute",
      "retry",
      "conclude",
    ]);
    expect(segmentSteps("We add the first\nso many numbers and\nthen halve them.\n")).toHaveLength(1);
  });

  it("reads a label with its work as a step of its own, and a label alone with what stands under it", () => {
    const kinds = (text: string) => segmentSteps(text).map(({ kind }) => kind);
    expect(
      kinds(
        "Step 1: Let $x$ be it, so $2x = 6$.\n\nStep 2: Solve: $x = 3$.\n\nStep 3: Verify: $2 \\cdot 3 = 6$.\n",
      ),
    ).toEqual(["derive", "compute", "check"]);
    expect(kinds("第一步：求顶点\n\n配方得 $y=(x-2)^2-1$。\n\n第二步：检验\n\n$x=2$ 时 $y=-1$。\n")).toEqual([
      "derive",
      "check",
    ]);
    expect(kinds("1. 求导：$f'(x)=2x$。\n\n2. 令 $2x=0$，得 $x=0$。\n\n3. 结论：极小值 $0$。\n")).toEqual([
      "derive",
      "derive",
      "conclude",
    ]);
  });

  it.each([
    ["retry", "Hmm, maybe I made a mistake."],
    ["retry", "Sorry, I misread the problem."],
    ["retry", "Let's try a different approach."],
    ["retry", "Correction: the sum is 45, not 54."],
    ["retry", "稍等，这里不对。"],
    ["retry", "让我重新算一遍。"],
    ["retry", "更正：应为 45。"],
    ["retry", "我发现前面算错了。"],
    ["retry", "这与题设矛盾，说明前面有错。"],
    ["check", "Substituting back into the equation gives 4 = 4."],
    ["check", "**Confirming the result**"],
    ["check", "【检验】当 $x=1$ 时，左边是 2。"],
    ["check", "为了确认，再用另一种方法算一遍。"],
    ["conclude", "## Conclusion"],
    ["conclude", "I'm confident that the answer is 12."],
    ["conclude", "故选 C。"],
    ["conclude", "【答案】C"],
    ["conclude", "证毕。"],
    ["plan", "Strategy: use symmetry."],
    ["plan", "We could sort the list first."],
    ["plan", "【思路】构造函数。"],
    ["plan", "不妨设 $a>b$。"],
    ["derive", "由①得 $y=30-x$，代入②得 $3x=45$。"],
  ])("knows a %s by its words: %s", (kind, words) => {
    const before = "Given $a + b = c$.\n\nThen $a = c - b$ and $b = c - a$.\n\n";
    expect(segmentSteps(`${before}${words}\n\nMore of it.\n`).map((step) => step.kind)).toContain(kind);
  });

  it("divides a long paragraph that nobody divided where it turns, checks and concludes", () => {
    const text =
      "Okay, we need to find how many 4-digit numbers have digits summing to 9. Let a + b + c + d = 9 with a ≥ 1. Substituting a' = a - 1 gives 165. Wait, but that is wrong for a = 9. Hmm, let me double check with 2-digit numbers: there are 9 of them, and the formula gives 9. Good. So the answer is 165.";
    const steps = segmentSteps(text);
    expect(steps.map(({ kind }) => kind)).toEqual(["understand", "retry", "check", "conclude"]);
    expect(text.slice(steps[3]?.start)).toBe("Good. So the answer is 165.");
    const chinese =
      "嗯，让我想想。一个三位数，各位数字之和是 12，个位数字是百位数字的 2 倍，十位数字比百位数字大 4，求这个数。设百位是 x，则十位 x+4，个位 2x，这样就只剩下一个未知数，列出方程就可以解出来：x+x+4+2x=12，化简得 4x=8，所以 x=2。于是百位 2，十位 6，个位 4，这个数是 264。检验：2+6+4=12，对；4=2×2，对；6=2+4，也对，题目里的三个条件全部都满足。所以答案是 264。";
    expect(segmentSteps(chinese).map(({ kind }) => kind)).toEqual(["derive", "check", "conclude"]);
    const [first, ...others] = steps.map((step) => ({
      kind: step.kind,
      text: text.slice(step.start, step.end),
    }));
    const again = new StepSegmenter(first?.text.length, first ? [first] : []);
    const rest = [...again.push(text.slice(first?.text.length)), ...again.end()];
    expect(rest.map(({ kind }) => kind)).toEqual(others.map(({ kind }) => kind));
    const list = "## 步骤\n\n1. **分析题意**：求和。\n2. **计算**：$1+2=3$。\n3. **验证**：$3-2=1$，正确。\n";
    expect(segmentSteps(list)).toHaveLength(3);
  });

  it.each([
    ["$x = 3 + 4 = 8$。", "更正：应为 $3+4=7$。"],
    ["$x = 3 + 4 = 8$。", "让我重新算一遍。"],
    ["$x = 3 + 4 = 8$。", "稍等，这里有误。"],
    ["So $x = 3 + 4 = 8$.", "Let me redo this step."],
    ["So $x = 3 + 4 = 8$.", "Sorry, I misread the sum."],
    ["So $x = 3 + 4 = 8$.", "Hmm, maybe I made a mistake there."],
  ])("after %s the words %s take it back", (work, words) => {
    const steps = segmentSteps(
      `${/[一-龥]/.test(words) ? "已知两个加数，求和。" : "We need the sum."}\n\n${work}\n\n${words}\n\n$3 + 4 = 7$\n`,
    );
    expect(steps.find(({ kind }) => kind === "retry")?.retracts).toBe(1);
  });

  it("reads a first paragraph that asks for something as the problem", () => {
    for (const text of [
      "In triangle ABC the angle C is right. Find the height.",
      "在△ABC中，∠C=90°，求斜边上的高。",
      "Hmm, let me see. f(x) = x^3 - 3x and I have to find its extrema.",
    ])
      expect(segmentSteps(`${text}\n\nSo $a = b$.\n`)[0]?.kind).toBe("understand");
    expect(segmentSteps("17 * 24 = 340 + 68 = 408.\n")[0]?.kind).toBe("compute");
  });

  it("takes titles from the text, without markup, cut at a word", () => {
    const [step] = segmentSteps(`## **Solving** the equation\n\nWe do it.`);
    expect(step?.title).toBe("Solving the equation");
    const [long] = segmentSteps(`${"many words ".repeat(30)}\n`);
    expect(long?.title.length).toBeLessThanOrEqual(80);
    expect(long?.title.endsWith("…")).toBe(true);
    const titleOf = (text: string) => segmentSteps(text)[0]?.title;
    expect(titleOf("$$\n\\frac{1}{2} \\times 3 = 1.5\n$$\n")).toBe("1/2 × 3 = 1.5");
    expect(titleOf("```python\nfor n in range(9):\n    print(n)\n```\n")).toBe("for n in range(9)");
    expect(titleOf("| 区间 | $|x|<1$ | $(1,3)$ |\n|---|---|---|\n| $f$ | 增 | 减 |\n")).toBe(
      "区间 |x|<1 (1,3)",
    );
    expect(titleOf("等等。$2\\times3$ 是 6，不是 5。后面也要改。\n")).toBe("等等。2×3 是 6，不是 5");
  });
});
