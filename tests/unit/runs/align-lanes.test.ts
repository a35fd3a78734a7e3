import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSteps } from "@/lib/reasoning/segment-steps";
import { STEP_KINDS, type StepKind } from "@/lib/reasoning/step";
import { type AlignedRow, alignLanes } from "@/lib/runs/align-lanes";
import type { AlignableStep } from "@/lib/runs/match-rows";

const step = (
  id: string,
  kind: StepKind,
  text: string,
  channel: "reasoning" | "answer" = "answer",
): AlignableStep => ({
  id,
  channel,
  kind,
  title: "",
  text,
});
const lane = (name: string, ...steps: [StepKind, string][]) =>
  steps.map(([kind, text], index) => step(`${name}${index + 1}`, kind, text));
const cellsOf = (rows: AlignedRow[]) => rows.map(({ cells }) => cells.map((cell) => cell ?? "-").join(" "));
const ofText = (name: string, text: string) =>
  segmentSteps(text).map(({ kind, title, start, end }, index): AlignableStep => {
    return { id: `${name}${index + 1}`, channel: "answer", kind, title, text: text.slice(start, end) };
  });

describe("alignLanes", () => {
  it("puts steps of one purpose and subject side by side", () => {
    const a = lane(
      "a",
      ["understand", "We are given 48 km in 2 hours."],
      ["compute", "48 / 2 = 24"],
      ["check", "Check: 24 * 2 = 48"],
      ["conclude", "The answer is 24."],
    );
    const b = lane(
      "b",
      ["understand", "题目说 2 小时走 48 千米。"],
      ["plan", "用路程除以时间。"],
      ["compute", "$48 \\div 2 = 24$"],
      ["conclude", "答案是 24。"],
    );
    expect(cellsOf(alignLanes([a, b]))).toEqual(["a1 b1", "- b2", "a2 b3", "a3 -", "a4 b4"]);
  });

  it("reads the same formula in LaTeX and in plain typing", () => {
    const a = lane(
      "a",
      ["derive", "$x^{2} - 5x + 6 = (x-2)(x-3)$"],
      ["derive", "\\frac{7}{8} \\times 3 = y"],
    );
    const b = lane(
      "b",
      ["derive", "nothing to see"],
      ["compute", "x² − 5x + 6 = 0"],
      ["plan", "7/8*3 gives y"],
    );
    expect(cellsOf(alignLanes([a, b]))).toEqual(["- b1", "a1 b2", "a2 b3"]);
  });

  it("aligns steps of one purpose by their numbers, not by their place", () => {
    const a = lane("a", ["compute", "12 * 7 = 84"], ["compute", "84 - 30 = 54"], ["compute", "54 / 9 = 6"]);
    const b = lane("b", ["compute", "84 - 30 = 54"], ["compute", "54 / 9 = 7"]);
    expect(cellsOf(alignLanes([a, b]))).toEqual(["a1 -", "a2 b1", "a3 b2"]);
  });

  it("takes the nearest of rows that are equally like", () => {
    const a = lane("a", ["compute", "48/2 = 24"], ["plan", "go on"], ["compute", "48/2 = 24"]);
    expect(cellsOf(alignLanes([a, lane("b", ["compute", "48/2 = 24"])]))).toEqual(["a1 b1", "a2 -", "a3 -"]);
  });

  it("never puts what is thought beside what is told", () => {
    const a = [step("a1", "compute", "48/2 = 24", "reasoning"), step("a2", "compute", "48/2 = 24", "answer")];
    const b = [step("b1", "compute", "48/2 = 24", "answer")];
    expect(cellsOf(alignLanes([a, b]))).toEqual(["a1 -", "a2 b1"]);
  });

  it("aligns whole solutions in both languages", () => {
    const english = ofText(
      "e",
      "We are asked for x in $3x+5=20$.\n\nFirst, subtract 5 on both sides: $3x = 15$.\n\nThus $15/3 = 5$ gives $x = 5$, dividing by 3.\n\nLet me check: $3\\cdot 5+5=20$.\n\nTherefore, the answer is \\boxed{5}.\n",
    );
    const chinese = ofText(
      "c",
      "题目要求解 $3x+5=20$。\n\n先两边减去 5：$3x = 15$。\n\n再除以 3，$15/3=5$，得 $x = 5$。\n\n所以答案是 \\boxed{5}。\n",
    );
    expect(english).toHaveLength(5);
    expect(chinese).toHaveLength(4);
    expect(cellsOf(alignLanes([english, chinese]))).toEqual(["e1 c1", "e2 c2", "e3 c3", "e4 -", "e5 c4"]);
  });

  it("lays four lanes against the longest", () => {
    const a = lane("a", ["understand", "16 cows"], ["conclude", "\\boxed{8}"]);
    const b = lane("b", ["understand", "16 cows"], ["compute", "16/2 = 8"], ["conclude", "\\boxed{8}"]);
    const c = lane("c", ["compute", "16/2 = 9"], ["conclude", "\\boxed{9}"]);
    const rows = alignLanes([a, b, c, []]);
    expect(cellsOf(rows)).toEqual(["a1 b1 - -", "- b2 c1 -", "a2 b3 c2 -"]);
    expect(rows.map(({ kind }) => kind)).toEqual(["understand", "compute", "conclude"]);
  });

  it.each([[[]], [[[]]], [[[], []]]])("has no rows where there are no steps: %j", (lanes) => {
    expect(alignLanes(lanes)).toEqual([]);
  });

  it("lets rows gain cells, and puts new ones between, as steps are appended", () => {
    const a = lane("a", ["understand", "48 and 2"], ["compute", "48/2 = 24"], ["conclude", "24"]);
    const b = lane("b", ["understand", "2 and 48"], ["plan", "think"], ["compute", "48/2 = 25"]);
    const first = alignLanes([a, b.slice(0, 1)]);
    expect(cellsOf(first)).toEqual(["a1 b1", "a2 -", "a3 -"]);
    const second = alignLanes([a, b.slice(0, 2)], first);
    expect(cellsOf(second)).toEqual(["a1 b1", "- b2", "a2 -", "a3 -"]);
    expect(cellsOf(alignLanes([a, b], second))).toEqual(["a1 b1", "- b2", "a2 b3", "a3 -"]);
  });

  const anyStep = fc.record({
    kind: fc.constantFrom(...STEP_KINDS),
    channel: fc.constantFrom("reasoning" as const, "answer" as const),
    text: fc.constantFrom(
      "48/2 = 24",
      "24 + 7 = 31",
      "x^2 = 9",
      "no number",
      "",
      "48 and 7",
      "31 * 2 = 62",
      "x = 3",
    ),
  });
  const anyLanes = fc
    .array(fc.array(anyStep, { maxLength: 12 }), { minLength: 1, maxLength: 4 })
    .map((lanes) =>
      lanes.map((steps, at) =>
        steps.map(({ kind, text, channel }, index) => step(`${"abcd"[at]}${index}`, kind, text, channel)),
      ),
    );

  it("gives every step exactly one place, in its lane's column and order, and has no empty row", () => {
    fc.assert(
      fc.property(anyLanes, (lanes) => {
        const rows = alignLanes(lanes);
        lanes.forEach((steps, at) => {
          expect(rows.flatMap(({ cells }) => cells[at] ?? [])).toEqual(steps.map(({ id }) => id));
        });
        for (const { cells } of rows) {
          expect(cells).toHaveLength(lanes.length);
          expect(cells.some((cell) => cell !== null)).toBe(true);
        }
      }),
    );
  });

  it("keeps what is side by side, and its order, however the lanes grow", () => {
    fc.assert(
      fc.property(anyLanes, fc.infiniteStream(fc.nat(3)), (lanes, turns) => {
        const shown = lanes.map(() => 0);
        let rows: AlignedRow[] = [];
        for (let count = lanes.flat().length * 3; count > 0; count--) {
          const at = (turns.next().value ?? 0) % lanes.length;
          shown[at] = Math.min(lanes[at]?.length ?? 0, (shown[at] ?? 0) + 1);
          const next = alignLanes(
            lanes.map((steps, index) => steps.slice(0, shown[index])),
            rows,
          );
          const kept = next.filter(({ cells }) =>
            rows.some((row) => row.cells.some((id, column) => id !== null && id === cells[column])),
          );
          expect(kept).toHaveLength(rows.length);
          rows.forEach((row, index) => {
            expect(kept[index]?.kind).toBe(row.kind);
            row.cells.forEach((id, column) => {
              if (id !== null) expect(kept[index]?.cells[column]).toBe(id);
            });
          });
          rows = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says the same again for the same steps, and changes nothing that is settled", () => {
    fc.assert(
      fc.property(anyLanes, (lanes) => {
        const rows = alignLanes(lanes);
        expect(alignLanes(lanes)).toEqual(rows);
        expect(alignLanes(lanes, rows)).toEqual(rows);
      }),
    );
  });

  it("aligns four lanes of 300 steps, each with its like", () => {
    const long = (name: string, skip: number) =>
      Array.from({ length: 300 }, (_, index) => index)
        .filter((index) => index % skip !== 1)
        .map((index) =>
          step(
            `${name}${index}`,
            STEP_KINDS[index % 6] ?? "derive",
            `${index * 37 + 1000} + ${index} = ${index * 38 + 1000}`,
          ),
        );
    const rows = alignLanes([long("a", 1000), long("b", 10), long("c", 7), long("d", 5)]);
    expect(rows).toHaveLength(299);
    for (const { cells } of rows) {
      expect(new Set(cells.flatMap((cell) => (cell === null ? [] : cell.slice(1)))).size).toBe(1);
    }
  });
});
