import { describe, expect, it } from "vitest";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { checkStep } from "@/lib/checking/check-step";
import { pointAgainst, sympyQuestion, sympyTree } from "@/lib/checking/sympy-question";

function treeOf(source: string) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(`not read: ${source}`);
  return sympyTree(parsed.value);
}

describe("an expression as SymPy's constructors", () => {
  it.each([
    [
      "x^2 + \\frac{1}{2}",
      ["+", ["^", ["s", "x"], ["n", "2", "1"]], ["/", ["n", "1", "1"], ["n", "2", "1"]]],
    ],
    ["\\sqrt{2}", ["root", ["n", "2", "1"], ["n", "2", "1"]]],
    ["0.25", ["n", "1", "4"]],
    ["\\log_2 8", ["logb", ["n", "8", "1"], ["n", "2", "1"]]],
    ["\\sin 30^\\circ", ["f:sin", ["deg", ["n", "30", "1"]]]],
    ["\\sum_{k=1}^{n} k", ["b:sum", "k", ["s", "k"], ["n", "1", "1"], ["s", "n"]]],
    ["\\lim_{x \\to 0^+} \\ln x", ["b:limit", "x", ["f:ln", ["s", "x"]], ["n", "0", "1"], "above"]],
    ["\\int_0^{\\infty} x \\, dx", ["b:integral", "x", ["s", "x"], ["n", "0", "1"], ["c", "infinity"]]],
  ])("%s", (source, tree) => {
    expect(treeOf(source)).toEqual(tree);
  });

  it.each(["\\log x", "(1, 2)", "\\int x \\, dx"])(
    "%s is left to us: it is read in more than one way",
    (source) => {
      expect(treeOf(source)).toBeNull();
    },
  );
});

describe("which claims are put to SymPy", () => {
  const asked = (text: string) => checkStep(text, "", "en").map(({ question }) => question !== undefined);

  it.each([
    "$\\sum_{n=1}^{\\infty} \\frac{1}{n^2} = \\frac{\\pi^2}{6}$",
    "$\\int_{-\\infty}^{\\infty} e^{-x^2} \\, dx = \\sqrt{\\pi}$",
    "所以 $\\sum_{n=0}^{\\infty} \\frac{1}{2^n} = 2$。",
  ])("what we tried and could not decide: %s", (text) => {
    expect(asked(text)).toEqual([true]);
  });

  it.each([
    "Let $x = 3$.",
    "We solve $2x + 3 = 7$.",
    "Suppose $\\sum_{n=1}^{\\infty} \\frac{1}{n^2} = 2$.",
    "$1 + 1 = 2$",
    "$S = \\sum_{n=1}^{\\infty} \\frac{1}{n^2}$",
  ])("not what is decided, defined, supposed or to be solved: %s", (text) => {
    expect(asked(text)).toEqual(checkStep(text, "", "en").map(() => false));
  });

  it("names the letters that count", () => {
    expect(sympyQuestion("\\sum_{k=1}^{n} a^k = b", false)).toBeNull();
    expect(sympyQuestion("\\sum_{k=1}^{n} a^k = 2 b", false)?.whole).toEqual(["n"]);
  });

  it("takes a point of our own against a claim, or none", () => {
    expect(pointAgainst("(x+1)^2 = x^2 + 1")).toBe("x = 1: 4 ≠ 2");
    expect(pointAgainst("(x+1)^2 = x^2 + 2x + 1")).toBeNull();
  });
});
