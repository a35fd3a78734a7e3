import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FunctionGraph } from "@/app/_ui/graph/function-graph";
import { GraphDisclosure } from "@/app/_ui/graph/graph-disclosure";
import { tickText } from "@/app/_ui/graph/plot-scale";
import { makeGraph } from "@/lib/graphs/make-graph";
import { readGraph } from "@/lib/graphs/read-graph";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";

function markupOf(problem: string, locale: Locale = "en"): string {
  const question = readGraph(problem);
  if (!question) throw new Error(`nothing to draw: ${problem}`);
  const graph = makeGraph(question);
  if (!graph) throw new Error(`no values: ${problem}`);
  return inPage(<FunctionGraph graph={graph} />, locale);
}

function inPage(element: React.ReactNode, locale: Locale): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
}

/** What is told to those who cannot see the picture. */
function told(problem: string, locale: Locale = "en"): string {
  const [, label = ""] = /role="img" aria-label="([^"]*)"/.exec(markupOf(problem, locale)) ?? [];
  return label.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

describe("the text alternative of a graph", () => {
  it.each([
    ["x^2 - x = 12", "Graph of y = x^2 - x and y = 12. The lines meet at (-3, 12), (4, 12)."],
    ["y = x^2 + 1", "Graph of y = x^2 + 1. Vertex: (0, 1). It never meets the horizontal axis."],
    [
      "|x - 1| < 4",
      "Graph of y = |x - 1| and y = 4. The lines meet at (-3, 4), (5, 4). The inequality is true on the thick part of the axis: -3 < x < 5.",
    ],
    [
      "y = 1/(x - 2)",
      "Graph of y = 1/(x - 2). It never meets the horizontal axis. Asymptotes (the line comes close but never touches): x = 2.",
    ],
    [
      "y = \\frac{x^2 - 4}{x - 2}",
      "Graph of y = (x^2 - 4)/(x - 2). Zeros (where it meets the horizontal axis): x = -2. No value at the open circle: x = 2.",
    ],
    [
      "x^5 = x + 1",
      "Graph of y = x^5 and y = x + 1. The lines meet at ≈ (1.167, 2.167). There may be more points that are not marked here.",
    ],
    ["2^x = 7", "Graph of y = 2^x and y = 7. The lines meet at (log_2(7), 7)."],
  ])("%s", (problem, alternative) => {
    expect(told(problem)).toBe(alternative);
  });

  it("is in the person's language", () => {
    expect(told("x^2 - 8x + 15 = 0", "zh")).toBe(
      "y = x^2 - 8x + 15 的图像。零点（与横轴相交或相切的地方）：x = 3，x = 5。顶点：(4, -1)。",
    );
  });
});

describe("the picture of a graph", () => {
  it.each(["x^2 - 8x + 15 = 0", "y = \\tan x", "y = \\ln x", "1000x + 3 = 5003", "y = e^x", "x^2 - 4 > 0"])(
    "%s is drawn with finite numbers only",
    (problem) => {
      const markup = markupOf(problem);
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
      expect(markup).toMatch(/class="graph-curve" data-curve="1" d="M[-\d. ]+L/);
      expect(markup.match(/class="graph-number"/g)?.length).toBeGreaterThan(4);
    },
  );

  it("is not there until it is asked for", () => {
    const markup = inPage(<GraphDisclosure problem="x^2 = 4" />, "en");
    expect(markup).toContain("See the graph");
    expect(markup).not.toContain("<svg");
  });
});

describe("numbers at the axes", () => {
  it.each([
    [0, "0"],
    [-2.5, "−2.5"],
    [0.0005, "0.0005"],
    [2.5e-7, "2.5×10⁻⁷"],
    [-1e-5, "−10⁻⁵"],
    [300_000, "3×10⁵"],
    [20_000, "20000"],
  ])("%d is written %s, as at school", (value, written) => expect(tickText(value)).toBe(written));
});
