import fc from "fast-check";
import { expect, it } from "vitest";
import { evaluateNumber } from "@/lib/algebra/evaluate-number";
import { parseExpression } from "@/lib/algebra/parse-expression";
import { solveProblem } from "@/lib/solver/solve-problem";

const STEPS = 7200;

/** The roots of f in [0, 2π) of a grid that holds every angle with a denominator up to 10, in degrees. */
function rootsOf(f: (x: number) => number): number[] {
  return Array.from({ length: STEPS }, (_, index) => (index * 2 * Math.PI) / STEPS).filter(
    (x) => Math.abs(f(x)) < 1e-9,
  );
}

it("two sines or cosines are equal where trying finds them equal", () => {
  const name = fc.constantFrom("sin" as const, "cos" as const);
  const multiple = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(name, multiple, name, multiple, fc.constantFrom(1, -1), (f, m, g, n, sign) => {
      // The grid holds all roots only where m + n and m - n divide it.
      fc.pre(m !== n && m + n !== 7);
      const problem = `Solve ${f} ${m}x = ${sign < 0 ? "-" : ""}${g} ${n}x for 0 ≤ x < 2π`;
      const final = solveProblem(problem, "en")?.final ?? "";
      const found = final.split(", ").map((root) => {
        const parsed = parseExpression(root.replace("x = ", ""));
        return parsed.ok ? evaluateNumber(parsed.value) : Number.NaN;
      });
      const expected = rootsOf((x) => Math[f](m * x) - sign * Math[g](n * x));
      expect(
        found.map((x) => x.toFixed(6)),
        problem,
      ).toEqual(expected.map((x) => x.toFixed(6)));
    }),
    { numRuns: 60 },
  );
});

it("a letter outside the functions is no name of theirs", () => {
  expect(solveProblem("Solve 2 sin u + sin 2u = u", "en")).toBeNull();
  expect(solveProblem("Solve sin x = sin(x + 2π)", "en")).toBeNull();
});
