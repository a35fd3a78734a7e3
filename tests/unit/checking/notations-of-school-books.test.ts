import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

const verdicts = (step: string) => checkStep(step, "", "zh").map(({ verdict }) => verdict);

describe("notations of school books", () => {
  it.each([
    ["a quotient with a remainder", "$30\\div 7=4\\cdots\\cdots 2$", "$30\\div 7=4\\cdots\\cdots 3$"],
    ["one in English", "$100 \\div 12 = 8 \\text{ R } 4$", "$100 \\div 12 = 8 \\text{ R } 5$"],
    [
      "a remainder of a sum",
      "$\\left( 60-5 \\right)\\div 10=5\\cdots 5$",
      "$\\left( 60-5 \\right)\\div 10=5\\cdots 6$",
    ],
    ["a comparison by its name", "$2+3\\textless{}6$", "$2+3\\textless{}4$"],
    [
      "an empty group before a degree",
      "$90{}^{}\\circ -30{}^{}\\circ =60{}^{}\\circ$",
      "$90{}^{}\\circ -30{}^{}\\circ =50{}^{}\\circ$",
    ],
    [
      "what is cancelled",
      "$\\frac{8}{22}=\\frac{4\\cdot\\cancel{2}}{11\\cdot\\cancel{2}}=\\frac{4}{11}$",
      "$\\frac{8}{22}=\\frac{4\\cdot\\cancel{2}}{11\\cdot\\cancel{2}}=\\frac{4}{13}$",
    ],
    ["another dot", "$2\\centerdot 3=6$", "$2\\centerdot 3=5$"],
  ])("%s holds, and its near miss fails", (_, right, wrong) => {
    expect(verdicts(right)).toEqual(["holds"]);
    expect(verdicts(wrong)).toEqual(["fails"]);
  });

  it("does not read what is written above a cancelled number as its power", () => {
    expect(verdicts("$\\frac{\\cancel{6}^{2}}{\\cancel{3}}=2$")).toEqual(["unchecked"]);
  });

  it("reads choices and arrangements set upright, and calls none of them false", () => {
    expect(verdicts("$\\mathrm{C}_{6}^{3}=20$")).toEqual(["holds"]);
    expect(verdicts("$\\mathrm{A}_{5}^{2}=20$")).toEqual(["holds"]);
    expect(verdicts("$A_{5}^{2}=25$")).toEqual(["unchecked"]);
  });

  it("reads a system that is set as an array behind a brace, row by row", () => {
    const system = "$\\left\\{\\begin{array}{l}2+3=5 \\\\ 2 \\cdot 3=7\\end{array}\\right.$";
    expect(verdicts(system)).toEqual(["holds", "fails"]);
  });

  it("goes on in the next row where one ends in a relation sign, and only there", () => {
    expect(verdicts("$$\\begin{aligned} 2+3 &= \\\\ 5 &= 4+1 \\end{aligned}$$")).toEqual(["holds"]);
    expect(verdicts("$$\\begin{aligned} 2+3 &= \\\\ 6 \\end{aligned}$$")).toEqual(["fails"]);
    expect(verdicts("$2+3=, 6+1=7$")).not.toContain("fails");
    expect(verdicts("so $21x=$")).toEqual([]);
  });

  it("does not take digits that are printed together for a product", () => {
    expect(verdicts("$2017\\textless4{{7}^{2}}$")).toEqual(["unchecked"]);
    expect(verdicts("$\\frac1{2}+\\frac1{2}=1$")).toEqual(["holds"]);
    expect(verdicts("$2(3)=6$")).toEqual(["holds"]);
  });

  it("calls nothing false that begins with a sign, and so before it", () => {
    expect(verdicts("$+3+4=12$")).toEqual(["unchecked"]);
    expect(verdicts("$+\\text{C}_{6}^{5}+\\text{C}_{6}^{6}=63$")).toEqual(["unchecked"]);
  });

  it("does not take `\\text{arc}` before a cosine for a unit", () => {
    expect(verdicts("$\\text{arc}\\cos \\left( -\\frac{1}{2} \\right)=\\pi -\\arccos \\frac{1}{2}$")).toEqual(
      ["holds"],
    );
  });
});
