import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";
import { partsOfLine } from "@/lib/checking/lines/parts-of-line";

const verdicts = (given: string, lines: string[]) =>
  checkLines({ given, lines }, "en").lines.map(({ verdict }) => verdict);

describe("the parts of a line", () => {
  it.each([
    ["2x = 9, so x = 4.5", ["2x = 9", "x = 4.5"]],
    ["2x+1=7 => 2x=6 => x=3", ["2x+1=7", "2x=6", "x=3"]],
    ["解：∵ x+1=3，∴ x=2", ["x+1=3", "x=2"]],
    ["3x=6，两边同除以3，得x=2", ["3x=6", "x=2"]],
    ["x = 3 检验：3×3+2=11", ["x = 3", "3×3+2=11"]],
    ["$2x=6$, so $x=3$", ["$2x=6$", "$x=3$"]],
    ["$2x=6 \\Rightarrow x=3$", ["2x=6", "x=3"]],
    ["Step 4: 3*4 = 12", ["3*4 = 12"]],
  ])("are told apart: %s", (line, parts) => expect(partsOfLine(line)).toEqual(parts));

  it.each([
    "x = 2",
    "so x = 2",
    "She paid 12, so 8 are left",
    "\\lim_{x \\to 0} x = 0",
    "The total is $x$, then we go on",
  ])("stay together where one cannot be read: %s", (line) => expect(partsOfLine(line)).toEqual([line]));
});

describe("lines with words between formulas", () => {
  it.each([
    ["2x=9", "2x = 9 and x=4.5"],
    ["", "2x = 9 and x=4.5"],
    ["", "2x = 9, so x=4.5"],
    ["2x+1=10", "2x=9，得x=4.5"],
    ["2x+1=10", "2x=9 → x=4.5"],
    ["x^2-x-6=0", "(x-3)(x+2)=0, so x-3=0 or x+2=0, so x=3 or x=-2"],
    ["x^2-x-6=0", "x-3=0 and x+2=0"],
    ["x^2-x-6=0", "x = 3 和 x = -2"],
    ["x^2-x-6=0", "x=3 或 x=-2"],
    ["x^2-x-6=0", "x1=3，x2=-2"],
    ["x+y=5, x-y=1", "x=3 and y=2"],
    ["1<x-1<4", "x>2, x<5"],
    ["1<x-1<4", "x>2 且 x<5"],
    ["x^2-4>0", "x<-2, x>2"],
    ["3x+2=8", "3x = 6 | : 3"],
    ["3x+2=8", "x = 2 [divide by 3]"],
    ["3x+2=8", "3x = 6 （两边减2）"],
    ["3x+2=8", "因为3x=6，所以x=2"],
    ["", "Step 5: 32+32=64"],
    ["", "\\[2+2=4\\]"],
    ["𝑥² + 2𝑥 = 3", "𝑥=1 or 𝑥=−3"],
    ["", "〖(𝑎+𝑏)〗^2=𝑎^2+2𝑎𝑏+𝑏^2"],
  ])("hold: %s ⊢ %s", (given, line) => expect(verdicts(given, [line])).toEqual(["holds"]));

  it.each([
    ["2x=9", "2x = 9, so x=4"],
    ["2x+1=10", "2x=9 => x=4"],
    ["", "2x = 9 so x = 4"],
    ["x^2-x-6=0", "x=3 and x=2"],
    ["x^2-x-6=0", "x1=3 or x2=2"],
    ["x+y=5, x-y=1", "x=2 and y=3"],
    ["3x+2=8", "因为3x=6，所以x=3"],
    ["3x+2=8", "x = 3 检验：3×3+2=11"],
    ["", "3*4=12, so 12+1=13, therefore 13*2=27"],
    ["", "\\[2+2=5\\]"],
  ])("fail: %s ⊬ %s", (given, line) => expect(verdicts(given, [line])).toEqual(["fails"]));

  it("roots that are numbered on lines of their own belong together", () => {
    expect(verdicts("x^2-x-6=0", ["x1=3", "x2=-2"])).toEqual(["holds", "holds"]);
  });

  it.each([
    ["x^2-4>0", "x<-2 and x>2"],
    ["3x+2=8", "the length x=3 comes from 3×3+2=11"],
    ["x1+x2=5, x1-x2=1", "x1=3, x2=2"],
    ["x^2-x-6=0", "x=3或x=-2（舍去），所以x=3"],
    ["x^2-x-6=0", "x=3或x=-2，舍去负值，所以x=3"],
    ["x^2-x-6=0", "x=3 (positive only)"],
    ["", "3→4→5"],
    ["", "let x=2 then x^2=4"],
    ["", "a=3, b=4, so c=5"],
    ["Find the length: the area is 12", "x(x+1)=12, so x=3"],
  ])("nobody is accused, and nothing called right, where it is not certain: %s, %s", (given, line) => {
    expect(verdicts(given, [line])).toEqual(["unchecked"]);
  });

  it("says of an expression alone that it is none to judge, not that there is no formula", () => {
    expect(checkLines({ given: "算", lines: ["1/2+1/3"] }, "zh").lines[0]?.reason).toContain("单独一个式子");
  });

  it("says of the first line that the work starts from it where there is no problem", () => {
    for (const line of ["1/2+1/3", "3x=9", "x=3"])
      expect(checkLines({ lines: [line] }, "en").lines[0]?.reason).toContain("starts from this line");
  });
});

describe("lines from the formula keyboard", () => {
  it.each([
    ["2x+1=10", "\\text{so }2x=9"],
    ["2x+1=10", "2x=9\\text{，所以 }x=4.5"],
    ["x^2-x-6=0", "x=3\\text{ or }x=-2"],
    ["x^2-x-6=0", "\\text{解得}x=3\\text{或}x=-2"],
  ])("have their words read: %s ⊢ %s", (given, line) => expect(verdicts(given, [line])).toEqual(["holds"]));
});
