import { describe, expect, it } from "vitest";
import { checkStep } from "@/lib/checking/check-step";

/** The verdict of the last claim of a step. */
const last = (problem: string, step: string) => checkStep(step, problem, "en").at(-1)?.verdict;

describe("an equality in letters, by what the problem and the step have said", () => {
  it.each([
    ["a function of the problem", "Let $f(x) = x^2 - 3x$.", "So $f(2) = -2$."],
    ["a function within a function", "已知 $f(x)=2x+1$", "则 $f(f(x)) = 4x+3$。"],
    ["its derivative", "已知函数 $f(x)=x\\ln x-a x$", "$f^{\\prime}(x)=\\ln x+1-a$"],
    ["a function that a step defines", "", "Define $p(x) = x^2 + 1$. Then $p(3) = 10$."],
    ["a curve's derivative", "曲线 $y=x^{3}-2 x$", "$y^{\\prime}=3 x^{2}-2$"],
    ["values put into an equation", "已知 $a=2$, $b=3$", "所以 $a x+b = 2x+3$"],
    ["a system", "Solve $x+y=5$ and $x-y=1$.", "Thus $2x = 6$."],
    ["a product of what is known", "已知 $x+y=3$, $xy=2$", "$x^{2}+y^{2}=5$"],
    ["a root's square", "$\\sqrt{a^2+b^2}=5$", "$a^2+b^2=25$"],
    ["an angle's ratio", "已知 $\\tan \\alpha=2$", "$\\sin \\alpha=2\\cos \\alpha$"],
    [
      "the sum of squares of an angle",
      "已知 $\\sin \\alpha=\\frac{3}{5}$",
      "$\\cos ^{2}\\alpha=\\frac{16}{25}$",
    ],
    ["a multiple of an angle", "已知 $\\cos A=\\frac{1}{3}$", "$\\cos 2A=-\\frac{7}{9}$"],
    ["a power of one base", "若 $2^{x}=3$", "$4^{x}=9$"],
    ["equal exponents", "If $3^{2m-1} = 27$", "$2m-1 = 3$"],
    ["logarithms", "已知 $\\ln a=2\\ln 3$", "$\\ln a=\\ln 9$"],
    ["both cases of a magnitude", "Solve $|2-x| = 3$.", "$2-x = -3$"],
    ["a factor that is 0", "$x^2-5x+6=0$", "$x-2=0$"],
    ["a sum of what is never below 0", "若 $|a-2|+(b+3)^2=0$", "$b+3=0$"],
    ["both signs", "$4k^2=7$", "$k=\\pm \\frac{\\sqrt{7}}{2}$"],
    ["lengths of a figure", "In the figure $AB = 3$ and $BC = 4$, and $AC^2 = AB^2 + BC^2$.", "$AC^2 = 25$"],
    [
      "an angle of a figure",
      "已知 $\\angle A B C=30^{\\circ}$, $\\angle C B D=45^\\circ$",
      "$\\angle ABC+\\angle CBD=75^{\\circ}$",
    ],
    ["one value of a function, written twice", "", "$h(1+x)=h(x+1)$"],
    ["an angle with its degree outside", "", "$\\sin (5k)^\\circ = \\cos (90-5k)^\\circ$"],
    ["letters side by side", "$cd=1$", "$2cd=2$"],
    ["a row that goes on evenly", "", "$1+2+3+\\cdots+n=\\frac{n(n+1)}{2}$"],
    ["a row of powers", "", "$1+2+4+\\cdots+2^{9}=1023$"],
    ["digits to another base", "", "$1011_2 = 11$"],
    [
      "symbols that stand for numbers",
      "$\\triangle +\\triangle =\\bigcirc$, $\\bigcirc =8$",
      "$\\triangle =4$",
    ],
  ])("holds: %s", (_, problem, step) => {
    expect(last(problem, step)).toBe("holds");
  });

  it.each([
    ["another derivative", "已知函数 $f(x)=x\\ln x-a x$", "$f^{\\prime}(x)=\\ln x-a$"],
    ["a sign that squaring hides", "Solve $\\sqrt{x+3}=x-3$.", "$x=1$"],
    ["an angle's other multiple", "已知 $\\cos A=\\frac{1}{3}$", "$\\cos 2A=\\frac{7}{9}$"],
    ["a letter nothing is known of", "已知 $x+y=3$", "$z=3$"],
    ["facts that contradict one another", "$x+y=1$, $x+y=2$", "$x=7$"],
    ["two equations for one letter that leave only 0", "$a x+b=0$, $a(x+3)+b=0$", "$b=5a$"],
    ["where a function is 0", "Let $f(x) = x^2 - 3x$ and solve $f(x)=0$.", "$f(1)=0$"],
    ["an identity is solved by nothing", "", "$(m+1)^2-m^2=2m+1$, $m=5$"],
    ["a row that ends elsewhere", "", "$1+2+3+\\cdots+n=\\frac{n(n-1)}{2}$"],
    ["a row of only two terms", "", "$1+4+\\cdots+n=n^2$"],
    ["digits that the base has not", "", "$1021_2 = 13$"],
    [
      "vectors with a cross between them",
      "",
      "$\\mathbf{a} \\times \\mathbf{b} = \\mathbf{b} \\times \\mathbf{a}$",
    ],
  ])("stays open: %s", (_, problem, step) => {
    expect(last(problem, step)).toBe("unchecked");
  });

  it.each([
    ["another value of a function", "Let $f(x) = x^2 - 3x$.", "So $f(2) = 2$."],
    ["another sum of squares", "已知 $x+y=3$, $xy=2$", "$x^{2}+y^{2}=7$"],
    ["a system's other side", "Solve $x+y=5$ and $x-y=1$.", "Thus $2x = 4$."],
  ])("fails: %s", (_, problem, step) => {
    expect(last(problem, step)).toBe("fails");
  });

  it("does not let a false equality that was found so speak for another", () => {
    const verdicts = checkStep("$2+3=6$, so $x=7$", "$x+y=6$", "en").map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["fails", "unchecked"]);
  });
});
