import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";

const check = (given: string, ...lines: string[]) => checkLines({ given, lines }, "en");

describe("a line that the problem itself does not allow", () => {
  it.each([
    ["已知 $a+b=3$, $ab=2$，求 $a^2+b^2$", ["a^2+b^2=(a+b)^2-2ab", "a^2+b^2=7"], 1, "a = 1, b = 2: 5 ≠ 7"],
    ["Let $f(x)=2x+1$. Find $f(3)$.", ["f(3)=11"], 0, "7 ≠ 11"],
    ["If $a+b=3$ and $ab=2$, find $a^2+b^2$.", ["$a^2+b^2=7$"], 0, "a = 1, b = 2: 5 ≠ 7"],
  ])("%s", (given, lines, firstError, counterexample) => {
    const checked = check(given, ...lines);
    expect(checked.firstError).toBe(firstError);
    expect(checked.lines[firstError]?.counterexample).toBe(counterexample);
  });

  it("stays wrong, though it follows from a wrong line before it", () => {
    const { lines } = check("Solve 2x+3=11", "2x=9", "x=4.5");
    expect(lines.map(({ verdict }) => verdict)).toEqual(["fails", "fails"]);
  });

  it.each([
    ["If $a+b=3$ and $ab=2$, find $a^2+b^2$.", ["$a^2+b^2=5$"]],
    ["Solve $\\sqrt{x+3}=x-3$.", ["x+3=x^2-6x+9", "x^2-7x+6=0", "x=1 or x=6", "x=6"]],
    ["How old is he?", ["We must have $4y+6 = 2(y+6)$. Expanding gives $4y + 6 = 2y + 12$."]],
    ["If $a+b=3$ and $ab=2$, find $a^2+b^2$.", ["Suppose a=5", "a^2=25"]],
    ["If $a+b=3$ and $ab=2$, find $a^2+b^2$.", ["a^2+b^2=7", "No, that is wrong."]],
  ])("is none of these: %s %s", (given, lines) => {
    expect(check(given, ...lines).firstError).toBeNull();
  });
});
