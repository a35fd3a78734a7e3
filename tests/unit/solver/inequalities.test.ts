import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

/** Whether a number belongs to an answer such as `x < 1 \text{ or } 2 \le x < 3`, all ends being fractions. */
function belongs(final: string, x: number): boolean {
  if (final.includes("no solution")) return false;
  if (final.includes("every real")) return true;
  return final.split(" \\text{ or } ").some((piece) => {
    const source = piece
      .replace(/\\frac\{(\d+)\}\{(\d+)\}/g, "($1/$2)")
      .replace(/\\le/g, "<=")
      .replace(/\\ge/g, ">=")
      .replace(/\\ne/g, "!==")
      .replace(/ = /g, " === ")
      .replace(/^(.+) (<=?) x (<=?) (.+)$/, "$1 $2 x && x $3 $4");
    if (!/^[-\d/() x<>=!&.]+$/.test(source)) throw new Error(`not read: ${piece}`);
    return new Function("x", `return ${source}`)(x) as boolean;
  });
}

describe("inequalities beyond the quadratic", () => {
  it.each([
    ["Solve (x-1)(x+2)(x-3) > 0", "-2 < x < 1 or x > 3"],
    ["解不等式 $\\frac{x+1}{x-2}\\ge 0$", "x\\le -1 或 x>2"],
    ["x^3 - 4x <= 0", "x\\le -2 or 0\\le x\\le 2"],
    ["解分式不等式 (x-1)/(x+2) < 2", "x<-5 或 x>-2"],
    ["(x-1)^2(x+3) >= 0", "x\\ge -3"],
    ["|2x+1|<3", "-2<x<1"],
    ["解不等式 |x-2| ≥ 5", "x\\le -3 或 x\\ge 7"],
    ["|x+1| < -2", "no solution"],
    ["|x+1| <= 0", "x=-1"],
    ["|x-1| + |x+2| > 5", "x<-3 or x>2"],
    ["1/x > 1", "0<x<1"],
    ["解不等式组 2x+1>3，x-1<4", "1<x<5"],
    ["1 < 2x+3 <= 7", "-1<x\\le 2"],
    ["Solve the compound inequality -3 <= 1-2x < 5", "-2<x\\le 2"],
    ["解不等式组 x>3，x<1", "无解"],
  ])("%j: %s", expectSolved);

  it.each(["x^3+x+1 > 0", "2^x > 3 + x", "x + y > 3", "1/(1/x) > 0", "x > 1, y < 2"])(
    "refuses %j",
    expectRefused,
  );

  it("fractions and products agree with trying numbers", () => {
    const n = fc.integer({ min: -6, max: 6 });
    const x = fc.integer({ min: -60, max: 60 }).map((k) => k / 7 + 0.01);
    fc.assert(
      fc.property(n, n, n, x, (a, b, c, at) => {
        fc.pre(new Set([a, b, c]).size === 3);
        const fraction = solveProblem(`(x-(${a}))(x-(${b}))/(x-(${c})) >= 0`, "en")?.final ?? "";
        expect(belongs(fraction, at)).toBe(((at - a) * (at - b)) / (at - c) >= 0);
        const bars = solveProblem(`|x-(${a})| < ${b * b}`, "en")?.final ?? "";
        expect(belongs(bars, at)).toBe(Math.abs(at - a) < b * b);
      }),
      { numRuns: 60 },
    );
  });

  it("sums of absolute values agree with trying numbers, at the ends too", () => {
    const n = fc.integer({ min: -5, max: 5 });
    const x = fc.integer({ min: -60, max: 60 }).map((k) => k / 4);
    const order = fc.constantFrom("<", "\\le", ">", "\\ge");
    fc.assert(
      fc.property(n, n, n, n, n, order, x, (a, b, c, k, m, sign, at) => {
        fc.pre(b !== 0 && c !== 0 && a !== k);
        const problem = `|x-(${a})| ${b < 0 ? "-" : "+"} ${Math.abs(b)}|${c}x-(${k})| ${sign} ${m}`;
        const final = solveProblem(problem, "en")?.final;
        if (final === undefined) throw new Error(`declined: ${problem}`);
        const left = Math.abs(at - a) + b * Math.abs(c * at - k);
        const holds = { "<": left < m, "\\le": left <= m, ">": left > m, "\\ge": left >= m }[sign];
        expect(belongs(final, at), `${problem} at ${at}: ${final}`).toBe(holds);
      }),
      { numRuns: 150 },
    );
  });
});
