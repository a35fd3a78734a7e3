import { describe, expect, it } from "vitest";
import type { CheckedClaim } from "@/lib/checking/verdict";
import type { StepKind } from "@/lib/reasoning/step";
import { alignLanes } from "@/lib/runs/align-lanes";
import { findParting } from "@/lib/runs/find-parting";

type Line = [kind: StepKind, text: string, verdict?: CheckedClaim["verdict"]];

function lane(name: string, lines: Line[]) {
  return lines.map(([kind, text, verdict], index) => ({
    id: `${name}${index + 1}`,
    channel: "answer" as const,
    kind,
    title: "",
    text,
    claims: verdict ? [{ text: "claim", verdict, reason: "" }] : [],
  }));
}

/** The parting of solutions, told by the texts of the steps that stand there. */
function partingOf(solutions: Line[][], answerGroups: number[][]) {
  const lanes = solutions.map((lines, index) => lane("abcd"[index] ?? "", lines));
  const rows = alignLanes(lanes);
  const parting = findParting({ rows, lanes, answerGroups });
  if (!parting) return null;
  const steps = parting.lanes.map(
    (at) => lanes[at]?.find(({ id }) => rows[parting.row]?.cells[at] === id)?.text ?? null,
  );
  return { reason: parting.reason, lanes: parting.lanes, steps };
}

const DIVISION_RIGHT: Line[] = [
  ["understand", "Natalia sold 48 clips in April and half as many in May."],
  ["compute", "In May: $48/2 = 24$."],
  ["compute", "Together: $48+24 = 72$."],
  ["conclude", "The answer is \\boxed{72}."],
];
const DIVISION_WRONG: Line[] = [
  ["understand", "题目说四月卖了 48 个，五月卖了一半。"],
  ["compute", "五月：48÷2=26。"],
  ["compute", "一共：48+26=74。"],
  ["conclude", "答案是 \\boxed{74}。"],
];

describe("findParting", () => {
  it("names the first row at which two solutions state different results for the same", () => {
    expect(partingOf([DIVISION_RIGHT, DIVISION_WRONG], [[0], [1]])).toEqual({
      reason: "values",
      lanes: [0, 1],
      steps: ["In May: $48/2 = 24$.", "五月：48÷2=26。"],
    });
  });

  it("sees a slip in a linear equation", () => {
    const right: Line[] = [
      ["plan", "Subtract 5 from both sides of $3x+5=20$."],
      ["derive", "$3x = 15$"],
      ["derive", "$x = 5$"],
      ["conclude", "\\boxed{5}"],
    ];
    const wrong: Line[] = [
      ["plan", "从 $3x+5=20$ 两边减去 5。"],
      ["derive", "$3x = 15$"],
      ["derive", "所以 $x = 3$"],
      ["conclude", "\\boxed{3}"],
    ];
    expect(partingOf([right, wrong], [[0], [1]])).toEqual({
      reason: "values",
      lanes: [0, 1],
      steps: ["$x = 5$", "所以 $x = 3$"],
    });
  });

  it("sees a wrong sign in the quadratic formula", () => {
    const right: Line[] = [
      ["compute", "判别式：$(-5)^2-4\\times 6 = 1$"],
      ["derive", "$x = 3$ 或 $x = 2$"],
      ["conclude", "\\boxed{x=2, x=3}"],
    ];
    const wrong: Line[] = [
      ["compute", "判别式：$(-5)^2-4\\times 6 = 49$"],
      ["derive", "$x = 6$ 或 $x = -1$"],
      ["conclude", "\\boxed{x=6, x=-1}"],
    ];
    expect(partingOf([wrong, right], [[0], [1]])?.steps).toEqual([wrong[0]?.[1], right[0]?.[1]]);
  });

  it("does not part at roots named in another order", () => {
    const one: Line[] = [
      ["derive", "$x = 2$ or $x = 3$"],
      ["compute", "The sum is $2+3 = 5$."],
      ["conclude", "\\boxed{5}"],
    ];
    const other: Line[] = [
      ["derive", "$x = 3$ or $x = 2$"],
      ["compute", "The sum is $2+3 = 6$."],
      ["conclude", "\\boxed{6}"],
    ];
    expect(partingOf([one, other], [[0], [1]])?.steps).toEqual([
      "The sum is $2+3 = 5$.",
      "The sum is $2+3 = 6$.",
    ]);
  });

  it("does not part at a slip that is mended", () => {
    const slip: Line[] = [
      ["compute", "$7\\times 8 = 54$"],
      ["retry", "Wait, $7\\times 8 = 56$."],
      ["compute", "$56 - 6 = 50$"],
      ["conclude", "\\boxed{50}"],
    ];
    const other: Line[] = [
      ["compute", "$7\\times 8 = 56$"],
      ["compute", "$56 - 6 = 49$"],
      ["conclude", "\\boxed{49}"],
    ];
    expect(partingOf([slip, other], [[0], [1]])?.steps).toEqual(["$56 - 6 = 50$", "$56 - 6 = 49$"]);
  });

  it("does not part at a variable's value that is taken back later", () => {
    const lanes = [
      lane("a", [
        ["derive", "$x = 3$"],
        ["retry", "Hmm, no: $x = 5$."],
        ["compute", "$5\\times 9 = 46$"],
      ]),
      lane("b", [
        ["derive", "$x = 5$"],
        ["compute", "$5\\times 9 = 45$"],
      ]),
    ];
    const rows = [
      { kind: "derive" as const, cells: ["a1", "b1"] },
      { kind: "retry" as const, cells: ["a2", null] },
      { kind: "compute" as const, cells: ["a3", "b2"] },
    ];
    const answerGroups = [[0], [1]];
    expect(findParting({ rows, lanes, answerGroups })).toEqual({ row: 2, lanes: [0, 1], reason: "values" });
  });

  it("does not part at one value written in two ways", () => {
    const one: Line[] = [
      ["compute", "$3/4 + 0 = 0.75$"],
      ["conclude", "\\boxed{1}"],
    ];
    const other: Line[] = [
      ["compute", "$3/4 + 0 = \\frac{3}{4}$"],
      ["conclude", "\\boxed{2}"],
    ];
    expect(partingOf([one, other], [[0], [1]])?.steps).toEqual(["\\boxed{1}", "\\boxed{2}"]);
  });

  it("does not part at what is only supposed", () => {
    const one: Line[] = [
      ["derive", "Let $x = 1$ and look at the sum of 1."],
      ["conclude", "\\boxed{1}"],
    ];
    const other: Line[] = [
      ["derive", "Let $x = 2$ and look at the sum of 1."],
      ["conclude", "\\boxed{2}"],
    ];
    expect(partingOf([one, other], [[0], [1]])?.steps).toEqual(["\\boxed{1}", "\\boxed{2}"]);
  });

  it("finds the same arithmetic with different results in rows apart, at the later one", () => {
    const lanes = [lane("a", [["compute", "17*3 = 51"]]), lane("b", [["conclude", "It is 17 × 3 = 41."]])];
    const rows = [
      { kind: "compute" as const, cells: ["a1", null] },
      { kind: "conclude" as const, cells: [null, "b1"] },
    ];
    const answerGroups = [[0], [1]];
    expect(findParting({ rows, lanes, answerGroups })).toEqual({ row: 1, lanes: [0, 1], reason: "values" });
  });

  it("does not take a variable in rows apart for the same thing", () => {
    const lanes = [lane("a", [["derive", "$n = 3$"]]), lane("b", [["derive", "$n = 4$"]])];
    const rows = [
      { kind: "derive" as const, cells: ["a1", null] },
      { kind: "derive" as const, cells: [null, "b1"] },
    ];
    expect(findParting({ rows, lanes, answerGroups: [[0], [1]] })).toBeNull();
  });

  it("goes by failing verdicts where no values are comparable", () => {
    const one: Line[] = [
      ["derive", "By symmetry the area is two thirds.", "unchecked"],
      ["conclude", "Two thirds."],
    ];
    const other: Line[] = [
      ["derive", "By symmetry the area is one half.", "fails"],
      ["conclude", "One half."],
    ];
    expect(partingOf([one, other], [[0], [1]])).toEqual({
      reason: "fails",
      lanes: [1],
      steps: ["By symmetry the area is one half."],
    });
  });

  it("goes by different values at all where nothing fails and nothing conflicts", () => {
    const one: Line[] = [
      ["understand", "The numbers 12 and 30."],
      ["compute", "30 - 12 = 18", "holds"],
      ["conclude", "Eighteen."],
    ];
    const other: Line[] = [
      ["understand", "The numbers 12 and 30."],
      ["compute", "30 + 12 = 42", "holds"],
      ["conclude", "Forty-two."],
    ];
    expect(partingOf([one, other], [[0], [1]])).toEqual({
      reason: "method",
      lanes: [0, 1],
      steps: ["30 - 12 = 18", "30 + 12 = 42"],
    });
  });

  it("prefers different results further down to a failing step above", () => {
    const one: Line[] = [
      ["derive", "The shape is a square.", "fails"],
      ["compute", "6*6 = 36"],
      ["conclude", "Thirty-six."],
    ];
    const other: Line[] = [
      ["derive", "The shape is a square."],
      ["compute", "6*6 = 32"],
      ["conclude", "Thirty-two."],
    ];
    expect(partingOf([one, other], [[0], [1]])?.steps).toEqual(["6*6 = 36", "6*6 = 32"]);
  });

  it("names only the lanes that part, of three", () => {
    const third: Line[] = [
      ["understand", "48 clips, then half of 48."],
      ["compute", "$48/2 = 24$"],
      ["compute", "$48+24 = 72$"],
      ["conclude", "\\boxed{72}"],
    ];
    const parting = partingOf([DIVISION_RIGHT, DIVISION_WRONG, third], [[0, 2], [1]]);
    expect(parting).toMatchObject({ reason: "values", lanes: [0, 1, 2] });
    const late: Line[] = [
      ["understand", "48 clips, then half of 48."],
      ["compute", "$48/2 = 24$"],
      ["compute", "$48+24 = 71$"],
      ["conclude", "\\boxed{71}"],
    ];
    expect(partingOf([DIVISION_RIGHT, late, third], [[0, 2], [1]])?.steps).toEqual([
      "Together: $48+24 = 72$.",
      "$48+24 = 71$",
      "$48+24 = 72$",
    ]);
  });

  it("does not part lanes whose finals are equal, nor one alone, nor one without an answer", () => {
    expect(partingOf([DIVISION_RIGHT, DIVISION_WRONG], [[0, 1]])).toBeNull();
    expect(partingOf([DIVISION_RIGHT], [[0]])).toBeNull();
    expect(partingOf([DIVISION_RIGHT, DIVISION_WRONG], [[0], []])).toBeNull();
    expect(partingOf([DIVISION_RIGHT, DIVISION_WRONG], [])).toBeNull();
  });

  it("names nothing where nothing can be compared", () => {
    const words: Line[] = [["conclude", "It is a circle."]];
    expect(partingOf([words, [["conclude", "It is an ellipse."]]], [[0], [1]])).toBeNull();
    expect(findParting({ rows: [], lanes: [[], []], answerGroups: [[0], [1]] })).toBeNull();
  });

  it("says the same whichever lane comes first", () => {
    const there = partingOf([DIVISION_RIGHT, DIVISION_WRONG], [[0], [1]]);
    const back = partingOf([DIVISION_WRONG, DIVISION_RIGHT], [[1], [0]]);
    expect(back).toEqual({ ...there, steps: there?.steps.toReversed() });
  });
});
