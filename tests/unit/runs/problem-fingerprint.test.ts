import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProblemSettings, problemFingerprint } from "@/lib/runs/problem-fingerprint";

const SETTINGS: ProblemSettings = {
  problem: "Solve $3x+5=20$.",
  expected: "x = 5",
  subject: "math",
  mode: "solve",
  locale: "en",
  models: ["deepseek-r1", "gpt-5"],
  samples: 2,
};
const of = (problem: string) => problemFingerprint({ ...SETTINGS, problem });
const ofCode = (problem: string) => problemFingerprint({ ...SETTINGS, subject: "code", problem });

describe("problemFingerprint", () => {
  it.each([
    ["line ends", "Let x = 1.\r\nFind y.", "Let x = 1.\nFind y."],
    ["old line ends", "Let x = 1.\rFind y.", "Let x = 1.\nFind y."],
    ["spaces around and at line ends", "\n\n  Find y  ", "Find y"],
    ["spaces between words", "Find  the\tsum", "Find the sum"],
    ["a no-break space", "Find\u00a05 km", "Find 5 km"],
    ["a zero-width space", "Find\u200b y\ufeff", "Find y"],
    ["blank lines", "Let a be.\n\n\n\nFind b", "Let a be.\n\nFind b"],
    ["full-width digits and letters", "求 ｘ＋１２ 的值", "求 x+12 的值"],
    ["full-width punctuation", "设ｘ＞０，求：ｙ（正数）；", "设x>0,求:y(正数);"],
    ["an ideographic indent", "　　已知 a。\n　　求 b", "已知 a。\n求 b"],
    ["spaces beside Chinese", "求第 3 项 $a_3$ 的值", "求第3项$a_3$的值"],
    ["the full stop at the end", "Solve $x=1$.", "Solve $x=1$"],
    ["the Chinese full stop at the end", "解方程 x+1=2。", "解方程 x+1=2"],
    ["a question mark at the end", "Is 7 prime?", "Is 7 prime"],
    ["spaces after a comma between words", "If a, b and c", "If a,b and c"],
    ["inline delimiters", "Solve \\(x+1=2\\) now", "Solve $x+1=2$ now"],
    ["display delimiters", "Solve\n\\[x+1=2\\]", "Solve\n$$x+1=2$$"],
    ["big fractions", "$\\dfrac{1}{2}+\\tfrac{1}{3}$", "$\\frac{1}{2}+\\frac{1}{3}$"],
    ["growing brackets", "$\\left(x+1\\right)^2$", "$(x+1)^2$"],
    ["growing brackets with nothing", "$\\left.x\\right|_0^1$", "$x|_0^1$"],
    ["big brackets", "$\\bigl( x \\Bigr)$", "$(x)$"],
    ["thin spaces", "$\\int x\\,dx$", "$\\int x dx$"],
    ["spaces around operators in formulas", "$x + 1 = 2$", "$x+1=2$"],
    ["spaces before brackets and commands", "$\\frac {1} {2} \\pi$", "$\\frac{1}{2}\\pi$"],
    ["names of one relation", "$a \\leq b \\neq c \\geq d$", "$a \\le b \\ne c \\ge d$"],
    ["the minus sign", "a − b", "a - b"],
    ["the minus sign in a formula", "$a−b$", "$a-b$"],
    ["curly quotes", "f’(x) of “it”", 'f\'(x) of "it"'],
    ["a ligature", "Find the coeﬃcient", "Find the coefficient"],
    ["composed accents", "Poincare\u0301", "Poincar\u00e9"],
    ["a price that is no formula", "It costs $5 and  $6", "It costs $5 and $6"],
  ])("is the same for %s", (_, a, b) => {
    expect(of(a)).toBe(of(b));
  });

  it.each([
    ["x²", "x2"],
    ["x² + 1", "x^2 + 1"],
    ["1½", "11/2"],
    ["1½", "1 1/2"],
    ["½", "1⁄2"],
    ["①", "1"],
    ["1 2", "12"],
    ["$1 2$", "$12$"],
    ["$1\\,2$", "$12$"],
    ["3.5", "35"],
    ["3.5", "3,5"],
    ["1,234", "1, 234"],
    ["1，234", "1,234"],
    ["3。5", "3.5"],
    ["1、2", "1,2"],
    ["-3", "3"],
    ["$-3$", "$3$"],
    ["a-b", "a+b"],
    ["a–b", "a-b"],
    ["pages 3–5", "pages 3-5"],
    ["a*b", "a×b"],
    ["axb", "a×b"],
    ["all real x", "all integer x"],
    ["$x_1$", "$x^1$"],
    ["$x_1$", "$x1$"],
    ["$x_{12}$", "$x_12$"],
    ["X + x", "x + x"],
    ["$A \\cap a$", "$a \\cap a$"],
    ["$\\Delta$", "$\\delta$"],
    ["$\\frac{1}{2}$", "$\\frac{2}{1}$"],
    ["$\\sin x$", "$\\sinx$"],
    ["$a b$", "$ab$"],
    ["$\\cdot$", "$\\times$"],
    ["$x<2$", "$x \\le 2$"],
    ["$x<2$", "$x>2$"],
    ["$(1,2)$", "$[1,2]$"],
    ["$|x|$", "$(x)$"],
    ["$\\|x\\|$", "$|x|$"],
    ["$a\\{1\\}$", "$a{1}$"],
    ["x < 2", "x ≤ 2"],
    ["5!", "5"],
    ["n! = m", "n != m"],
    ["n! =m", "n!=m"],
    ["1+2+3+...", "1+2+3+"],
    ["3+5=?", "3+?=5"],
    ["1 2\n3", "1\n2 3"],
    ["- 1\n- 2", "- 1 - 2"],
    ["1\n2", "12"],
    ["甲 乙", "甲乙"],
    ["二 3", "二3"],
    ["solve it", "do not solve it"],
    ["大于 3", "不大于 3"],
    ["Find x", "Find y"],
    ["$x\\leftarrow y$", "$x\\to y$"],
    ["$5\\%$", "$5$"],
    ["$a%b\nc$", "$a%b c$"],
    ["5%", "5"],
    ["5°", "5"],
    ["`a  b`", "`a b`"],
    ["```\nif a:\n  b\nc\n```", "```\nif a:\n  b\n  c\n```"],
    ["if a:\n  b\nc", "if a:\n  b\n  c"],
    ["```\nx，y\n```", "```\nx,y\n```"],
    ["\ue000 $x$", "$x$ \ue000"],
    ["$\\\\[2pt]x$", "$\\\\ [2pt]x$"],
    ["costs $5 -3 and $6", "costs $5-3 and $6"],
    ["a $b\nc \\(n\\)", "a $b\nc $n"],
    ["\\$x\\$", "$x$"],
  ])("differs for %j and %j", (a, b) => {
    expect(of(a)).not.toBe(of(b));
    expect(of(`Given ${a} we ask`)).not.toBe(of(`Given ${b} we ask`));
    expect(ofCode(a)).not.toBe(ofCode(b));
  });

  it.each([
    ['print "a, b"', 'print "a,b"'],
    ["print `a`  `b`", "print `a` `b`"],
    ["输出 “是，否”", "输出 “是,否”"],
    ["print Hello.", "print Hello"],
    ["x　y", "x y"],
  ])("takes a program's %j for another than %j", (a, b) => {
    expect(ofCode(a)).not.toBe(ofCode(b));
  });

  it("is the same for line ends and trailing spaces of a program's problem", () => {
    expect(ofCode("Read n.  \r\nPrint n.\r\n")).toBe(ofCode("Read n.\nPrint n."));
  });

  it.each<[string, Partial<ProblemSettings>]>([
    ["expected answer", { expected: "x = 6" }],
    ["no expected answer", { expected: undefined }],
    ["empty expected answer", { expected: "" }],
    ["subject", { subject: "code" }],
    ["mode", { mode: "hints" }],
    ["language", { locale: "zh" }],
    ["models", { models: ["deepseek-r1"] }],
    ["a model's name that holds a comma", { models: ["deepseek-r1,gpt-5"] }],
    ["order of models", { models: ["gpt-5", "deepseek-r1"] }],
    ["samples", { samples: 3 }],
  ])("differs for another %s", (_, change) => {
    expect(problemFingerprint({ ...SETTINGS, ...change })).not.toBe(problemFingerprint(SETTINGS));
  });

  const PIECES =
    "Solve the find 求 解方程 设 3 12 0.5 x y A $x+1=2$ $\\frac{a}{b}$ \\(n^2\\) + - = < ( ) , . ² ½ ， 。 \n - `a b` $$z$$ 5! ≤".split(
      " ",
    );
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", "  ", "", "\n")), {
      minLength: 1,
      maxLength: 25,
    })
    .map((pieces) => pieces.flat().join(""));

  it("differs when a digit, letter, sign or operator is replaced, whatever it is", () => {
    const change = fc.constantFrom(..."0123456789abxyzAXY+-*/=<>^_!|²½≤±不求".split(""));
    fc.assert(
      fc.property(text, fc.nat(), change, (problem, where, replacement) => {
        const characters = [...problem];
        const places = characters.flatMap((character, index) =>
          /[\p{L}\p{N}+\-=<!≤^_]/u.test(character) ? [index] : [],
        );
        const at = places[where % Math.max(1, places.length)];
        fc.pre(at !== undefined && characters[at] !== replacement);
        const changed = characters.with(at ?? 0, replacement).join("");
        expect(of(changed)).not.toBe(of(problem));
      }),
      { numRuns: 1000 },
    );
  });

  it("differs when a digit, letter or sign is dropped or doubled, or a word is added", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom("drop", "double", "word"), (problem, where, how) => {
        const characters = [...problem];
        const places = characters.flatMap((character, index) =>
          /[\p{L}\p{N}+\-=<!≤^_]/u.test(character) ? [index] : [],
        );
        const at = places[where % Math.max(1, places.length)];
        fc.pre(at !== undefined);
        const character = characters[at ?? 0] ?? "";
        const put = how === "drop" ? "" : how === "double" ? character + character : ` not ${character}`;
        expect(of(characters.with(at ?? 0, put).join(""))).not.toBe(of(problem));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps every digit, letter and operator, in order", () => {
    const kept = (source: string) => source.normalize("NFC").replace(/\\[()]|[^\p{L}\p{N}+=<!≤^_-]/gu, "");
    fc.assert(
      fc.property(text, (problem) => {
        const canonical = JSON.parse(of(problem))[1];
        expect(kept(canonical)).toBe(kept(problem));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads a text no differently for the delimiters of its formulas", () => {
    const formula = fc.constantFrom("x+1", "\\frac{a}{b}", "n^2", "a < b");
    const words = fc.constantFrom("Solve ", "求", " and\n", ", ", " then 5 + ");
    fc.assert(
      fc.property(fc.array(fc.tuple(words, formula), { minLength: 1, maxLength: 6 }), (parts) => {
        const spelt = (open: string, close: string) =>
          parts.map(([word, one]) => word + open + one + close).join("");
        expect(of(spelt("\\(", "\\)"))).toBe(of(spelt("$", "$")));
        expect(of(spelt("\\[", "\\]"))).toBe(of(spelt("$$", "$$")));
        expect(of(spelt("$", "$"))).not.toBe(of(spelt("$$", "$$")));
      }),
    );
  });

  it("takes a long hostile text in its stride", () => {
    for (const piece of ["$", "`", "\\(", "\\[", "```\n", " ", "\n", "\\", "，", "$$x", "~~~\n"]) {
      expect(of(piece.repeat(20_000 / piece.length)).length).toBeGreaterThan(50);
    }
  });
});
