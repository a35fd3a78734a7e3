import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";
import { expectRefused, expectSolved } from "@/tests/support/expect-solved";

const final = (problem: string) => solveProblem(problem, "en")?.final;

describe("sequences", () => {
  it.each([
    ["求数列 2,5,8,… 的第20项和前20项和", "a_{20}=59, S_{20}=610"],
    ["Find the 20th term of the sequence 2, 5, 8, ...", "59"],
    ["Find the nth term of the sequence 5, 8, 11, 14, ...", "a_n=3n+2"],
    ["求等比数列 3, 6, 12, …… 的通项公式", "a_n = 3 \\cdot 2^{n-1}"],
    ["等差数列首项为3，公差为4，求第10项", "39"],
    ["等差数列{a_n}中，a_1=2，d=3，求a_10和S_10", "a_{10}=29, S_{10}=155"],
    ["已知等比数列 $a_1=2$, $q=3$, 求 $S_5$", "242"],
    ["An arithmetic sequence has first term 3 and common difference 4. Find the 10th term.", "39"],
    [
      "Find the sum of the first 8 terms of a geometric sequence with first term 2 and common ratio 1/2",
      "255/64",
    ],
    ["Find the sum to infinity of the geometric series 9, 3, 1, ...", "27/2"],
    ["等比数列 2, 4, 8, … 的前10项和是多少？", "2046"],
    ["1+2+3+...+100", "5050"],
    ["计算 1+3+5+…+99", "2500"],
    ["1+2+4+8+\\cdots+1024", "2047"],
    ["1 + 1/2 + 1/4 + ...", "2"],
  ])("%j: %s", expectSolved);

  it.each([
    "Find the 10th term of the sequence 1, 4, 9, 16, ...",
    "Find the 10th term of the sequence 1, 2, ...",
    "Find the 5th term of a geometric sequence with first term 3 and common difference 2",
    "求数列 1,1,2,3,5,… 的第10项",
    "1+2+4+...+100",
    "1 + 2 + 4 + ...",
    "Find the largest term of the sequence 2, 5, 8, ...",
  ])("refuses %j", expectRefused);

  it("agree with adding one term after another", () => {
    const some = fc.integer({ min: -9, max: 9 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 40 }), (a, d, n) => {
        const terms = Array.from({ length: n }, (_, index) => a + index * d);
        const listed = `${a}, ${a + d}, ${a + 2 * d}, ...`;
        expect(final(`Find the ${n}th term of the sequence ${listed}`)).toBe(`${terms.at(-1)}`);
        const sum = terms.reduce((total, term) => total + term, 0);
        expect(final(`Find the sum of the first ${n} terms of the sequence ${listed}`)).toBe(`${sum}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("counting", () => {
  it.each([
    ["How many ways to choose 3 of 10", "120"],
    ["In how many ways can you choose a committee of 3 people from 10 people?", "120"],
    ["从10人中选3人有多少种选法？", "120"],
    ["从 5 名同学中选出 2 人排成一排，有多少种排法", "20"],
    ["10个人中选出3人参加比赛，有多少种选法？", "120"],
    ["C(10,3)", "120"],
    ["计算 $C_{10}^{3}$", "120"],
    ["计算 $A_5^2$", "20"],
    ["P(6,2)", "30"],
    ["What is 7 choose 2?", "21"],
    ["How many ways can 5 books be arranged in a row?", "120"],
    ["5个人排成一排，有多少种排法", "120"],
    ["How many arrangements of the letters in MISSISSIPPI", "34650"],
    ["How many ways can 6 people sit around a round table?", "120"],
    ["Find the coefficient of x^3 in (2x-1)^5", "80"],
    ["求 $(x+2)^6$ 的展开式中 $x^2$ 的系数", "240"],
    ["5!", "120"],
    ["Calculate 2+3!", "8"],
  ])("%j: %s", expectSolved);

  it.each([
    "How many ways to choose 3 officers from 10",
    "How many ways can 5 people sit if two must sit together",
    "从10人中选3人，其中甲必须入选，有多少种选法",
    "C(3,10)",
    "Find the coefficient of x^3 in (2x-1)^5(x+1)",
    "3x = 20!",
  ])("refuses %j", expectRefused);

  it("C(n,k) is what Pascal's triangle says", () => {
    const pascal = [[1]];
    for (let n = 1; n <= 20; n++) {
      const above = pascal[n - 1] ?? [];
      pascal.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0) + (above[k] ?? 0)));
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), (n, k) => {
        fc.pre(k <= n);
        expect(final(`C(${n},${k})`)).toBe(`${pascal[n]?.[k]}`);
      }),
    );
  });
});
