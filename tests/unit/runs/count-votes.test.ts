import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "@/lib/checking/check-answer";
import { countVotes, type LaneAnswer } from "@/lib/runs/count-votes";

const byChecker = (a: string, b: string) => checkAnswer({ expected: a, given: b }, "en").verdict;
const answersOf = (texts: string[], tokens: number[] = []): LaneAnswer[] =>
  texts.map((text, lane) => ({ lane, text, finishedOrder: lane, tokens: tokens[lane] ?? 100 }));

describe("countVotes", () => {
  it("joins what the checker calls equal, the largest group first", () => {
    const groups = countVotes(answersOf(["2", "\\frac{1}{2}", "0.5", "3", "1/2", "3"]), byChecker);
    expect(groups).toEqual([
      { answer: "\\frac{1}{2}", lanes: [1, 2, 4], tokens: 100 },
      { answer: "3", lanes: [3, 5], tokens: 100 },
      { answer: "2", lanes: [0], tokens: 100 },
    ]);
  });

  it("does not join what is undecided, however alike it looks", () => {
    const groups = countVotes(answersOf(["about 12 km", "about 12 km.", "about 12 km"]), () => "undecided");
    expect(groups.map(({ lanes }) => lanes)).toEqual([[0, 2], [1]]);
  });

  it("does not ask the checker about identical texts", () => {
    const asked: string[][] = [];
    countVotes(answersOf(["7", " 7", "8", "7", "8"]), (a, b) => {
      asked.push([a, b]);
      return "different";
    });
    expect(asked).toEqual([["7", "8"]]);
  });

  it("gives a tie to the shorter chains, then to the group that was there first", () => {
    const tie = countVotes(answersOf(["1", "2", "1", "2"], [900, 100, 100, 800]), byChecker);
    expect(tie.map(({ answer, tokens }) => [answer, tokens])).toEqual([
      ["2", 450],
      ["1", 500],
    ]);
    const even = countVotes(answersOf(["2", "1"]), byChecker);
    expect(even.map(({ answer }) => answer)).toEqual(["2", "1"]);
  });

  it("compares with the first of the group when equality is not transitive", () => {
    // 1 ~ 2 ~ 3 ~ 4, each with its neighbour only.
    const near = (a: string, b: string) => (Math.abs(Number(a) - Number(b)) <= 1 ? "equal" : "different");
    const groups = countVotes(answersOf(["1", "2", "3", "4"]), near);
    expect(groups.map(({ answer, lanes }) => [answer, lanes])).toEqual([
      ["1", [0, 1]],
      ["3", [2, 3]],
    ]);
  });

  it("gives lanes without an answer no vote", () => {
    expect(countVotes(answersOf(["", "  ", "5", ""]), byChecker)).toEqual([
      { answer: "5", lanes: [2], tokens: 100 },
    ]);
    expect(countVotes([], byChecker)).toEqual([]);
  });

  it("counts every answer once, whatever the order in which they are given", () => {
    const texts = fc.array(fc.constantFrom("1", "2", "2.0", "4/2", "1.0", "x", "zwei", ""), {
      maxLength: 16,
    });
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (given, random) => {
        const answers = answersOf(
          given,
          given.map((_, index) => index * 7),
        );
        const shuffled = answers
          .map((answer) => ({ answer, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ answer }) => answer);
        const groups = countVotes(shuffled, byChecker);
        expect(groups).toEqual(countVotes(answers, byChecker));
        const lanes = groups.flatMap((group) => group.lanes).sort((a, b) => a - b);
        expect(lanes).toEqual(answers.filter(({ text }) => text !== "").map(({ lane }) => lane));
      }),
    );
  });
});
