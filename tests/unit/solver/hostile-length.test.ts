import { expect, it } from "vitest";
import { solveProblem } from "@/lib/solver/solve-problem";

const LENGTH = 1500;
const PIECES = [
  "a=",
  "a = 1, ",
  "x+",
  "1 + ",
  "(",
  "1,",
  "1:2=",
  "sum of ",
  "其中a=1，",
  "a_1=2，",
  "在△ABC中，",
  "除以3余2，",
  "\\frac{1}{2}",
  "谢谢",
  "甲每小时行6千米，",
  "12个苹果，",
];
const OPENINGS = [
  "",
  "Find all real x such that ",
  "求",
  "先化简，再求值：x+1，其中",
  "在等差数列{a_n}中，",
  "Let A=[[1,2],[3,4]]. Find ",
  "把",
  "计算 ",
  "请问",
  "小明有",
  "停车场里停着",
  "甲、乙两地相距3千米，甲、乙两人同时从两地",
  "Find the area under y = ",
];

it.each(OPENINGS.flatMap((opening) => PIECES.map((piece) => [opening, piece] as const)))(
  "reads %j and then nothing but %j within a second",
  (opening, piece) => {
    const startedMs = performance.now();
    solveProblem(opening + piece.repeat((LENGTH - opening.length) / piece.length), "en");
    expect(performance.now() - startedMs).toBeLessThan(1000);
  },
);
