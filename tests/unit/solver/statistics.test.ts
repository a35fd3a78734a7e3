import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

describe("statistics of a list", () => {
  it.each([
    [
      "mean, median and standard deviation of 4, 8, 6, 5, 3",
      "\\text{mean} = 5.2, \\text{median} = 5, \\text{standard deviation} = \\frac{\\sqrt{74}}{5}",
    ],
    ["Find the mean of 3, 5, 7 and 9", "6"],
    ["What is the average of 80, 90, 85?", "85"],
    ["求 4、8、6、5、3 的平均数", "5.2"],
    ["求数据 2,2,3,5 的众数", "2"],
    ["一组数据 1，3，5，7，9 的方差是多少？", "8"],
    ["求 3, 1, 4, 1 的中位数", "2"],
    ["Find the range of the following numbers: 1.5, -2, 9", "11"],
    ["Find the sample standard deviation of 2, 4, 4, 4, 5, 5, 7, 9", "\\frac{4\\sqrt{14}}{7}"],
    ["For the data set 3, 1, 4, 1, 5, find the median", "3"],
    ["Find the mean of 1/2 and 1/3", "5/12"],
  ])("%j: %s", expectSolved);

  it.each([
    "Find the mean of 3, x, 5",
    "The mean of 3, 5 and x is 6. Find y",
    "Find the geometric mean of 4 and 9",
    "Find the lower quartile of 1, 2, 3, 4",
    "求 3,5,7 的加权平均数",
    "What is the average of 80 apples, 90 pears",
  ])("refuses %j", expectRefused);

  it("gives the mean and the variance that a plain loop gives", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 9 }), (list) => {
        const value = (what: string) => {
          const final = solveProblem(`Find the ${what} of ${list.join(", ")}`, "en")?.final ?? "";
          const fraction = /^(-?)\\frac\{(\d+)\}\{(\d+)\}$/.exec(final);
          return fraction
            ? Number(`${fraction[1]}1`) * (Number(fraction[2]) / Number(fraction[3]))
            : Number(final);
        };
        const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
        expect(value("mean")).toBeCloseTo(mean, 9);
        expect(value("variance")).toBeCloseTo(
          list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / list.length,
          6,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("units", () => {
  it.each([
    ["convert 72 km/h to m/s", "20 m/s"],
    ["把 3.5 千米换算成米", "3500 米"],
    ["3.5km等于多少米", "3500 米"],
    ["How many minutes in 2.5 hours", "150 minutes"],
    ["2500 g = ( ) kg", "2.5 kg"],
    ["convert 25 °C to °F", "77^{\\circ}\\text{F}"],
    ["Convert 98.6 Fahrenheit to Celsius", "37^{\\circ}\\text{C}"],
    ["1平方千米等于多少公顷", "100 公顷"],
    ["What is 5 feet in inches?", "60 inches"],
    ["36千米/时=多少米/秒", "10\\text{ 米/秒}"],
  ])("%j: %s", expectSolved);

  it.each(["convert 3 kg to m", "convert 3 apples to pears", "把 5 元换算成美元", "convert 5 km/h to kg"])(
    "refuses %j",
    expectRefused,
  );
});
