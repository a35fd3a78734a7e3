import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeFinal } from "@/lib/checking/check-final";

const verdict = (problem: string, answer: string) => judgeFinal(answer, problem)?.verdict ?? null;
const whole = (max: number) => fc.integer({ min: -max, max });
const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);
const RUNS = { numRuns: 150 };

/** Problems whose answer is known by how they are made: the right one is never `different`, another one never `equal`. */
describe("a final answer, whatever the numbers", () => {
  const phrasings = [
    "Solve $E$.",
    "Find all real solutions of $E$.",
    "解方程 $E$。",
    "求方程 $E$ 的所有实数根。",
  ];

  it("of a quadratic with whole roots", () => {
    fc.assert(
      fc.property(
        whole(12),
        whole(12),
        fc.constantFrom(...phrasings),
        fc.integer({ min: 1, max: 5 }),
        (p, q, words, off) => {
          const equation = `x^2 ${signed(-p - q)}x ${signed(p * q)} = 0`;
          const problem = words.replace("E", equation);
          const right = p === q ? `x = ${p}` : `x = ${p}, x = ${q}`;
          expect([problem, right, verdict(problem, right)]).toEqual([problem, right, "equal"]);
          expect(verdict(problem, `${p}, ${q + 13 * off}`)).toBe("different");
          if (p !== q) expect(verdict(problem, `x = ${p}`)).toBe("different");
        },
      ),
      RUNS,
    );
  });

  it("of two straight lines", () => {
    fc.assert(
      fc.property(whole(9), whole(9), whole(6), whole(6), whole(6), whole(6), (x, y, a, b, c, d) => {
        fc.pre(a * d !== b * c && a !== 0 && d !== 0 && b !== 0 && c !== 0);
        const first = `${a}x ${signed(b)}y = ${a * x + b * y}`;
        const second = `${c}x ${signed(d)}y = ${c * x + d * y}`;
        for (const problem of [
          `Solve the system $${first}$, $${second}$.`,
          `解方程组 $\\begin{cases} ${first} \\\\ ${second} \\end{cases}$`,
        ]) {
          expect([problem, verdict(problem, `(${x}, ${y})`)]).toEqual([problem, "equal"]);
          expect(verdict(problem, `x = ${x}, y = ${y}`)).toBe("equal");
          expect(verdict(problem, `x = ${x}, y = ${y + 1}`)).toBe("different");
        }
      }),
      RUNS,
    );
  });

  it("of a congruence, a remainder and a common divisor", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (m, a, b) => {
          const roots = Array.from({ length: m }, (_, x) => x).filter((x) => (a * x - b) % m === 0);
          const problem = `Solve $${a}x \\equiv ${b} \\pmod{${m}}$.`;
          if (roots.length > 0)
            expect([problem, verdict(problem, `x \\equiv ${roots.join(", ")} \\pmod{${m}}`)]).toEqual([
              problem,
              "equal",
            ]);
          const wrong = Array.from({ length: m }, (_, x) => x).find((x) => !roots.includes(x));
          if (wrong !== undefined)
            expect(verdict(problem, `x \\equiv ${wrong} \\pmod{${m}}`)).toBe("different");
          const remainder = `Find the remainder when $${a}^{${b}}$ is divided by $${m}$.`;
          const rest = Number(BigInt(a) ** BigInt(b) % BigInt(m));
          expect([remainder, verdict(remainder, `${rest}`)]).toEqual([remainder, "equal"]);
          expect(verdict(remainder, `${rest + 1}`)).toBe("different");
        },
      ),
      RUNS,
    );
  });

  it("of an inequality between two numbers", () => {
    fc.assert(
      fc.property(
        whole(15),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("<", "\\le"),
        (low, width, sign) => {
          const high = low + width;
          const problem = `Solve $(x ${signed(-low)})(x ${signed(-high)}) ${sign} 0$.`;
          const [open, shut] = sign === "<" ? ["(", ")"] : ["[", "]"];
          expect([problem, verdict(problem, `${open}${low}, ${high}${shut}`)]).toEqual([problem, "equal"]);
          expect(verdict(problem, `${low} ${sign} x ${sign} ${high}`)).toBe("equal");
          expect(verdict(problem, `${low} ${sign} x ${sign} ${high + 1}`)).toBe("different");
          expect(verdict(problem, `x > ${high}`)).toBe("different");
          const count = `How many integers satisfy $(x ${signed(-low)})(x ${signed(-high)}) ${sign} 0$?`;
          expect(verdict(count, `${sign === "<" ? width - 1 : width + 1}`)).toBe("equal");
        },
      ),
      RUNS,
    );
  });

  it("of a sum of fractions, told in any way", () => {
    fc.assert(
      fc.property(
        whole(40),
        fc.integer({ min: 1, max: 20 }),
        whole(40),
        fc.integer({ min: 1, max: 20 }),
        (a, b, c, d) => {
          const problem = `Compute $\\frac{${a}}{${b}} + \\frac{${c}}{${d}}$.`;
          const [top, bottom] = [a * d + c * b, b * d];
          expect(verdict(problem, `\\frac{${top}}{${bottom}}`)).toBe("equal");
          expect(verdict(problem, `\\frac{${2 * top}}{${2 * bottom}}`)).toBe("equal");
          expect(verdict(problem, `\\frac{${top + 1}}{${bottom}}`)).toBe("different");
          expect(verdict(problem, (top / bottom).toFixed(2))).not.toBe(
            top % bottom === 0 ? "different" : "x",
          );
        },
      ),
      RUNS,
    );
  });

  it("of products to be multiplied out and taken apart, and of slopes", () => {
    fc.assert(
      fc.property(whole(12), whole(12), (p, q) => {
        const product = `(x ${signed(p)})(x ${signed(q)})`;
        const sum = `x^2 ${signed(p + q)}x ${signed(p * q)}`;
        expect([product, verdict(`Expand $${product}$.`, sum)]).toEqual([product, "equal"]);
        expect(verdict(`Expand $${product}$.`, `${sum} + 1`)).toBe("different");
        if (p !== 0 && q !== 0) expect(verdict(`因式分解 $${sum}$`, product)).toBe("equal");
        expect(verdict(`求导：$${sum}$`, `2x ${signed(p + q)}`)).toBe("equal");
        expect(verdict(`Find the derivative of $${sum}$.`, `2x ${signed(p + q + 1)}`)).toBe("different");
      }),
      RUNS,
    );
  });
});
