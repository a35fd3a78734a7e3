import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";

const firstError = (given: string, lines: string[]) => checkLines({ given, lines }, "en").firstError;

describe("right work, as pupils write it, is never called wrong", () => {
  it.each([
    ["Solve x^2>4", ["x^2=4", "x=2 or x=-2", "x<-2 or x>2"]],
    ["解不等式 x^2-5x+6<0", ["x^2-5x+6=0", "x_1=2, x_2=3", "2<x<3"]],
    ["Solve x^2-4=0", ["(x-2)(x+2)=0", "x-2=0", "x=2", "x+2=0", "x=-2"]],
    ["Solve |x-1|=4", ["x-1=4", "x=5", "x-1=-4", "x=-3"]],
    ["Solve |x-1|<4", ["x-1<4", "x<5", "x-1>-4", "x>-3", "-3<x<5"]],
    ["Solve sqrt(2x+1) = x-1", ["2x+1 = x^2-2x+1", "x(x-4)=0", "x=0 or x=4", "x=4"]],
    ["Solve sqrt(x+3)=x-3", ["x+3=x^2-6x+9", "x=1 or x=6", "x=1 is no solution", "x=6"]],
    ["已知 x>0, 解方程 x^2=16", ["x=4 or x=-4", "x=4"]],
    ["解不等式组 $2x>4$, $x<5$", ["x>2", "x<5", "2<x<5"]],
    ["Compute sqrt(50)+sqrt(8)", ["5sqrt(2)+2sqrt(2)", "7sqrt(2)"]],
    ["Simplify 3ab + 2ab", ["5ab"]],
  ])("%s: %j", (given, lines) => expect(firstError(given, lines)).toBeNull());
});

describe("the first wrong line is found", () => {
  it.each([
    ["Solve x^2=9", ["(x-3)(x+3)=0", "x=3"], 1],
    ["Solve |x-1|=4", ["x-1=4", "x=5"], 0],
    ["Solve |x-1|<4", ["x-1<4", "x<5"], 0],
    ["Solve sqrt(x+3)=x-3", ["x+3=x^2-9", "x^2-x-12=0", "x=4 or x=-3"], 0],
    ["Solve sqrt(x+3)=x-3", ["x+3=x^2-6x+9", "x^2-7x+6=0", "x=1 or x=6"], 2],
    ["Solve 1/(x-1)=x/(x-1)", ["1=x", "x=1"], 1],
    ["解方程 √(2x+1)=3", ["2x+1=3", "x=1"], 0],
    ["Solve 5-2x<=11", ["-2x<=6", "x<=-3"], 1],
    ["Solve x^2>4", ["x^2=4", "x=2 or x=-2", "-2<x<2"], 2],
    ["Compute sqrt(50)+sqrt(8)", ["sqrt(58)"], 0],
    ["Simplify 3ab + 2ab", ["6ab"], 0],
  ])("%s: %j", (given, lines, index) => expect(firstError(given, lines)).toBe(index));
});
