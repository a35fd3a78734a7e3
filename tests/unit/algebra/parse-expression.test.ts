import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateExact } from "@/lib/algebra/evaluate-exact";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { equalForms, rationalForm } from "@/lib/algebra/normal-form";
import { parseExpression, parseStatement } from "@/lib/algebra/parse-expression";

function exact(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed.reason;
  const value = evaluateExact(parsed.value);
  return value ? `${value.numerator}/${value.denominator}` : "not exact";
}

describe("parseExpression", () => {
  it.each([
    ["2/3 + 1/6", "5/6"],
    ["\\frac{2}{3}+\\frac16", "5/6"],
    ["2\\frac{1}{3}", "7/3"],
    ["50\\%", "1/2"],
    ["（1＋2）×3", "9/1"],
    ["2^10", "1024/1"],
    ["-2^2", "-4/1"],
    ["1,234 + 1", "1235/1"],
    ["1.5 \\times 2", "3/1"],
    ["5!", "120/1"],
    ["3 - 4 - 5", "-6/1"],
    ["12 ÷ 4 × 3", "9/1"],
    ["\\left(1+2\\right)^{2}", "9/1"],
    ["48/2", "24/1"],
  ])("reads %s as %s", (source, value) => {
    expect(exact(source)).toBe(value);
  });

  it.each(["1/2x", "f(x)", "hello", "((", "", "1 2", "gcd(1,234)", "\\unknowncommand", "2 +", "x = "])(
    "does not guess at %j",
    (source) => {
      expect(parseStatement(source).ok).toBe(false);
    },
  );

  it("reads deeply nested mixed numbers in bounded time", () => {
    const nested = `${"2\\frac{".repeat(40)}1${"}{3}".repeat(40)}`;
    const startedMs = performance.now();
    parseExpression(nested);
    expect(performance.now() - startedMs).toBeLessThan(500);
  });

  it("never throws and never hangs on anything", () => {
    const piece = fc.constantFrom(
      "1",
      "2.5",
      "x",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      "{",
      "}",
      "\\frac",
      "\\sqrt",
      "|",
      "=",
      "!",
      "%",
      ",",
      " ",
      "sin",
      "\\left",
      "_",
      "１",
      "×",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        parseStatement(pieces.join(""));
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with the numbers on random arithmetic", () => {
    const tree: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => ({
      e: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: 0, max: 99 }).map(String),
        fc
          .tuple(tie("e"), fc.constantFrom("+", "-", "*"), tie("e"))
          .map(([a, operator, b]) => `(${a}${operator}${b})`),
      ),
    })).e;
    fc.assert(
      fc.property(tree, (source) => {
        const parsed = parseExpression(source);
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        expect(evaluateNumber(parsed.value)).toBeCloseTo(Number(new Function(`return ${source}`)()), 6);
      }),
    );
  });
});

describe("equalForms", () => {
  const same = (a: string, b: string) => {
    const forms = [a, b].map((source) => {
      const parsed = parseExpression(source);
      return parsed.ok ? rationalForm(parsed.value) : null;
    });
    return forms[0] && forms[1] ? equalForms(forms[0], forms[1]) : null;
  };
  it.each([
    ["x^2-5x+6", "(x-2)(x-3)", true],
    ["x^2-5x+6", "(x-2)(x+3)", false],
    ["(a+b)^3", "a^3+3a^2b+3ab^2+b^3", true],
    ["\\frac{x^2-1}{x-1}", "x+1", true],
    ["n(n+1)/2", "n(n-1)/2", false],
    ["\\frac{1}{x}+\\frac{1}{y}", "\\frac{x+y}{xy}", true],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });
});
