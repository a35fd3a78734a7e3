import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";
import { findFormulas } from "@/lib/checking/find-formulas";

const sources = (text: string) => findFormulas(text).map(({ source }) => source);

describe("the formulas that are judged are those that the page shows", () => {
  it.each([
    ["when $3x - 1 = 0,$ giving us $x = \\frac13.$", ["3x - 1 = 0,", "x = \\frac13."]],
    ["so $16a = 0,$ so $a = 0.$", ["16a = 0,", "a = 0."]],
    ["the sum is $2k+1$ and we get $2 k + 1 = 2$.", ["2k+1", "2 k + 1 = 2"]],
    ["costs $5 and $6 in all", []],
    ["`$x = 1$` and $y=2$", ["y=2"]],
    ["```\n$x = 1$\n```\nthen $y=2$", ["y=2"]],
    ["> 引用\n> $$\n> x = 1\n> $$", ["\n x = 1\n "]],
    ["| $a$ | $b=1$ |\n|---|---|\n| $c$ | 2 |", ["a", "b=1", "c"]],
    ["\\boxed{5} and \\(x\\), \\[y=1\\]", ["\\boxed{5}", "x", "y=1"]],
    ["\\begin{align}a&=1\\end{align}", ["\\begin{align}a&=1\\end{align}"]],
    ["[asy] draw($x$); [/asy] $y$", ["y"]],
  ])("%j", (text, found) => {
    expect(sources(text)).toEqual(found);
  });

  it("stand where they are said to stand", () => {
    const text = "设 $x=1$，则\n\n\\[y=2\\]\n";
    for (const { source, start, end } of findFormulas(text))
      expect(text.slice(start, end)).toMatch(new RegExp(`^(?:\\$|\\\\\\[)${source}(?:\\$|\\\\\\])$`));
  });

  it("are remembered without being mixed up", () => {
    for (let round = 0; round < 3; round++)
      for (let k = 0; k < 12; k++) expect(sources(`$x=${k}$`)).toEqual([`x=${k}`]);
  });
});

describe("what only looks like a claim", () => {
  it.each([
    ["a decimal point before the formula", "Her ratio was .$500 = \\tfrac{1}{2},$ she played.", ""],
    [
      "a box that the problem gives a meaning",
      "$\\boxed{11}\\times\\boxed{20}=2\\times6=12$",
      "Let $\\boxed{N}$ mean the number of divisors of $N$.",
    ],
  ])("is not called wrong: %s", (_, step, problem) => {
    expect(checkStep(step, problem, "en").filter(({ verdict }) => verdict === "fails")).toEqual([]);
  });

  it("a box for the answer takes nothing from a claim", () => {
    const [claim] = checkStep("$2+2=\\boxed{5}$", "Put the final answer in \\boxed{}.", "en");
    expect(claim?.verdict).toBe("fails");
  });
});
