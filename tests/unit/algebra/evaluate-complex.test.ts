import { describe, expect, it } from "vitest";
import { evaluateComplex } from "@/lib/algebra/evaluate-complex";
import { parseExpression } from "@/lib/algebra/parse-expression";

function value(source: string, values: Record<string, number> = {}) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.reason);
  return evaluateComplex(parsed.value, values);
}

describe("evaluateComplex", () => {
  it.each([
    ["\\sqrt{-4}", 0, 2],
    ["\\frac{2}{1-i}", 1, 1],
    ["(1+i)^{-2}", 0, -0.5],
    ["e^{i\\pi/3}", 0.5, Math.sqrt(3) / 2],
    ["|3-4i|", 5, 0],
    ["\\sqrt{2}", Math.SQRT2, 0],
  ])("%s", (source, real, imaginary) => {
    const found = value(source);
    expect(found?.real).toBeCloseTo(real, 12);
    expect(found?.imaginary).toBeCloseTo(imaginary, 12);
    expect(Math.hypot((found?.real ?? 9) - real, (found?.imaginary ?? 9) - imaginary)).toBeLessThanOrEqual(
      (found?.radius ?? 0) + 1e-15,
    );
  });

  it("puts numbers for letters", () => {
    expect(value("a+b i", { a: 2, b: -3 })).toMatchObject({ real: 2, imaginary: -3 });
  });

  it.each(["\\sqrt{3+4i}", "(-8)^{1/3}", "i^{i}", "\\ln(-1)", "\\frac{1}{i-i}"])(
    "does not choose a value of %s",
    (source) => {
      expect(value(source)).toBeNull();
    },
  );
});
