import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { solveProblem } from "@/lib/solver/solve-problem";

const final = (problem: string) => solveProblem(problem, "en")?.final ?? null;
const small = fc.integer({ min: -9, max: 9 });
const some = small.filter((n) => n !== 0);

function numberAt(latex: string | null, x = 0): number {
  const parsed = parseExpression(latex ?? "");
  return parsed.ok ? evaluateNumber(parsed.value, { x }) : Number.NaN;
}

/** Whether a number belongs to an answer such as `x < 1 \text{ or } 2 \le x < 3`. */
function belongs(answer: string | null, x: number): boolean {
  if (!answer || answer.includes("no solution")) return false;
  if (answer.includes("every real")) return true;
  return answer.split(" \\text{ or } ").some((piece) => {
    const parts = piece.split(/ (<|>|\\le|\\ge|\\ne|=) /);
    return parts.every((sign, at) => {
      if (at % 2 === 0) return true;
      const [a, b] = [numberAt(parts[at - 1] ?? "", x), numberAt(parts[at + 1] ?? "", x)];
      return (
        { "<": a < b, ">": a > b, "\\le": a <= b, "\\ge": a >= b, "\\ne": a !== b, "=": a === b }[sign] ===
        true
      );
    });
  });
}

describe("whole numbers", () => {
  it("divisors are those that trying finds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (n) => {
        const divisors = Array.from({ length: n }, (_, k) => k + 1).filter((d) => n % d === 0);
        expect(final(`How many positive divisors does ${n} have?`)).toBe(`${divisors.length}`);
        expect(final(`Find the sum of the divisors of ${n}`)).toBe(`${divisors.reduce((a, b) => a + b, 0)}`);
        expect(final(`List all factors of ${n}`)).toBe(divisors.join(", "));
        expect(final(`Is ${n} prime?`)).toBe(`\\text{${divisors.length === 2 ? "yes" : "no"}}`);
      }),
      { numRuns: 60 },
    );
  });

  it("last digits and other bases are the computer's own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 1, max: 60 }), (base, exponent) => {
        const digits = `${BigInt(base) ** BigInt(exponent)}`;
        expect(final(`What is the units digit of ${base}^{${exponent}}?`)).toBe(digits.slice(-1));
        expect(final(`Find the last two digits of ${base}^{${exponent}}`)).toBe(
          digits.slice(-2).padStart(2, "0"),
        );
        const radix = 2 + (exponent % 8);
        expect(final(`Convert ${base} to base ${radix}`)).toBe(base.toString(radix));
        expect(final(`Convert ${base.toString(radix)} from base ${radix} to decimal`)).toBe(`${base}`);
      }),
      { numRuns: 60 },
    );
  });
});

it("a sequence is found again from two of its terms", () => {
  const index = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(small, some, index, index, index, (a, d, i, j, k) => {
      fc.pre(i !== j);
      const term = (n: number) => a + (n - 1) * d;
      expect(final(`In an arithmetic sequence, a_${i}=${term(i)} and a_${j}=${term(j)}. Find a_${k}.`)).toBe(
        `${term(k)}`,
      );
      fc.pre(i >= 2 && i !== 1);
      const sum = (i * (term(1) + term(i))) / 2;
      expect(final(`In an arithmetic sequence, a_1=${a} and S_${i}=${sum}. Find d.`)).toBe(`${d}`);
    }),
    { numRuns: 80 },
  );
});

describe("inequalities of powers and logarithms, and domains", () => {
  const at = fc.integer({ min: -60, max: 60 }).map((k) => k / 7 + 0.01);

  it("hold where they say", () => {
    fc.assert(
      fc.property(some, small, fc.integer({ min: -4, max: 4 }), at, (a, b, c, x) => {
        const power = final(`Solve 2^{${a}x + (${b})} < 2^{${c}}`);
        expect(belongs(power, x)).toBe(a * x + b < c);
        const falling = final(`Solve (1/3)^{${a}x + (${b})} \\ge 3^{${c}}`);
        expect(belongs(falling, x)).toBe(-(a * x + b) >= c);
        const inside = a * x + b;
        expect(belongs(final(`Solve \\log_2(${a}x + (${b})) < ${c}`), x)).toBe(inside > 0 && inside < 2 ** c);
        expect(belongs(final(`Find the domain of \\sqrt{${a}x + (${b})}`), x)).toBe(inside >= 0);
        expect(belongs(final(`Find the domain of \\ln(${a}x + (${b}))`), x)).toBe(inside > 0);
      }),
      { numRuns: 80 },
    );
  });
});

it("sum and product of the roots are theirs", () => {
  fc.assert(
    fc.property(some, small, small, (a, p, q) => {
      fc.pre(p !== q);
      const equation = `${a}x^2 + (${-a * (p + q)})x + (${a * p * q}) = 0`;
      expect(final(`Find the sum of the roots of ${equation}`)).toBe(`${p + q}`);
      expect(final(`Find the product of the roots of ${equation}`)).toBe(`${p * q}`);
    }),
  );
});

it("the constant term is the one that multiplying out gives", () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  fc.assert(
    fc.property(some, some, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }), (a, b, n, s) => {
      const k = Array.from({ length: n + 1 }, (_, at) => at).find((at) => s * (n - at) === at);
      const expected = k === undefined ? 0 : choose(n, k) * a ** (n - k) * b ** k;
      const told = final(
        `Find the constant term in the expansion of (${a}x^{${s}} + \\frac{${b}}{x})^{${n}}`,
      );
      expect(Number(told)).toBe(expected);
    }),
    { numRuns: 80 },
  );
});

it("factors in two letters multiply back, and partial fractions add up", () => {
  fc.assert(
    fc.property(some, small, some, small, (a, b, c, d) => {
      const source = `(${a}x + (${b})y)(${c}x + (${d})y)`;
      const factored = final(`Factor ${source}`);
      if (factored) {
        const parsed = [source, factored].map((text) => parseExpression(text));
        const [left, right] = parsed.map((one) =>
          one.ok ? evaluateNumber(one.value, { x: 1.3, y: -0.7 }) : Number.NaN,
        );
        expect(left).toBeCloseTo(right ?? Number.NaN, 9);
      }
      fc.pre(b !== d);
      const fraction = `\\frac{${a}x + (${c})}{(x - (${b}))(x - (${d}))}`;
      const told = final(`Express as partial fractions: ${fraction}`);
      if (told !== null) expect(numberAt(told, 20.5)).toBeCloseTo(numberAt(fraction, 20.5), 9);
    }),
    { numRuns: 80 },
  );
});
