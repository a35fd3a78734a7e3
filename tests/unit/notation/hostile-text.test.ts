import { describe, expect, it } from "vitest";
import { GrowingMarkdown } from "@/lib/notation/growing-markdown";
import { renderMarkdown } from "@/lib/notation/render-markdown";

const ATTACKS = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "<svg><script>alert(1)</script></svg>",
  "<svg onload=alert(1)>",
  "<math><mtext></mtext><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
  "<style>*{background:url(//evil)}</style>",
  "[a](javascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](&#106;avascript:alert(1))",
  "[a](data:text/html,<script>alert(1)</script>)",
  "[a](vbscript:x)",
  '[a](https://x "onmouseover=alert(1))',
  '[a](https://x"onmouseover="alert(1))',
  "![a](javascript:alert(1))",
  "![a](data:image/svg+xml,<svg onload=alert(1)>)",
  "<javascript:alert(1)>",
  "$\\href{javascript:alert(1)}{x}$",
  "$\\url{javascript:alert(1)}$",
  "$\\includegraphics{https://evil/x.png}$",
  "$\\htmlStyle{background:url(//evil)}{x}$",
  "$\\htmlClass{evil}{x}$",
  "$\\htmlData{a=b}{x}$",
  "$\\text{<img src=x onerror=alert(1)>}$",
  "$\\color{red;background:url(//evil)}x$",
  "$\\unknown{<script>alert(1)</script>}$",
  '```"><script>alert(1)</script>\nx\n```',
  "```x onclick=alert(1)\n</code></pre><script>alert(1)</script>\n```",
  "`</code><script>alert(1)</script>`",
  "| <script>a</script> | b |\n|---|---|\n| <img onerror=x> | c |",
  "# <iframe src=//evil>",
  "> <form action=//evil><button>x</button></form>",
];

const TAGS =
  /^(div|thead|tbody|p|ul|ol|li|blockquote|em|strong|s|table|tr|th|td|h[4-6]|pre|code|hr|br|a|span|math|semantics|annotation|mrow|mi|mn|mo|mtext|mspace|msup|msub|msubsup|mfrac|msqrt|mroot|mtable|mtr|mtd|mover|munder|munderover|mstyle|mpadded|menclose|svg|path|line)$/;
const ATTRIBUTES =
  /^(class|style|tabindex|title|href|rel|target|start|value|xmlns|encoding|display|aria-hidden|mathvariant|stretchy|fence|mathcolor|width|height|viewbox|preserveaspectratio|d|separator|lspace|rspace|scriptlevel|displaystyle|columnalign|columnspacing|rowspacing|accent|linethickness|notation|mathsize|minsize|maxsize|href)$/;

/** Every tag of our output, read as a browser reads well-formed HTML: quoted attributes only. */
function assertHarmless(html: string): void {
  const rest = html.replace(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*\/?>/g,
    (_, _slash, tag: string, attributes: string) => {
      expect(tag).toMatch(TAGS);
      for (const [, name = "", value = ""] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
        expect(name.toLowerCase()).toMatch(ATTRIBUTES);
        if (name === "href") expect(value).toMatch(/^(https?:\/\/|mailto:)/);
        if (name === "style") expect(value).not.toMatch(/url|expression|@import|evil/);
      }
      return "";
    },
  );
  expect(rest).not.toMatch(/[<>]/);
}

/** All that a page is told while the text arrives, a few characters at a time. */
function grown(source: string): string {
  const growing = new GrowingMarkdown("en");
  let html = "";
  for (let at = 0; at < source.length; at += 7) {
    for (const growth of growing.push(source.slice(at, at + 7)))
      if (growth.kind === "children") html += growth.html;
  }
  return html;
}

describe("hostile text", () => {
  it.each(ATTACKS)("does nothing: %s", (attack) => {
    for (const source of [attack, `text ${attack} text`, `- ${attack}`, `${attack}\n\n${attack}`]) {
      assertHarmless(renderMarkdown(source).html);
      assertHarmless(grown(source));
    }
  });

  it("is told from harmless text by this test", () => {
    expect(() => assertHarmless("<p><script>x</script></p>")).toThrow();
    expect(() => assertHarmless('<p onclick="x">y</p>')).toThrow();
    expect(() => assertHarmless('<a href="javascript:x">y</a>')).toThrow();
  });
});
