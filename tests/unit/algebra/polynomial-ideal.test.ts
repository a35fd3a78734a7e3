import { describe, expect, it } from "vitest";
import type { Polynomial } from "@/lib/algebra/normal-form";
import { rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { PolynomialIdeal } from "@/lib/algebra/polynomial-ideal";

function polynomial(source: string): Polynomial {
  const parsed = parseExpression(source);
  const form = parsed.ok ? rationalForm(parsed.value) : null;
  if (!form) throw new Error(`not a polynomial: ${source}`);
  return form.numerator;
}

const idealOf = (names: string, ...generators: string[]) =>
  new PolynomialIdeal([...names], generators.map(polynomial));

describe("PolynomialIdeal", () => {
  it.each([
    ["x+y-3", "xy-2", "x^2+y^2-5"],
    ["x-2", "y-x-1", "y-3"],
    ["a^2-b", "b^2-c", "a^4-c"],
    ["x+y-5", "x-y-1", "xy-6"],
  ])("knows that %s and %s make %s 0", (first, second, asked) => {
    expect(idealOf("xyabc", first, second).contains(polynomial(asked))).toBe(true);
  });

  it.each([
    ["x+y-3", "xy-2", "x^2+y^2-7"],
    ["x^2-4", "y-x", "y-2"],
    ["x-2", "y-3", "x-3"],
  ])("does not find that %s and %s make %s 0", (first, second, asked) => {
    expect(idealOf("xyabc", first, second).contains(polynomial(asked))).toBe(false);
  });

  it("knows a case of what follows, in the letters of the case alone", () => {
    const ideal = idealOf("yx", "y-x", "xy-4");
    expect(ideal.isCase(polynomial("x-2"))).toBe(true);
    expect(ideal.isCase(polynomial("x+2"))).toBe(true);
    expect(ideal.isCase(polynomial("x-3"))).toBe(false);
    expect(ideal.isCase(polynomial("5"))).toBe(false);
  });

  it("knows a contradiction, and a letter that has to be 0", () => {
    expect(idealOf("xy", "x-2", "x-3").isInconsistent()).toBe(true);
    expect(idealOf("xy", "x-2", "y-3").isInconsistent()).toBe(false);
    expect(idealOf("xy", "x+y", "x-y").hasMonomial(() => true)).toBe(true);
    expect(idealOf("xy", "x+y", "x-y").hasMonomial(() => false)).toBe(false);
  });

  it("gives up on what costs too much, and says no", () => {
    const hard = idealOf(
      "abcdxy",
      "a^3b^2+c^3d-x^2y-1",
      "b^3c^2+d^3x-y^2a-2",
      "c^3d^2+x^3y-a^2b-3",
      "d^3x^2+y^3a-b^2c-4",
    );
    const startMs = performance.now();
    expect(hard.contains(polynomial("a-b"))).toBe(false);
    expect(performance.now() - startMs).toBeLessThan(200);
  });
});
