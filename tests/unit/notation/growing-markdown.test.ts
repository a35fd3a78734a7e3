import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GrowingMarkdown } from "@/lib/notation/growing-markdown";
import { renderMarkdown } from "@/lib/notation/render-markdown";
import { sourceOfFragments } from "../../support/markdown-fragments";
import { PageOfGrowth } from "../../support/page-of-growth";

function grow(pieces: readonly string[]): { html: string; seen: string[] } {
  const growing = new GrowingMarkdown("en");
  const page = new PageOfGrowth();
  const seen: string[] = [];
  for (const piece of pieces) {
    page.take(growing.push(piece));
    seen.push(page.html());
  }
  page.take(growing.end());
  return { html: page.html(), seen };
}

/** `text` in pieces of the given lengths, over and over. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

describe("a text that arrives in pieces", () => {
  it("ends as the whole text is rendered, however it was cut", () => {
    fc.assert(
      fc.property(
        sourceOfFragments,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (source, lengths) => {
          expect(grow(cut(source, lengths)).html).toBe(renderMarkdown(source).html);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("waits for the rule under a table's head before it parts the table from the paragraph", () => {
    for (const source of [
      "\\(\n|\\begin{cases}x\\end{cases}\n|---|---|\n",
      "a\n|b\n|-|-|\n",
      "a\n|b|\n|-|\nc",
    ])
      expect(grow([...source]).html).toBe(renderMarkdown(source).html);
  });

  it("ends where it is cut as that part is rendered by itself, and keeps what was right", () => {
    fc.assert(
      fc.property(
        sourceOfFragments,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (source, lengths, share) => {
          const length = Math.floor(share * source.length);
          const growing = new GrowingMarkdown("en");
          const page = new PageOfGrowth();
          const pieces = cut(source, lengths);
          const last = pieces.pop() ?? "";
          for (const piece of pieces) page.take(growing.push(piece));
          page.take(growing.cut(last, length));
          expect(page.html()).toBe(renderMarkdown(source.slice(0, length)).html);
        },
      ),
      { numRuns: 400 },
    );
    const growing = new GrowingMarkdown("en");
    growing.push("First $a$.\n\nSecond $b$.\n\nThird");
    expect(growing.cut("", 24)).toEqual([{ kind: "children", path: [], keep: 2, html: "" }]);
  });

  it("never complains of a formula that is still arriving", () => {
    for (const source of [
      "so $$\\frac{1}{2} + \\sqrt{x^2}$$",
      "设 \\[ x = \\frac{a+b}{2} \\]",
      "$$\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n$$",
      "和 $\\frac{\\text{总和}}{n}$ 是",
      "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
      "\\boxed{\\frac{1}{2}}",
      "$\\text{costs $x$ each} + 1$",
      "```math\n\\left( \\frac{1}{2} \\right)\n```",
    ]) {
      const { seen } = grow([...source]);
      for (const html of seen) expect(html).not.toContain("math-problem");
      expect(seen.at(-1)).toContain("katex");
    }
  });

  it("takes a dollar after an open group for the formula's end, except in words", () => {
    const shown = (source: string) => renderMarkdown(source, { arriving: true }).html;
    expect(shown("$\\frac{1}{2$")).not.toContain("$");
    expect(shown("$\\frac{1}{2$")).toContain("<mfrac>");
    expect(shown("$\\text{costs $")).toContain("costs $");
  });

  it("shows a formula growing before it is closed", () => {
    const { seen } = grow(["so $$x = \\frac{1", "}{2} + \\sq"]);
    expect(seen[0]).toContain("<mfrac>");
    expect(seen[1]).toContain('<code class="math-arriving">\\sq</code>');
  });

  it("tells the page only what a piece adds, however long the text has become", () => {
    const paragraph =
      "Then $x_1 = \\frac{-b + \\sqrt{b^2-4ac}}{2a}$ and so on, which gives the **next** value.\n\n";
    const growing = new GrowingMarkdown("en");
    const told = (text: string) => JSON.stringify(growing.push(text)).length;
    const first = told(paragraph);
    for (let count = 0; count < 500; count++) growing.push(paragraph);
    expect(told(paragraph)).toBeLessThan(first * 2 + 100);
    expect(growing.push("word")).toMatchObject([{ kind: "children" }]);
    expect(growing.push(" word")).toMatchObject([{ kind: "text", added: " word" }]);
    // A paragraph that ends as the next one begins is not drawn again.
    expect(growing.push(" more.\n\nNext\n")).toEqual([
      { kind: "text", path: [502, 0], added: " more." },
      { kind: "children", path: [], keep: 503, html: "<p>Next</p>" },
    ]);
  });
});
