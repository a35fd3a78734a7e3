import { expect, it } from "vitest";
import { keepPunctuation } from "@/lib/notation/keep-punctuation";
import { renderMarkdown } from "@/lib/notation/render-markdown";
import { type RenderedNode, toHtml } from "@/lib/notation/rendered-node";

/** A text in which `x` stands for a formula, with what is kept together in angle brackets. */
function shown(text: string): string {
  const nodes = text
    .split(/(x)/)
    .filter((part) => part !== "")
    .map(
      (part): RenderedNode =>
        part === "x"
          ? { kind: "html", html: '<span class="math-inline">x</span>' }
          : { kind: "text", text: part },
    );
  return keepPunctuation(nodes)
    .map(toHtml)
    .join("")
    .replaceAll('<span class="math-inline">x</span>', "x")
    .replaceAll('<span class="math-kept">', "<")
    .replaceAll("</span>", ">");
}

it.each([
  ["当x时，解是x。", "当x时，解是<x。>"],
  ["所以（x）。好", "所以<（x）。>好"],
  ["so (x), and", "so <(x),> and"],
  ["“x”、x；", "<“x”、><x；>"],
  ["（x", "<（x>"],
  ["plain x words", "plain x words"],
  ["x", "x"],
])("signs stay with the formula that they touch: %s", (text, expected) => {
  expect(shown(text)).toBe(expected);
  expect(shown(text).replace(/[<>]/g, "")).toBe(text);
});

it("in paragraphs, cells and strong words", () => {
  const { html } = renderMarkdown("**$x$：** 好\n\n| a |\n|---|\n| $x$，$y$ |");
  expect(html.match(/class="math-kept"/g)).toHaveLength(2);
});
