import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/notation/render-markdown";

/** The formulas in the order shown, as their LaTeX. */
function formulas(html: string): string[] {
  return [...html.matchAll(/<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>/g)].map(
    (match) => (match[1] ?? "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&").trim(),
  );
}

/** What is left when formulas are taken out. */
function words(html: string): string {
  return html
    .replace(
      /<span class="math-(inline|display)[\s\S]*?<\/math>[\s\S]*?(?=<\/p>|[\u4e00-\u9fff]| [a-z])/g,
      "",
    )
    .replace(/<[^>]*>/g, "");
}

describe("formulas in Markdown", () => {
  it.each([
    ["$$ x = 1\n+ 2\n$$\n\nafter", ["x = 1\n+ 2"]],
    ["$$\nx = 1 $$\n\nafter **b**", ["x = 1"]],
    ["$$x=1 \\tag{1}$$", ["x=1 \\tag{1}"]],
    ["\\(a_1 + b_2\\) 和 \\(c_3\\)", ["a_1 + b_2", "c_3"]],
    [
      "\\[\n\\begin{pmatrix}\n1 & 2 \\\\\n3 & 4\n\\end{pmatrix}\n\\]",
      ["\\begin{pmatrix}\n1 & 2 \\\\\n3 & 4\n\\end{pmatrix}"],
    ],
    ["```math\n\\frac12\n```", ["\\frac12"]],
    [
      "$$\\begin{aligned} a&=1 \\\\[4pt] b&=2 \\end{aligned}$$ then \\[x\\]",
      ["\\begin{aligned} a&=1 \\\\[4pt] b&=2 \\end{aligned}", "x"],
    ],
    ["$\\begin{array}{c|c}a&b\\end{array}$", ["\\begin{array}{c|c}a&b\\end{array}"]],
    ["gives $0$ points, $1$ to the second, up to $m-1$", ["0", "1", "m-1"]],
    ["$a$$b$", ["a", "b"]],
    ["价格从$5涨到$10，求$x$", ["x"]],
    ["求 $a、b$ 的值", ["a、b"]],
    ["当$x>0$时，$f(x)=1$。", ["x>0", "f(x)=1"]],
    ["The answer is \\boxed{\\frac{1}{2}}.", ["\\boxed{\\frac{1}{2}}"]],
    ["- item $$\\frac{1}{2}$$\n- $y$", ["\\frac{1}{2}", "y"]],
  ])("reads %j", (source, expected) => {
    const { html, problems } = renderMarkdown(source);
    expect(formulas(html)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it.each([
    "from $2bn to at least $4bn per operation",
    "only willing to pay $1.50 for kale, she makes $1.50.",
    "Only $59(save $100)",
    "Prices: $5-$10 each; US$50 to US$100",
    "第1~3题和第5~7题",
  ])("leaves money and ranges alone: %s", (source) => {
    const { html } = renderMarkdown(source);
    expect(formulas(html)).toEqual([]);
    expect(words(html)).toBe(source);
  });

  it("keeps code as it is", () => {
    expect(renderMarkdown("```bash\n#!/bin/bash\necho $$\n```").html).toContain("#!/bin/bash\necho $$");
    expect(renderMarkdown("```c\n#include <stdio.h>\n```").html).toContain("#include &lt;stdio.h&gt;");
    expect(formulas(renderMarkdown("`$x$`").html)).toEqual([]);
  });

  it("never lets an unclosed display swallow what follows", () => {
    const { html, problems } = renderMarkdown("前文\n\n$$\nx=\\frac{1}{2}\n\n后续正文 **粗体** 应正常");
    expect(html).toContain("<strong>粗体</strong>");
    expect(problems).toHaveLength(1);
  });

  it("draws what a single dollar opened and nothing closes, and says so", () => {
    const { html, problems } = renderMarkdown("圆的面积 $S=\\pi r^2\n\n下一段");
    expect(formulas(html)).toEqual(["S=\\pi r^2"]);
    expect(problems).toHaveLength(1);
    for (const text of [
      "It costs $5",
      "echo $HOME \\n",
      "See $HOME\\Documents\\plan",
      "$A=\\pi r^2, and words follow",
    ])
      expect(renderMarkdown(text).problems).toEqual([]);
  });

  it("shows what cannot be shown as its source, and says so", () => {
    const { html, problems } = renderMarkdown("$\\multicolumn{2}{c}{x}$");
    expect(html).toContain("\\multicolumn{2}{c}{x}");
    expect(problems[0]?.message).toContain("multicolumn");
  });

  it.each([
    "50% of x + 1",
    "x # y",
    "a &lt; b",
    "a\u200b+b",
    "①+②",
    "\\wideparen{AB}",
    "\\ang{30}",
    "\\unicode{x25B3}",
    "\\text{a_b}",
    "\\begin{flalign}a&=b\\end{flalign}",
    "\\require{cancel}\\cancel{x}",
  ])("mends %s without losing anything", (formula) => {
    const { html, problems } = renderMarkdown(`$${formula}$`);
    expect(problems).toEqual([]);
    if (formula.startsWith("50%")) expect(html).toContain("<mi>x</mi>");
  });

  it("makes Chinese text strong without spaces around it", () => {
    expect(renderMarkdown("**历经10年发展，**年").html).toContain("<strong>历经10年发展，</strong>年");
    expect(renderMarkdown("所以**$x=2$**是解").html).toMatch(/<strong><span.*<\/strong>是解/s);
    expect(renderMarkdown("2 ** 3 and a **b** c").html).toContain("2 ** 3 and a <strong>b</strong> c");
  });

  it("loses no character of bracketed text", () => {
    expect(renderMarkdown("see [1] and [ a = b ]").html).toBe("<p>see [1] and [ a = b ]</p>");
  });
});
