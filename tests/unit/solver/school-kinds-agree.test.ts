import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { solveProblem } from "@/lib/solver/solve-problem";

const final = (problem: string) => solveProblem(problem, "en")?.final ?? null;
const small = fc.integer({ min: -6, max: 6 });
const some = small.filter((n) => n !== 0);

function numberOf(latex: string | null, values: Record<string, number> = {}): number {
  const parsed = parseExpression(latex ?? "");
  return parsed.ok ? evaluateNumber(parsed.value, values) : Number.NaN;
}

describe("symmetric expressions", () => {
  it.each([
    ["a^2+b^2", (a: number, b: number) => a ** 2 + b ** 2],
    ["a^3+b^3", (a: number, b: number) => a ** 3 + b ** 3],
    ["a^4+b^4", (a: number, b: number) => a ** 4 + b ** 4],
    ["(a-b)^2", (a: number, b: number) => (a - b) ** 2],
    ["\\frac{b}{a}+\\frac{a}{b}", (a: number, b: number) => b / a + a / b],
    ["a^2b+ab^2", (a: number, b: number) => a * a * b + a * b * b],
    ["|a-b|", (a: number, b: number) => Math.abs(a - b)],
  ])("%s is what the two numbers give", (asked, value) => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const told = final(`If a+b=${a + b} and ab=${a * b}, find ${asked}`);
        if (told !== null) expect(numberOf(told)).toBeCloseTo(value(a, b), 9);
        expect(told === null).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it("of a difference, and of a number and its inverse", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const given = `If a-b=${a - b} and ab=${a * b}, find`;
        expect(numberOf(final(`${given} a^2+b^2`))).toBe(a * a + b * b);
        expect(numberOf(final(`${given} a^3-b^3`))).toBe(a ** 3 - b ** 3);
        // With b for a and a for b all that is given stays, up to the sign: there is no one value.
        expect(final(`If a+b=${a + b} and ab=${a * b}, find a-b`)).toBeNull();
        const x = (a + Math.sqrt(a * a + 4)) / 2;
        expect(numberOf(final(`If x-\\frac{1}{x}=${a}, find x^3-\\frac{1}{x^3}`))).toBeCloseTo(
          x ** 3 - x ** -3,
          6,
        );
      }),
      { numRuns: 40 },
    );
  });
});

it("products in three letters are factored, and multiply back", () => {
  const values = { x: 1.3, y: -0.7, z: 2.1 };
  fc.assert(
    fc.property(some, some, some, some, small, (a, b, c, d, k) => {
      const source = `(${a}x + (${b})y + (${k}))(${c}z + (${d})x)`;
      const told = final(`Factor ${source}`);
      if (told !== null) expect(numberOf(told, values)).toBeCloseTo(numberOf(source, values), 8);
      expect(told).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});

it("a committee is counted as by listing it", () => {
  const bits = (n: number) => n.toString(2).replace(/0/g, "").length;
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom("at least", "exactly", "at most"),
      (men, women, chosen, limit, how) => {
        fc.pre(limit <= chosen && chosen <= men + women);
        let count = 0;
        for (let set = 0; set < 2 ** (men + women); set++) {
          const ofWomen = bits(set >> men);
          const fits = {
            "at least": ofWomen >= limit,
            exactly: ofWomen === limit,
            "at most": ofWomen <= limit,
          };
          if (bits(set) === chosen && fits[how]) count++;
        }
        const told = final(
          `A committee of ${chosen} is to be chosen from ${men} men and ${women} women. How many committees have ${how} ${limit} women?`,
        );
        if (count > 0) expect(told).toBe(`${count}`);
      },
    ),
    { numRuns: 60 },
  );
});

it("every angle that is told solves its equation, and none of the range is missing", () => {
  const values = ["\\frac{1}{2}", "-\\frac{1}{2}", "0", "1", "\\frac{\\sqrt{3}}{2}", "-\\frac{\\sqrt{2}}{2}"];
  fc.assert(
    fc.property(
      fc.constantFrom("sin", "cos"),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(0, 30, 45, -60),
      fc.constantFrom(...values),
      (name, multiple, shift, value) => {
        const angle = `${multiple === 1 ? "" : multiple}x${shift < 0 ? shift : `+${shift}`}^\\circ`;
        const told = final(`Solve $\\${name}(${angle})=${value}$ for $0^\\circ\\le x<360^\\circ$`) ?? "";
        const found = [...told.matchAll(/x = ([^,]+?)\^\\circ/g)].map(([, degrees]) =>
          numberOf(degrees ?? ""),
        );
        const wanted = numberOf(value);
        const at = (x: number) => Math[name]((Math.PI * (multiple * x + shift)) / 180) - wanted;
        for (const x of found) expect(Math.abs(at(x))).toBeLessThan(1e-9);
        // All solutions are multiples of 1.25°: they are found by trying each.
        const tried = Array.from({ length: 288 * 5 }, (_, k) => k / 4).filter(
          (x) => x < 360 && Math.abs(at(x)) < 1e-9,
        );
        expect(found.length).toBeGreaterThanOrEqual(tried.length);
      },
    ),
    { numRuns: 60 },
  );
});

it("an antiderivative by parts or by substitution has the integrand as its slope", () => {
  fc.assert(
    fc.property(some, some, fc.constantFrom("sin", "cos", "e"), (a, b, kind) => {
      const special = kind === "e" ? `e^{${b}x}` : `\\${kind}(${b}x)`;
      const told = final(`Find \\int (${a}x^2+x) ${special} dx`)?.replace(/ \+ C$/, "") ?? null;
      for (const x of [0.4, 1.1]) {
        const h = 1e-5;
        const slope = (numberOf(told, { x: x + h }) - numberOf(told, { x: x - h })) / (2 * h);
        const integrand = numberOf(`(${a}x^2+x) ${special}`, { x });
        expect(Math.abs(slope - integrand)).toBeLessThan(1e-3 * Math.max(1, Math.abs(integrand)));
      }
    }),
    { numRuns: 40 },
  );
});
