import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/notation/render-markdown";

/** The formulas in the order shown, displays marked, as they were written. */
function formulas(source: string): string[] {
  const { html } = renderMarkdown(source);
  return [
    ...html.matchAll(
      /<span class="math-(inline|display)"[\s\S]*?<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>/g,
    ),
  ].map(([, kind, latex = ""]) => {
    const plain = latex
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&")
      .replace(/&#39;/g, "'");
    return kind === "display" ? `D:${plain}` : plain;
  });
}

const html = (source: string) => renderMarkdown(source).html;

describe("formulas of every kind and place", () => {
  it.each([
    ["so we have $$\nx=1\n- 2\n$$\nafter", ["D:x=1\n- 2"]],
    ["text\nand $$a\n# b$$ more", ["D:a\n# b"]],
    ["$$ a = b\n= c\n$$", ["D:a = b\n= c"]],
    ["> 引用\n> $$\n> x = 1\n> - 2\n> $$\n> 完", ["D:x = 1\n- 2"]],
    ["- 项 $$\n  y = 2\n  - 3\n  $$\n- $z$", ["D:y = 2\n  - 3", "z"]],
    ["1. 先\n   \\[\n   a^2\n   \\]\n2. 后", ["D:a^2"]],
    ["## 解：$x=1$ 与 \\(y\\)", ["x=1", "y"]],
    ["**由$a>b$，得$\\frac{a}{b}>1$。**因此", ["a>b", "\\frac{a}{b}>1"]],
    ["若$x$（$x>0$）、“$y$”，则", ["x", "x>0", "y"]],
    [
      "\\begin{align}\na &= 1 \\\\\n\n&= 2\n\\end{align}",
      ["D:\\begin{align}\na &= 1 \\\\\n\n&= 2\n\\end{align}"],
    ],
    [
      "\\begin{cases}\\begin{cases}a\\end{cases}\\\\b\\end{cases} 后",
      ["D:\\begin{cases}\\begin{cases}a\\end{cases}\\\\b\\end{cases}"],
    ],
    ["结果 \\boxed{\\text{是 } \\{1,2\\}}。", ["\\boxed{\\text{是 } \\{1,2\\}}"]],
    ["[ \\text{Number} = \\frac{127}{250} ]", ["D:\\text{Number} = \\frac{127}{250}"]],
    ["[\nx = \\frac{1}{2}\n]", ["D:x = \\frac{1}{2}"]],
    ["$\\text{costs $5$ each}$", ["\\text{costs $5$ each}"]],
    ["\begin{cases}a\\\\b\\end{cases} and \boxed{3}", ["D:\\begin{cases}a\\\\b\\end{cases}", "\\boxed{3}"]],
    ["```latex\n\\frac{1}{2}\n```", ["D:\\frac{1}{2}"]],
    ["```math\n$$\n\\frac{1}{2}\n$$\n```", ["D:\\frac{1}{2}"]],
    ["the $n$th and $2^{k}$-th, $x$'s", ["n", "2^{k}", "x"]],
    ["$$\nx = 1\n\n$$\nafter", ["D:x = 1"]],
    ["an odd number is $2k+1$, then $5 k$ and $3k$", ["2k+1", "5 k", "3k"]],
    ["\\because 原方程有增根 , \\therefore $x=3$", ["\\because", "\\therefore", "x=3"]],
    ["2 \\times 3 = 6 且 \\alpha > 0", ["\\times", "\\alpha"]],
    ["得 \\frac{1}{2} 或 \\sqrt[3]{x}。", ["\\frac{1}{2}", "\\sqrt[3]{x}"]],
    ["Devi\\textquotesingle s age is ~\\uline{~~~~}~", ["\\textquotesingle", "\\uline{~~~~}"]],
    ["we get:$2 \\angle CBD + 40^\\circ = 180^\\circ$", ["2 \\angle CBD + 40^\\circ = 180^\\circ"]],
    ["shoes for $$43$ dollars, of $A_{\\hexagon}$", ["43", "A_{\\hexagon}"]],
    ["where $b > 0 $, then", ["b > 0"]],
    ["we get $y=(x + 1)^2 - 7 $. The", ["y=(x + 1)^2 - 7"]],
    ["is $\\, (e_1 + 1)(e_2 + 1) \\cdots \\; $.", ["\\, (e_1 + 1)(e_2 + 1) \\cdots \\;"]],
    ["if we let $x = $ the number", ["x ="]],
    ["由题设知 $1-\\mathrm{k}>0$,", ["1-\\mathrm{k}>0"]],
    ["dividing yields$t=\\frac{52}{8}$.", ["t=\\frac{52}{8}"]],
    ["has equation$(x+3)^{2}=25$.", ["(x+3)^{2}=25"]],
    ["$\\begin{array}{@{}c@{\\;}c}3 & 2\\end{array}$", ["\\begin{array}{@{}c@{\\;}c}3 & 2\\end{array}"]],
    ["甲说：``$a$ 大''，乙说：``$b$ 大''。", ["a", "b"]],
    ['``Hawaii" has $6!$ and ``Ohio" $4!$', ["6!", "4!"]],
    ["> \\[\n> x = 1\n>\n> \\]\n", ["D:x = 1"]],
    ["$$a$$，$$b$$\n$$\nc\n$$", ["D:a", "D:b", "D:c"]],
    ["If $x=3,$ then $f:$ and $[0,$ $1)$, $]0,1[$", ["x=3,", "f:", "[0,", "1)", "]0,1["]],
    ["$ x $ 是, $ n $ and $ f(x) $, $ 12 $", ["x", "n", "f(x)", "12"]],
    ["you pay \\$5$n$ for it, or 3$\\pi$; \\\\$y$", ["n", "\\pi", "y"]],
    [
      "5 m$^2$，CO$_2$，30$^\\circ$C，3$\\times$10$^8$，x$\\geq$3",
      ["^2", "_2", "^\\circ", "\\times", "^8", "\\geq"],
    ],
    ["_$y$_ and __$z$__", ["y", "z"]],
    ["花$5元$买$x$个", ["5元", "x"]],
    ["GitHub's $`x^2`$", ["x^2"]],
    ["\\\\( x^2 \\\\) 与 \\\\[\n\\\\frac{1}{2}\n\\\\]", ["x^2", "D:\\frac{1}{2}"]],
    ["as ( \\frac{1}{2} ) shows", ["( \\frac{1}{2} )"]],
    ["$\frac{1}{2} \times \nabla \rho$", ["\\frac{1}{2} \\times \\nabla \\rho"]],
    ["$$\r\nx = 1\r\n$$\r\n\r\n$y$", ["D:x = 1", "y"]],
    ["$$\nx = 1\n\ny = 2\n$$\nafter", ["D:x = 1\n\ny = 2"]],
    ["```latex\n$$x$$\n$$y$$\n```", ["D:x", "D:y"]],
    ["\\begin{proof}\n由 $x$ 得证。\n\\end{proof}", ["x"]],
  ])("reads %j", (source, expected) => {
    expect(formulas(source)).toEqual(expected);
    expect(renderMarkdown(source).problems).toEqual([]);
  });

  it.each([
    "It costs $5 and $10, or A$7 to US$9.",
    "between $5k and $6k, $20 + $30 = $50, $3 - $1",
    "$x = $y + 1; if ($a > 0 && $b > 0)",
    "foo$x=1$bar, pay $10 = 8 euros, then $5",
    "$ export A=$B",
    "C:\\alpha\\times, docs\\beta, \\timesheet and \\frac{1 without an end",
    "He pays 5*3=$<<5*3=15>>15, then $<<2*2=4>>4.",
    "$20 + $30 = $50",
    "花了$5，还剩$10。",
    "echo $HOME/$USER and $PATH:$HOME",
    "The PID is $$ in bash, and $$ again in the shell.",
    "foreach ($arr as $k => $v) { $user->name = $v; }",
    "$i = 0; $j = $i + 1;",
    "awk '{print $1,$2}'",
    "pay $2,000 per month for $x years",
    "第1~3题，$5~$10，5~~7 和 8~~9",
    "2**3 and 4**5, 3*4*5 = 60, a*b*c",
    "see [1] and [ a = b ]",
    "arr[0] and arr[ i ]",
    "foreach ($a,$b) and \u0024{name}/\u0024{x}, 5$ each or 10$ all",
    'echo "$PATH" and "$HOME", $1 $2 $@',
    "my $x = $y + $z; @{$ref} %$h",
    "$x['a'] = $b->c; echo $x;",
    "$ cd /tmp\n$ ls -la",
    "f( x ) and ( a + b )",
  ])("leaves %j alone", (source) => {
    expect(formulas(source)).toEqual([]);
    expect(
      html(source)
        .replace(/<\/?p>/g, "")
        .replace(/&gt;/g, ">")
        .replace(/&#39;/g, "'")
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, "<")
        .replace(/&amp;/g, "&"),
    ).toBe(source);
  });

  it("keeps the bars of formulas and code inside their cells", () => {
    const source = "| 题 | 答 | 码 |\n|:--|:-:|--:|\n| $|x|<1$ | $P(A|B)$ | `a|b` |\n| \\(|y|\\) | | 5 |";
    const table = html(source);
    expect(formulas(source)).toEqual(["|x|<1", "P(A|B)", "|y|"]);
    expect(table.match(/<t[dh][ >]/g)).toHaveLength(9);
    expect(table).toContain('<td class="to-end"><code>a|b</code></td>');
    expect(table).toContain('<td class="to-middle"></td>');
  });

  it("reads a table whose lines end in spaces or in another system's way", () => {
    expect(html("| a | b |  \n|---|---|  \n| 1 | 2 |  ").match(/<td/g)).toHaveLength(2);
    expect(html("| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n").match(/<td/g)).toHaveLength(2);
  });

  it("leaves code of LaTeX with words in it as code, and empty marks as text", () => {
    expect(html("```latex\n$x = 1$ and text\n```")).toContain("<pre");
    expect(html("\\[\\] \\(\\)")).toBe("<p>[] ()</p>");
  });

  it("parts the cells of prices", () => {
    expect(html("| a | b |\n|---|---|\n| $5 | $6 |").match(/<td/g)).toHaveLength(2);
  });

  it("shows breaks in cells, and other tags as text", () => {
    expect(html("| a |\n|---|\n| x<br>y<b> |")).toContain("<td>x<br>y&lt;b&gt;</td>");
  });

  it("makes Chinese text strong and slanted without spaces around it", () => {
    expect(html("**结论：**故")).toBe("<p><strong>结论：</strong>故</p>");
    expect(html("这是*“重点”*的")).toBe("<p>这是<em>“重点”</em>的</p>");
    expect(html("由***（一）***得")).toContain("<em><strong>（一）</strong></em>");
    expect(html("~~错~~对")).toBe("<p><s>错</s>对</p>");
  });

  it("numbers a list as it was written", () => {
    expect(html("3. 三\n4. 四\n7. 七")).toBe(
      '<ol start="3"><li value="3"><p>三</p></li><li value="4"><p>四</p></li><li value="7"><p>七</p></li></ol>',
    );
  });

  it("ends an open display at a blank line, a heading or a fence", () => {
    for (const next of ["\n\n后文 **粗**", "\n## 后文 **粗**"]) {
      const { html: shown, problems } = renderMarkdown(`$$\nx=\\frac{1}{2}${next}`);
      expect(shown).toContain("<strong>粗</strong>");
      expect(problems).toHaveLength(1);
    }
    expect(html("$$\nx\n```\ncode\n```")).toContain("<pre");
  });

  it("shows the program of a drawing as it is, with the reason, and goes on after it", () => {
    const program = '[asy]\nsize(150);\n\n- draw((0,0)--(4,0)); # a*b*c\nlabel("$A$", (0,0), SW);\n[/asy]';
    const { html: shown, problems } = renderMarkdown(`Triangle:\n${program} Find $AB$.\n\n**Next**`, {
      locale: "zh",
    });
    expect(problems).toEqual([{ source: program, message: expect.stringContaining("画图") }]);
    expect(shown).toContain("- draw((0,0)--(4,0)); # a*b*c");
    expect(formulas(`Triangle:\n${program} Find $AB$.`)).toEqual(["AB"]);
    expect(shown).toContain("<strong>Next</strong>");
  });

  it("says in the reader's language what is wrong", () => {
    expect(renderMarkdown("$\\nope$", { locale: "zh" }).html).toContain("不认识");
    expect(renderMarkdown("$\\nope$", { locale: "en" }).html).toContain("not a command");
  });

  it("takes time in proportion to the text, whatever the text is", () => {
    for (const piece of [
      "$",
      "$$",
      "\\(",
      "\\[",
      "\\begin{a}",
      "$a{",
      "[ ",
      "\\boxed{",
      "| $",
      "**",
      "`a",
      "$x$ ",
      "> ",
      "&lt;",
      "\\left(",
    ]) {
      const started = performance.now();
      renderMarkdown(piece.repeat(Math.floor(20_000 / piece.length)));
      expect(performance.now() - started, piece).toBeLessThan(2_000);
    }
  });

  it.each(["[a](", "[a][", "[a](b[", "1. ", "> - ", "**中", "_。", "~~，", "a(", " ", "<br> "])(
    "takes time in proportion to the text also where Markdown's own rules look far: %j",
    (piece) => {
      const started = performance.now();
      const { html: shown } = renderMarkdown(`a${piece}\n${piece.repeat(200_000 / piece.length)}b`);
      expect(performance.now() - started).toBeLessThan(2_500);
      expect(shown).toContain("b");
    },
  );

  it("takes brackets for a link only where an address follows that may be followed", () => {
    expect(html("see [*a* [b]](https://x.org/p_(q)) and [c](https://y.org 'why')")).toMatch(
      /<a href="https:\/\/x\.org\/p_\(q\)"[^>]*><em>a<\/em> \[b\]<\/a> and <a title="why" href="https:\/\/y\.org"/,
    );
    expect(html("f[a](b *c* d)")).toBe("<p>f[a](b <em>c</em> d)</p>");
    expect(html("[a [b](https://x.org) c](https://y.org)")).toContain(">b</a> c](https://y.org)</p>");
    expect(html("![plan](https://x.org/a.png)")).toContain(">plan</a>");
    expect(html("*a [b* c]")).toBe("<p><em>a [b</em> c]</p>");
  });

  it("takes underscores for emphasis beside Chinese, and blanks to be filled in for blanks", () => {
    expect(html("__结论：__故 _so_")).toBe("<p><strong>结论：</strong>故 <em>so</em></p>");
    for (const blanks of [
      "填空：（__），（__）。",
      "共有__个，每个__元",
      "x=____, y=____ cm",
      "(____cm, ____cm)",
      "x_1 和 x_2, y_3_4",
    ])
      expect(html(blanks)).toBe(`<p>${blanks}</p>`);
  });

  it("nests lists and quotations as deep as anybody does, and beyond that shows their marks", () => {
    const nested = html(`${"> ".repeat(500)}end`);
    expect(nested.match(/<blockquote>/g)?.length).toBeGreaterThan(50);
    expect(nested).toContain("&gt; &gt; end");
  });
});

describe("LaTeX's own quotation marks", () => {
  it.each([
    ["``so'' and ``so''", "<p>“so” and “so”</p>"],
    ['``Hawaii" and ``Ohio"', "<p>“Hawaii” and “Ohio”</p>"],
    ["``code`` and ``it''s`` stay", "<p><code>code</code> and <code>it&#39;&#39;s</code> stay</p>"],
    ["``not closed", "<p>``not closed</p>"],
    ["f'' and ''", "<p>f&#39;&#39; and &#39;&#39;</p>"],
  ])("%j", (source, expected) => {
    expect(html(source).trim()).toBe(expected);
  });
});
