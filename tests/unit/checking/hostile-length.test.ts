import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { checkLines } from "@/lib/checking/check-lines";
import { checkStep } from "@/lib/checking/check-step";
import { extractFinalAnswer } from "@/lib/checking/extract-final-answer";
import { findProseArithmetic } from "@/lib/checking/find-prose-arithmetic";
import { statementsOf } from "@/lib/checking/statements";

const LENGTH = 20_000;

describe("arithmetic in prose", () => {
  it.each(["(", "[", "1", "1 ", "1+", "1,", "1,111", "1.", "√", "-", "=", "1=", "1kg ", "((1))", "（"])(
    "is looked for in a text of nothing but %j within seconds",
    (piece) => {
      const startedMs = performance.now();
      findProseArithmetic(piece.repeat(LENGTH / piece.length));
      expect(performance.now() - startedMs).toBeLessThan(5000);
    },
  );

  it("is still found in its brackets", () => {
    expect(findProseArithmetic("so ((3 + 4) * 2) = 14 holds")[0]?.statement).toBe("((3 + 4) * 2) = 14");
    expect(findProseArithmetic("12 + 30 = 42")[0]?.statement).toBe("12 + 30 = 42");
  });
});

it("splits a formula of nothing but line ends within a second", () => {
  const startedMs = performance.now();
  statementsOf("\n".repeat(LENGTH));
  expect(performance.now() - startedMs).toBeLessThan(1000);
});

it("does not descend into letters before letters", () => {
  expect(checkAnswer({ expected: "A:".repeat(2000), given: "5" }, "en").verdict).toBe("undecided");
});

it.each([
  "\n",
  " ",
  "the answer is ",
  "答案是",
  "答：3",
  "$",
  "$1$,",
  "\\boxed{",
  "\\(",
  "**",
  "(1) ",
  "所以 ",
  "3，",
  "等等，",
  "wait, ",
  "that ",
  "不",
  "12 square ",
  "(1) \\boxed{2} ",
  "\\boxed{1},",
])("looks for the result of a text of nothing but %j within a second", (piece) => {
  const startedMs = performance.now();
  extractFinalAnswer(piece.repeat(LENGTH / piece.length));
  expect(performance.now() - startedMs).toBeLessThan(1000);
});

describe("what follows from what was said", () => {
  const nested = `$${"f(".repeat(60)}x${")".repeat(60)}=1$`;
  const chain = Array.from(
    { length: 60 },
    (_, i) => `$a_{${i}}^3+b_{${i + 1}}^2 a_{${i % 9}}=b_{${i}}^4-c+${i}$`,
  );
  const many = Array.from({ length: 600 }, (_, i) => `$a_{${i}}=b_{${i}}+${i}$`).join(", ");

  it.each([
    ["functions within functions", nested, ""],
    ["many letters in many equations", chain.join(", "), ""],
    ["a problem of many equations", "$x=1$", many],
    ["a problem of many spaces", "$a=b$", `若 $a$${" ".repeat(2900)}与 $b$ 互为`],
    ["a row of many terms", `$a=${"1^{2}+".repeat(60)}\\cdots+x$`, ""],
    ["great powers of sums", "$(a+b+c+d)^{12}=(x+y)^{12}$", ""],
    ["many points", "$x=1$", "A(1,".repeat(4000)],
    ["many triangles", "$x=1$", "三角形 ".repeat(4000)],
  ])("is looked for within seconds among %s", (_, step, problem) => {
    const startedMs = performance.now();
    checkStep(step, problem, "en");
    expect(performance.now() - startedMs).toBeLessThan(3000);
  });
});

it.each(["x1=", "x2=", " ", " |", "(", "（减", " so ", "，得", "=>", "𝑥", "\\text{so ", "x=3 and "])(
  "reads lines of nothing but %j within seconds",
  (piece) => {
    const lines = Array.from({ length: 20 }, () => piece.repeat(4000 / piece.length));
    const startedMs = performance.now();
    checkLines({ given: "x^2-x-6=0", lines }, "en");
    expect(performance.now() - startedMs).toBeLessThan(5000);
  },
);
