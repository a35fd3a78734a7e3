import type { SyntaxNode } from "@lezer/common";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LatexNode } from "@/lib/notation/latex/latex-node";
import { readLatex } from "@/lib/notation/latex/read-latex";
import { markdownParser } from "@/lib/notation/markdown-parser";
import { renderMarkdown } from "@/lib/notation/render-markdown";
import { sourceOfFragments } from "../../support/markdown-fragments";

/** What can be read of a rendered text: its words, its formulas as they were written, where its links lead. */
function readable(html: string): string {
  return html
    .replace(
      /<math[\s\S]*?<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>[\s\S]*?<\/math>/g,
      "$1",
    )
    .replace(/<span class="katex-html"[\s\S]*?(?=<\/span><\/span>(?:<|[^<]|$))/g, (drawn) =>
      drawn.includes("annotation") ? drawn : "",
    )
    .replace(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, "$2 $1 ")
    .replace(/<(?:ol|li) (?:start|value)="(\d+)"[^>]*>/g, "$1 ")
    .replace(/<code class="language-([^"]*)"/g, "$1 <code")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

/** How often each letter, digit and Chinese character stands in a text. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(/[\p{L}\p{N}]/gu))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function expectTiled(node: SyntaxNode): void {
  let at = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    expect(child.from).toBeGreaterThanOrEqual(at);
    expect(child.to).toBeLessThanOrEqual(node.to);
    expectTiled(child);
    at = child.to;
  }
}

/** The source again, from the pieces that the tree says it is made of. */
function rebuilt(nodes: readonly LatexNode[], source: string, from: number, to: number): string {
  let text = "";
  let at = from;
  for (const node of nodes) {
    expect(node.from).toBeGreaterThanOrEqual(at);
    text += source.slice(at, node.from);
    text +=
      "children" in node
        ? rebuilt(node.children, source, node.from, node.to)
        : source.slice(node.from, node.to);
    at = node.to;
  }
  return text + source.slice(at, to);
}

describe("every character of the source", () => {
  it("has its place in the tree", () => {
    fc.assert(
      fc.property(sourceOfFragments, (source) => {
        const { topNode } = markdownParser.parse(source);
        expect([topNode.from, topNode.to]).toEqual([0, source.length]);
        expectTiled(topNode);
      }),
      { numRuns: 400 },
    );
  });

  it("is to be read on the page", () => {
    fc.assert(
      fc.property(sourceOfFragments, (source) => {
        // What entities and breaks stand for is shown, not how they are spelled.
        const written = source.replace(/<br>|&lt;|&amp;|\[x\] done|```math/g, " done");
        const shown = tally(readable(renderMarkdown(source).html));
        for (const [character, count] of tally(written.replace(/ done/g, "")))
          expect(
            shown.get(character) ?? 0,
            `${character} of ${JSON.stringify(source)}`,
          ).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 400 },
    );
  });

  it("has its place in the tree of a formula, whatever the formula is", () => {
    const pieces = fc.constantFrom(
      ..."\\frac { } \\begin{array} \\end{array} \\begin{x} \\end{x} & # % $ ^ _ ~ a 1 中 \\ \\\\ &lt; &amp; \f \t \b \u200b \\left( \\text [ ] 😀".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
        (source) => {
          expect(rebuilt(readLatex(source), source, 0, source.length)).toBe(source);
        },
      ),
      { numRuns: 400 },
    );
  });
});
