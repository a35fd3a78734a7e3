import { describe, expect, it } from "vitest";
import { checkLines } from "@/lib/checking/check-lines";
import { judgeToldAnswer } from "@/lib/solver/judge-told-answer";

const WOMEN = "从5名男生和4名女生中选出3人，要求至少有1名女生，共有多少种选法？";
const COMMITTEE =
  "A committee of 4 is to be selected from 5 men and 6 women. How many ways are there if the committee must have at least one woman?";
const APPLES = "小明有5个苹果，小红的苹果是小明的3倍，两人一共有多少个苹果？";

function lastOf(given: string, ...lines: string[]) {
  const locale = /\p{Script=Han}/u.test(given) ? "zh" : "en";
  const judged = judgeToldAnswer({ given, lines }, checkLines({ given, lines }, locale), locale);
  return { last: judged.lines.at(-1)?.verdict, firstError: judged.firstError };
}

describe("the answer of a story that the solver knows", () => {
  it.each([
    [WOMEN, "答：一共有74种选法。"],
    [WOMEN, "答案是74种"],
    [COMMITTEE, "The answer is 325."],
    ["10个人两两握手，一共握手多少次？", "答：45次"],
  ])("%s %s is right", (given, line) => {
    expect(lastOf(given, line)).toEqual({ last: "holds", firstError: null });
  });

  it.each([
    [WOMEN, "答：一共有70种选法。"],
    [COMMITTEE, "So the answer is 320."],
    ["10个人两两握手，一共握手多少次？", "答：90次"],
  ])("%s %s is wrong, and the right one is not told", (given, line) => {
    expect(lastOf(given, line)).toEqual({ last: "fails", firstError: 0 });
  });

  it("an error further up stays the first", () => {
    expect(lastOf(WOMEN, "84-10=73", "答：73种")).toEqual({ last: "fails", firstError: 0 });
  });
});

describe("what may be another thing than the answer is not judged", () => {
  it.each([
    [WOMEN, "从9人中选3人有84种"],
    [WOMEN, "答：没有女生的有10种，所以有74种"],
    [WOMEN, "So there are 10 choices without girls"],
    [WOMEN, "答：约70种"],
    [WOMEN, "答：84-10种"],
    [APPLES, "答：一共有20个苹果"],
    [APPLES, "答：一共有21个苹果"],
    ["", "答：21"],
  ])("%s %s", (given, line) => {
    expect(lastOf(given, line)).toEqual({ last: "unchecked", firstError: null });
  });
});

describe("stories that only the student sets up", () => {
  it.each([
    [
      "鸡兔同笼，共有35个头，94只脚，鸡和兔各有多少只？",
      [
        "设鸡有x只，则兔有(35-x)只",
        "2x+4(35-x)=94",
        "-2x=-46",
        "x=23",
        "35-23=12",
        "答：鸡有23只，兔有12只。",
      ],
      null,
    ],
    [
      "鸡兔同笼，共有35个头，94只脚，鸡和兔各有多少只？",
      ["设鸡有x只，则兔有(35-x)只", "2x+4(35-x)=94", "-2x=-46", "x=24"],
      3,
    ],
    [
      "Tom is twice as old as Ann. In 5 years the sum of their ages will be 40. How old is Ann now?",
      ["Let a be Ann's age.", "(a+5)+(2a+5)=40", "3a+10=40", "a=10", "Ann is 10."],
      null,
    ],
    [
      "Tom is twice as old as Ann. In 5 years the sum of their ages will be 40. How old is Ann now?",
      ["(a+5)+(2a+5)=40", "3a+5=40"],
      1,
    ],
    [
      "A rectangle is 3 m longer than it is wide and its area is 40 m². Find its dimensions.",
      ["w(w+3)=40", "w^2+3w-40=0", "(w+8)(w-5)=0", "w=5", "length = 8 m"],
      null,
    ],
    ["一件衣服打八折后卖160元，原价是多少元？", ["解：设原价是x元。", "0.8x=160", "x=128"], 2],
    [APPLES, ["5×3=15（个）", "15+5=21（个）"], 1],
  ])("%s", (given, lines, firstError) => {
    expect(lastOf(given, ...lines).firstError).toBe(firstError);
  });
});
