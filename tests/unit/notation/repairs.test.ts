import { describe, expect, it } from "vitest";
import { renderArrivingFormula, renderFormula } from "@/lib/notation/render-formula";

const shown = (source: string, display = true) => renderFormula(source, { display, locale: "en" });

/** What MathML says of a formula, without tags. */
function said(source: string, display = true): string {
  const { html, problem } = shown(source, display);
  expect(problem).toBeNull();
  const math = /<math[\s\S]*?<annotation/.exec(html)?.[0] ?? "";
  return math
    .replace(/<[^>]*>|<annotation/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/[\u2061\u200b]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u205f]/g, " ");
}

describe("repairs keep the meaning", () => {
  it.each([
    ["50% of x", "50%ofx"],
    ["n # m", "n#m"],
    ["a &lt; b &amp;&#38; c &le; d", "a<b&&c≤d"],
    ["\frac{1}{2} \times \theta", "12×θ"],
    ["\beta + \nabla f \neq \text{总 和}", "β+∇f≠总 和"],
    ["\\left( \\frac{1}{2} \right)", "(12)"],
    ["\\text{total_cost & 5% #1}", "total_cost & 5% #1"],
    ["\\text{面积 cm^2}", "面积 cm2"],
    ["\\mbox{当 $x_1$ 时}", "当 x1 时"],
    ["\\text{a \\times b}", "a × b"],
    ["\\text{花了 $5}", "花了 $5"],
    ["\\wideparen{AB} = \\overarc{CD}", "AB⏠=CD⏠"],
    ["\\parallelogram ABCD", "▱ABCD"],
    ["△ABC≌△DEF", "△ABC≌△DEF"],
    ["①+②", "①+②"],
    ["\\ang{30;15;20}", "30∘15′20′′"],
    ["\\SI{9.8}{\\meter\\per\\second\\squared}", "9.8 m/s2"],
    ["\\SI{3e8}{m/s}", "3×108 m/s"],
    ["\\num{1.5e-3}", "1.5×10−3"],
    ["\\unicode{x25B3}ABC", "△ABC"],
    ["\\eqref{eq:a_b}", "(eq:a_b)"],
    ["x=1 \\label{eq:one}", "x=1"],
    ["\\longdiv{144}", ") 144‾"],
    ["\\longdivision{144}{12}", "12) 144‾"],
    ["\\enclose{longdiv}{12}", ") 12‾"],
    [
      "\\begin{tabular}{|c|c|}\\hline 题 & 答 \\\\ \\hline $x_1$ & 50% \\\\ \\hline\\end{tabular}",
      "题答x150%",
    ],
    ["\\begin{array}{*{2}{c}p{2cm}}1&2&3\\end{array}", "123"],
    ["\\begin{multline}a\\\\b\\end{multline}", "ab"],
    ["\\begin{eqnarray}a&=&b\\end{eqnarray}", "a=b"],
    ["\\require{cancel}\\cancel{x}", "x"],
    ["\\vv{AB}\\qed", "AB→□"],
    ["\\Rt\\triangle ABC, \\rectangle ABCD", "Rt△ABC,▭ABCD"],
    ["\\int \\e^x \\d x = \\ensuremath{\\e^x}", "∫exdx=ex"],
    ["\\E[X] = 5\\textpercent + \\textdollar 3", "E[X]=5%+$3"],
    ["\\overfrown{AB} = \\uline{c}", "AB⏠=c‾"],
    ["\\begin{IEEEeqnarray}{rCl}a&=&b\\end{IEEEeqnarray}", "a=b"],
    ["x^\\frac12", "x12"],
    ["a\\textless{}b \\textgreater c", "a<b>c"],
    ["\\left\\textbar{} a-b \\right\\textbar=2", "∣a−b∣=2"],
    ["g\\textquotesingle(x)", "g′(x)"],
    ["\\left { 1, 2 \\right }", "{1,2}"],
    ["\\left{ \\begin{matrix} a \\\\ b \\end{matrix} \\right.", "{ab"],
    ["a ^ { m } ^ + ^ { n }", "am+n"],
    ["3 \\div ____ = 1", "3÷‾=1"],
    ["19-\\/-29", "19−−29"],
    [
      "\\begin{tabular}{|c|c|}\\hline\\multicolumn{2}{|c|}{成绩} \\\\ \\hlineRegion & 5 \\\\\\hline\\end{tabular}",
      "成绩Region5",
    ],
    ["a_1_2", "a12"],
    ["\\text{if }n\\in\\N, \\lcm(a,b)", "if n∈N,lcm(a,b)"],
    ["\\left( \\frac{a}{b}", "(ab"],
    ["\\frac{a}{b} \\right)", "ab)"],
    ["\\begin{aligned}\\left( a &= b \\\\ c \\right) &= d\\end{aligned}", "(a=bc)=d"],
    ["x &= 1 \\\\ y &= 2", "x=1y=2"],
    ["\\newcommand{\\R}{\\mathbb{R}} x\\in\\R", "x∈R"],
    ["\\newcommand{\\p}[2]{(#1,#2)} \\p{a}{b}", "(a,b)"],
    ["\\def\\f#1{#1^2} \\f{x}", "x2"],
    ["\\\\frac{1}{2} \\\\times 3 \\\\\\\\ 4", "12×34"],
    ["a\u2028b", "ab"],
    ["\\dv{y}{x} + \\pdv[2]{f}{x} + \\dd x", "d ydx+∂2 f∂x2+dx"],
    ["\\qty(\\frac{1}{2})", "(12)"],
    ["\\text{m}\\textsuperscript{2} \\class{a}{b}", "m2b"],
    ["x &isin; A &cup; B, &omega;", "x∈A∪B,ω"],
    ["\\ce{2H2 + O2 -> 2H2O}", "2H2+OX2→2H2O"],
  ])("%s", (source, expected) => {
    if (source.startsWith("\\ce")) expect(shown(source).problem).toBeNull();
    else expect(said(source)).toBe(expected);
  });

  it.each(["align", "align*", "flalign", "gather", "split", "multline", "alignat", "equation"])(
    "shows %s in a line of text as well as in a display",
    (name) => {
      const source = `\\begin{${name}}${name === "alignat" ? "{1}" : ""}a ${name === "equation" ? "" : "&"}= b\\end{${name}}`;
      for (const display of [true, false]) expect(shown(source, display).problem).toBeNull();
    },
  );

  it("keeps tags where they can be, and writes them out where they cannot", () => {
    expect(shown("x=1\\tag{3}", false).html).toContain("math-display");
    expect(shown("\\begin{align}a&=b\\tag{1}\\\\c&=d\\tag{2}\\end{align}").problem).toBeNull();
    expect(said("\\begin{aligned}a&=b\\tag{1}\\\\c&=d\\tag{2}\\end{aligned}")).toContain("(2)");
    expect(said("\\boxed{x\\tag{1}} \\tag{2}")).toContain("(1)");
  });

  it("keeps the source as it was written for whoever copies it", () => {
    expect(shown("\\ang{30} &lt; 5%").html).toContain(
      '<annotation encoding="application/x-tex">\\ang{30} &amp;lt; 5%</annotation>',
    );
  });

  it.each([
    ["\\begin{tikzpicture}\\draw (0,0);\\end{tikzpicture}", /tikzpicture/],
    ["\\undefinedname{x}", /\\undefinedname/],
    ["\\frac{1}{2", /never closed/],
    ["x}", /never opened/],
    ["\\href{https://x.y}{z}", /link/],
    ["\\label{eq:1}", /nothing/],
    ["\\def\\x{1}", /nothing/],
    ["\\frac{1}".repeat(2_000), /./],
    [`x${"+x".repeat(11_000)}`, /too long/],
  ])("shows the source of what it cannot draw, and why: %s", (source, reason) => {
    const { html, problem } = shown(source);
    expect(problem?.message).toMatch(reason);
    expect(problem?.source).toBe(source);
    expect(html).toContain("math-problem");
    expect(html).not.toMatch(/#cc0000|color:\s*red/);
    expect(renderFormula(source, { display: true, locale: "zh" }).problem?.message).toMatch(
      /\p{Script=Han}/u,
    );
  });

  it.each([
    "\\frac{1}{",
    "x^",
    "\\sqrt{",
    "\\begin{pmatrix}1 & 2 \\\\",
    "\\left( \\frac{a}{b",
    "\\text{so wh",
    "\\begin{aligned} a &= b \\\\ &",
    "\\begin{array}{c|c} a &",
    "x_{1",
    "1 + \\frac{a}",
    "\\overset{a}",
  ])("draws %s as far as it has arrived", (source) => {
    const html = renderArrivingFormula("$$", source, true);
    expect(html).toContain("katex");
    expect(html).not.toContain("math-problem");
  });
});

describe("exponents and diagrams", () => {
  it("two exponents in one place are not drawn as one number", () => {
    expect(shown("x^2^3").problem?.message).toContain("two exponents");
    expect(said("a_1_2")).toBe("a12");
    // While it arrives it is drawn as far as it goes.
    expect(renderArrivingFormula("$", "x^2^3", false)).toContain("<math");
  });

  it("a diagram is drawn inside a line too", () => {
    expect(said("\\begin{CD} A @>a>> B \\end{CD}", false)).toContain("A");
  });
});
