import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("triangles", () => {
  it.each([
    ["三角形ABC中，a=3,b=4,C=60°，求c", "\\sqrt{13}"],
    ["在△ABC中，AB=5，AC=8，∠A=60°，求BC", "BC=7"],
    ["在△ABC中，a=7，b=5，c=3，求角A", "120^\\circ"],
    ["在 $\\triangle ABC$ 中，$A=45^\\circ$，$B=60^\\circ$，$a=2$，求 $b$", "\\sqrt{6}"],
    ["在△ABC中，已知a=5，b=7，c=8，求角B", "60^\\circ"],
    ["In a right triangle, the legs are 6 and 8. Find the hypotenuse.", "10"],
    ["In triangle ABC, A = 45°, B = 60°, a = 2. Find the side b.", "\\sqrt{6}"],
    ["在△ABC中，a=3，b=4，C=30°，求面积", "3"],
    ["In triangle ABC, AB=13, BC=14, CA=15, find the area of the triangle", "84"],
    ["In triangle ABC, A = 50°, B = 60°, a = 4, find angle C", "70^\\circ"],
    ["在△ABC中，a=√3，b=1，A=60°，求B", "30^\\circ"],
    ["直角三角形两直角边长为3和4，求斜边", "5"],
    ["Right triangle with legs 5 and 12, find the hypotenuse", "13"],
    ["直角三角形的斜边为13，一条直角边为5，求另一条直角边", "12"],
    ["Find the hypotenuse of a right triangle with legs 2 and 3", "\\sqrt{13}"],
  ])("%j: %s", expectSolved);

  it("names both angles where two triangles fit", () => {
    expect(solveProblem("In triangle ABC, A = 30°, a = 5, b = 8. Find B.", "en")?.final).toBe(
      "B \\approx 53.13^{\\circ} \\text{ or } B \\approx 126.87^{\\circ}",
    );
  });

  it.each([
    "In triangle ABC, a = 1, b = 2, c = 5, find A",
    "In triangle ABC, a=3, b=4, find c",
    "In triangle ABC, a = 1, b = 5, A = 60°, find B",
    "在△ABC中，a=3，b=4，C=60°，D是AB的中点，求CD",
    "In triangle DEF, d=3, e=4, F=60°, find f",
    "直角三角形两边长为3和4，求第三边",
    "Right triangle with hypotenuse 3 and one leg 5, find the other leg",
  ])("refuses %j", expectRefused);

  it("the cosine rule agrees with coordinates", () => {
    const side = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 5, max: 175 }), (a, b, degrees) => {
        const final =
          solveProblem(`In triangle ABC, a=${a}, b=${b}, C=${degrees}°, find c`, "en")?.final ?? "";
        const radians = (degrees * Math.PI) / 180;
        const c = Math.hypot(a - b * Math.cos(radians), b * Math.sin(radians));
        const rounded = /\\approx ([\d.]+)$/.exec(final)?.[1];
        if (rounded) expect(Math.abs(Number(rounded) - c)).toBeLessThan(c * 1e-3);
        else expect(final).toMatch(/^c = (?:\d|\\sqrt|\\frac)/);
      }),
      { numRuns: 60 },
    );
  });
});
