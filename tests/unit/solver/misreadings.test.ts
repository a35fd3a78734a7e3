import { describe, expect, it } from "vitest";
import { solveInEvents } from "@/lib/solver/solve-in-events";
import { solveProblem } from "@/lib/solver/solve-problem";

const final = (problem: string) =>
  solveProblem(problem, /\p{Script=Han}/u.test(problem) ? "zh" : "en")?.final ?? null;

describe("what could be read in two ways is not answered", () => {
  it.each([
    // A comma may part thousands or numbers.
    "average of 1,200 and 1,800",
    "gcd of 1,200 and 1,800",
    "求 1,200 和 1,800 的最大公约数",
    "median of 1,200, 3 and 5",
    // What is done with two results.
    "等差数列 2, 5, 8, … 的第3项与第5项的和",
    "等差数列 2, 5, 8, … 的第5项与第3项的差",
    "数据 1,2,3,6 的平均数与中位数的和",
    "数据 1,2,3,6 的平均数与中位数之差",
    "求数据 1,2,3,6 的平均数和",
    "等比数列{a_n}中, a_1=2, q=3, 求 a_2 a_4",
    "等比数列{a_n}中, a_1=2, q=3, 求 a_2+a_4",
    "Find the sum of the mean and the median of 1, 2, 3, 6",
    "Find the sum of the 3rd term and the 5th term of the arithmetic sequence 2, 5, 8, …",
    // Another mass in each country.
    "How many pounds are in 1 ton?",
    "convert 2 tons to kg",
    // To order may be to buy.
    "How many ways can you order 3 toppings from 10 toppings?",
    "In how many ways can you order 2 books from 5 books?",
    "mode of 1, 1, 2, 2",
    "1,1,2,2,3,3 的众数",
    // Squares, cubes, powers, or a sum with one difference.
    "1+3+…+81",
    "1+2+…+1024",
    "2+4+…+64",
    "1+4+…+100",
    "4+9+…+49",
    "1+8+…+64",
    "1+\\frac{1}{2}+…+\\frac{1}{64}",
    // Lengths in different units.
    "A right triangle has legs 3 cm and 4 m. Find the hypotenuse.",
    "直角三角形的两条直角边长分别为3厘米和4米，求斜边",
    "在△ABC中，a=3cm，b=4m，C=60°，求c",
    // Another letter than the equation's.
    "Find y if 2x = 6",
    "Solve for t: 2x = 6",
    "Solve 2x = 6 for y",
    "Find the value of n such that 3x = 12",
    "解关于 x 的方程 2y=6",
    // No factor: the place for an answer.
    "x+1=3 2x=?",
    "x + 1 = 3, 2x = ?",
    "0^0",
    "计算 0^0 + 1",
    "Evaluate x^0 when x = 0",
    "derivative of log x",
    "求函数 y = log x 的导数",
    "\\int log x dx",
    "differentiate t^2 with respect to x",
    "integrate t^2 with respect to x",
    // A ratio, a time.
    "化简 6:8",
    "Simplify 6:8",
    "What is 12:30 + 2:15?",
    // A tenth more, or a tenth?
    "200 + 10%",
    "计算 100 - 20%",
    "What is 2.5 + 10%?",
    "(3+5) - 50%",
    // The second exercise of a list, or twice?
    "(2) x+1=3",
    "（2）x+1=3",
    "解方程：(2) x+1=3",
    "Solve (3) x - 2 = 4",
    "(2) (x+1) = 6",
  ])("%s", (problem) => expect(final(problem)).toBeNull());
});

describe("what is certain beside it is still solved", () => {
  it.each([
    ["average of 1,000 and 2,000", "1500"],
    ["average of 1,000, 2,500 and 3,000", "\\frac{6500}{3}"],
    ["gcd of 1,000 and 1,500", "500"],
    ["average of 100,200,300", "200"],
    ["mean of 2, 4, 1200", "402"],
    ["gcd of 120,180", "60"],
    ["1,000 + 2,000", "3000"],
    ["解方程 2(x+3)=14 x=?", "x = 4"],
    ["解方程 2x+3=11，则x=（ ）。", "x = 4"],
    ["3x=12 x=?", "x = 4"],
    ["3x=12，求x=?", "x = 4"],
    ["Solve 2x+3=11 x=?", "x = 4"],
    ["Solve for x: 2x=8, x = ____", "x = 4"],
    ["1+2=?", "3"],
    ["等差数列 2, 5, 8, … 的第10项和前10项和", "a_{10} = 29, S_{10} = 155"],
    ["等比数列{a_n}中, a_1=2, q=3, 求 a_2, a_4", "a_2 = 6, a_4 = 54"],
    ["数据 1,2,3,6 的平均数和中位数", "\\text{平均数} = 3, \\text{中位数} = 2.5"],
    [
      "Find the mean, median and mode of 1, 2, 2, 3",
      "\\text{mean} = 2, \\text{median} = 2, \\text{mode} = 2",
    ],
    ["mode of 5, 5, 5", "5"],
    ["mode of 1, 2, 3", "\\text{no mode}"],
    ["1+2+…+100", "5050"],
    ["2+4+…+100", "2550"],
    ["1+3+…+99", "2500"],
    ["1+2+4+…+64", "127"],
    ["convert 2 t to kg", "2000\\text{ kg}"],
    ["Find x if 2x = 6", "x = 3"],
    ["Solve 2x = 6 for x", "x = 3"],
    ["Find the values of x such that x^2 = 4", "x = -2, x = 2"],
    ["解关于 y 的方程 2y=6", "y = 3"],
    ["A right triangle has legs 3 cm and 4 cm. Find the hypotenuse.", "5"],
    ["variance of 1, 2, 3", "\\frac{2}{3}"],
    ["1,2,3 的方差", "\\frac{2}{3}"],
    ["derivative of lg x", "\\frac{1}{x\\ln\\left(10\\right)}"],
    ["\\log_{2} 8", "3"],
    ["5!", "120"],
    ["differentiate t^2 with respect to t", "2t"],
    ["50% + 25%", "\\frac{3}{4}"],
    ["200 × (1 + 10%)", "220"],
    ["200 + 10% × 200", "220"],
    ["1 - 20%", "\\frac{4}{5}"],
    ["计算 (2+3)×4", "20"],
    ["2(x+1)=6", "x = 2"],
    ["计算 12:4", "3"],
  ])("%s gives %s", (problem, expected) => expect(final(problem)).toBe(expected));

  it("tells how it read log", () => {
    const texts = [...solveInEvents("Solve log x = 2", "en")].map((event) =>
      event.type === "text" ? event.text : "",
    );
    expect(texts.at(-1)).toContain("$\\boxed{x = 100}$.\n\nNo base is written at log");
    expect(solveProblem("lg 100 + log 10", "zh")?.reading).toContain("底数是 10");
    expect(solveProblem("variance of 1, 2, 3", "en")?.reading).toContain("whole population");
    expect(solveProblem("sample variance of 1, 2, 3", "en")?.reading).toBeUndefined();
    expect(solveProblem("lg 100", "zh")?.reading).toBeUndefined();
  });
});

/** Signs and words in their thousands, as somebody who wants to stop the server would send them. */
const REPEATED =
  "!|。|?| |\n|1|12 |1,|1, |1+|-|(|[|[[1,|{|\\frac|x |x=|x=1, |d |a and |和|的|第3项|…|√|^|2^|P(1,2) |(1,2),|=|≡|∫|dx |%|/|m |of |the |for x |Wow!|a!|\\".split(
    "|",
  );
const HEADS = [
  "",
  "Solve ",
  "Wow",
  "求",
  "average of ",
  "数据 1,2,3 的",
  "\\int ",
  "In a right triangle ",
  "△ABC中, ",
  "how many ",
  "convert 3 ",
];

describe("a hostile text", () => {
  it.each(REPEATED)("%j in its thousands is read or refused at once", (sign) => {
    for (const length of [1500, 6000, 20_000])
      for (const head of HEADS) {
        const problem = `${head}${sign.repeat(Math.floor((length - 40) / sign.length))} what is 2+2`;
        const start = performance.now();
        solveProblem(problem, "en");
        expect(performance.now() - start).toBeLessThan(1000);
      }
  });
});
