import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";
import { checkStep } from "@/lib/checking/check-step";

/** The last claim of a step, as judged. */
const last = (problem: string, step: string) => {
  const claim = checkStep(step, problem, "en").at(-1);
  return claim && `${claim.verdict}: ${claim.reason}`;
};
const REPEATED = "unchecked: it was said before, and was not checked there either";

describe("what supports a claim", () => {
  it.each([
    ["a value that nobody established", "Find the area $S$.", "$S=12$. Therefore $S=12$."],
    ["an equation, its sides turned", "", "$a+b=c$. 所以 $c = a+b$。"],
    ["what was only set", "Find y.", "Let $y=3$. Then $y=3$."],
    ["a value said three times", "", "$S=12$, $S=12$, $S=12$"],
  ])("a repetition establishes nothing: %s", (_, problem, step) => {
    expect(last(problem, step)).toBe(REPEATED);
  });

  it.each([
    ["Given $x+y=5$.", "We know $x+y=5$."],
    ["已知 $a=3$，求 $a^2$。", "由题意 $a = 3$。"],
    ["Solve x + y = 5, x - y = 1.", "The first says $x+y=5$."],
    ["Find the extrema of $f(x)=x^3-3x+1$.", "We have $f(x)=x^3-3x+1$."],
  ])("what the problem gives is told as given: %s", (problem, step) => {
    expect(last(problem, step)).toBe("holds: the problem gives it");
  });

  it("tells of a function in another form as an identity", () => {
    const said = last("Let $f(x)=x^3-3x$.", "So $f(x)=x(x^2-3)$.");
    expect(said).toBe("holds: both sides are the same expression");
  });

  it("tells what a claim leans on that was not established itself", () => {
    expect(last("", "$S=12$. Therefore $2S=24$.")).toBe(
      "holds: it follows from S=12, which itself was not checked",
    );
    expect(checkStep("$S=12$。所以 $2S=24$。", "", "zh").at(-1)?.reason).toBe(
      "由 S=12 可以推出，但它本身没有得到检验",
    );
    expect(last("", "$a=b+1$, $b=c+1$, so $a=c+2$.")).toBe(
      "holds: it follows from what was said before, not all of which was checked",
    );
  });

  it("hands the doubt on: two that lean on one another stay open", () => {
    expect(last("", "$x+y=3$, so $2x+2y=6$, so $x+y=3$.")).toBe(REPEATED);
    expect(last("Given $z=1$.", "$x=2$, so $x+z=3$, so $x=3-z$.")).toMatch(/not checked|not all of which/);
  });

  it("needs no doubt where the problem is enough", () => {
    expect(last("Given $x+y=5$, $x-y=1$.", "$S=12$. So $2x=6$.")).toBe(
      "holds: it follows from the equations before",
    );
  });

  it("leans on nothing that was found wrong", () => {
    expect(last("Solve $2x+3=11$.", "$2x=9$, so $x=4.5$.")).toMatch(/^fails/);
    expect(last("", "$y=2+3=6$, so $y+1=7$.")).toMatch(/^unchecked/);
  });

  it.each([
    ["an option", "Given $x+y=5$, which is right? A. $x=2$ B. $x=3$", "So $x=2$."],
    ["what is to be proved", "Prove that $a^2+b^2=c^2$.", "So $a^2+b^2=c^2$."],
    ["what is to be shown in Chinese", "已知 $x=1$。求证：$x+y=7$", "所以 $x+y=7$。"],
    ["what is asked", "Is it true that $x+y=7$?", "Then $x+y=7$."],
    ["a question by itself", "Let $x=1$. Does $x+y=7$?", "Then $x+y=7$."],
  ])("is not %s", (_, problem, step) => {
    expect(last(problem, step)).toMatch(/^unchecked/);
  });

  it.each([
    ["Prove that if $a+b=1$ then $ab<1$.", "$2a+2b=2$"],
    ["证明：若 $a+b=1$，则 $ab<1$。", "$2a+2b=2$"],
    ["What is $x$ if $2x=8$?", "$x=4$"],
  ])("is what %s supposes", (problem, step) => {
    expect(last(problem, step)).toMatch(/^holds/);
  });

  it("is no repetition in check-my-work either", () => {
    const { lines } = checkLines({ given: "Find the area.", lines: ["So $S=12$", "Hence $S=12$"] }, "en");
    expect(lines.map(({ verdict }) => verdict)).toEqual(["unchecked", "unchecked"]);
  });
});
