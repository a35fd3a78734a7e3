import { expect, it } from "vitest";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { printLatex } from "@/lib/algebra/print-latex";

const printed = (source: string) => {
  const parsed = parseExpression(source);
  return parsed.ok ? printLatex(parsed.value) : parsed.reason;
};

it.each([
  ["\\frac{\\sin(x)^3}{3}", "\\frac{\\sin^{3}x}{3}"],
  ["2\\cos^2(3x)", "2\\cos^{2}\\left(3x\\right)"],
  ["(\\tan\\theta)^2+1", "\\tan^{2}\\theta + 1"],
  // A letter after a bare argument would be read as part of it.
  ["\\sin^2(x)y", "\\sin^{2}\\left(x\\right)y"],
  ["y\\sin^2(x)", "y\\sin^{2}x"],
  // A power of -1 would be read as the angle.
  ["(\\sin x)^{-1}", "\\sin\\left(x\\right)^{-1}"],
])("prints %s as schools write it: %s", (source, text) => {
  expect(printed(source)).toBe(text);
  // What is printed reads back as the same.
  expect(printed(text)).toBe(text);
});
