import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { checkStep } from "@/lib/checking/check-step";

type Tree = { text: string; value: number };

/** Arithmetic with its value, each written in one of several ways that say the same. */
const tree: fc.Arbitrary<Tree> = fc.letrec<{ e: Tree }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.integer({ min: 1, max: 40 }).map((n) => ({ text: `${n}`, value: n })),
    fc
      .tuple(tie("e"), tie("e"))
      .map(([a, b]) => ({ text: `(${a.text} + ${b.text})`, value: a.value + b.value })),
    fc
      .tuple(tie("e"), tie("e"))
      .map(([a, b]) => ({ text: `(${a.text} - ${b.text})`, value: a.value - b.value })),
    fc
      .tuple(tie("e"), tie("e"))
      .map(([a, b]) => ({ text: `${a.text} \\times ${b.text}`, value: a.value * b.value })),
  ),
})).e;

/** Valid rules on the text of an expression. */
const rules: readonly ((text: string) => string)[] = [
  (text) => `${text} + 0`,
  (text) => `1 \\cdot (${text})`,
  (text) => `\\frac{2 \\cdot (${text})}{2}`,
  (text) => `(${text} + x) - x`,
  (text) => `-(-(${text}))`,
  (text) => `\\left(${text}\\right)^{1}`,
];

const rewriting = fc.array(fc.constantFrom(...rules), { minLength: 1, maxLength: 4 });

describe("an expression rewritten by valid rules", () => {
  it("is equal, as an answer and as a claim", () => {
    fc.assert(
      fc.property(tree, rewriting, ({ text, value }, steps) => {
        const rewritten = steps.reduce((current, rule) => rule(current), text);
        expect(checkAnswer({ expected: `${value}`, given: rewritten }, "en").verdict).toBe("equal");
        expect(
          checkStep(`so $${text} = ${rewritten}$`, "", "en").map(({ verdict }) => verdict),
        ).not.toContain("fails");
      }),
    );
  });

  it("differs when a number is altered", () => {
    fc.assert(
      fc.property(tree, rewriting, fc.integer({ min: 1, max: 9 }), ({ text, value }, steps, off) => {
        const rewritten = steps.reduce((current, rule) => rule(current), `(${text} + ${off})`);
        expect(checkAnswer({ expected: `${value}`, given: rewritten }, "en").verdict).toBe("different");
        expect(
          checkStep(`so $${text} + 0 = ${value + off}$`, "", "en").map(({ verdict }) => verdict),
        ).toEqual(["fails"]);
      }),
    );
  });

  it("differs when a sign or a relation is altered", () => {
    const operand = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(operand, operand, (a, b) => {
        expect(checkStep(`so $${a} + ${b} = ${a - b}$`, "", "en")[0]?.verdict).toBe("fails");
        expect(checkStep(`so $${a} + ${b} > ${a}$`, "", "en")[0]?.verdict).toBe("holds");
        expect(checkStep(`so $${a} + ${b} < ${a}$`, "", "en")[0]?.verdict).toBe("fails");
      }),
    );
  });
});

describe("equations rewritten by valid rules", () => {
  it("are equal; with another number they differ", () => {
    const whole = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (a, b, factor, off) => {
          const line = `y = ${factor}x + ${a}`;
          const moved = `${factor}x - y + ${a} = 0`;
          expect(checkAnswer({ expected: line, given: moved }, "en").verdict).toBe("equal");
          expect(
            checkAnswer({ expected: line, given: `${factor}x - y + ${a + off} = 0` }, "en").verdict,
          ).toBe("different");
          expect(checkAnswer({ expected: `${a}, ${b}`, given: `${b}, ${a}` }, "en").verdict).toBe("equal");
        },
      ),
    );
  });
});
