import { describe, expect, it } from "vitest";
import { assignments } from "@/app/(learn)/check/_components/check-lines-request";
import { givesAway, shownVerdicts } from "@/app/(learn)/check/_components/shown-verdict";
import { splitLines } from "@/app/(learn)/check/_components/split-lines";
import { stillTrue } from "@/app/(learn)/check/_components/still-true";
import {
  addLine,
  changeLine,
  EMPTY_WORK,
  pasteLines,
  readWork,
  removeLine,
} from "@/app/(learn)/check/_components/work";

const textsOf = (work: { lines: { text: string }[] }) => work.lines.map(({ text }) => text);

describe("splitLines", () => {
  it("leaves out blank lines, numbers of lines and bare signs of a display", () => {
    expect(splitLines("1. 3x = 6\r\n\r\n$$\nx = 2\n$$\n(2) 好\n- y")).toEqual(["3x = 6", "x = 2", "好", "y"]);
    expect(splitLines("2.5 + 1 = 3.5\n-3 + 3 = 0")).toEqual(["2.5 + 1 = 3.5", "-3 + 3 = 0"]);
  });
});

describe("a solution's lines", () => {
  it("come and go, each with an id of its own, and never all go", () => {
    const first = changeLine(EMPTY_WORK, 1, "a");
    const { work, focus } = addLine(first, 1);
    expect([textsOf(work), focus]).toEqual([["a", ""], 2]);
    expect(removeLine(work, 2)).toEqual({ work: first, focus: 1 });
    expect(textsOf(removeLine(first, 1).work)).toEqual([""]);
  });

  it("are pasted in place of an empty line, or below one that has text", () => {
    expect(textsOf(pasteLines(EMPTY_WORK, 1, "a\nb").work)).toEqual(["a", "b"]);
    expect(textsOf(pasteLines(changeLine(EMPTY_WORK, 1, "x"), 1, "a\nb").work)).toEqual(["x", "a", "b"]);
    expect(pasteLines(EMPTY_WORK, 1, "a\n".repeat(900)).work.lines).toHaveLength(200);
  });

  it("are read from the browser's store as far as they can be", () => {
    expect(textsOf(readWork({ lines: ["a", 3, "b"] }))).toEqual(["a", "b"]);
    expect(readWork("x")).toEqual(EMPTY_WORK);
    expect(readWork({ lines: [] })).toEqual(EMPTY_WORK);
  });
});

describe("shownVerdicts", () => {
  const fails = { verdict: "fails" as const, reason: "r", counterexample: "at x = 7: 3 ≠ 5" };
  const holds = { verdict: "holds" as const, reason: "both sides are 51" };

  it("says nothing of what comes after the first line that fails, and passes over blank lines", () => {
    const { lines, firstError } = shownVerdicts({
      texts: ["a", "", "b", "c"],
      problem: "",
      checked: [holds, fails, fails],
      firstError: 1,
    });
    expect(firstError).toBe(2);
    expect(lines.map((line) => line?.verdict ?? null)).toEqual(["holds", null, "fails", "later"]);
    expect(JSON.stringify(lines[3])).not.toContain("7");
  });

  it("names no number that the student has yet to find", () => {
    const line = {
      verdict: "fails" as const,
      reason: "the left side is 80, the right side is 90",
      counterexample: "80 ≠ 90",
    };
    const { lines } = shownVerdicts({ texts: ["51 + 29 = 90"], problem: "", checked: [line], firstError: 0 });
    expect(lines[0]).toEqual({ verdict: "fails", reason: null, counterexample: null });
    expect(givesAway("the left side is 3/4, the right side is 1/3", ["3x = 4", "1/4 + 1/2 = 1/3"])).toBe(
      true,
    );
    expect(givesAway("3/4 ≠ 1/3", ["\\frac{3}{4} = \\frac{1}{3}"])).toBe(false);
    expect(givesAway("at x = 7 the sides are 3 and 5", ["x + 1"])).toBe(false);
    expect(givesAway("90 is not 29", ["51 + 29 = 90"])).toBe(false);
  });

  it("finds what a text says letters are, so that the solution itself is not shown", () => {
    expect(assignments("x = 2 solves the line before, y=-1/3 does not; x = 2")).toEqual(["x = 2", "y=-1/3"]);
    expect(assignments("左边 \\alpha = x")).toEqual([]);
  });
});

describe("stillTrue", () => {
  it("keeps the verdicts before the first line that was changed", () => {
    const checked = {
      lines: [
        { verdict: "holds" as const },
        { verdict: "fails" as const, reason: null, counterexample: null },
      ],
      firstError: 1,
    };
    expect(stillTrue(checked, ["a", "b"], ["a", "c", "d"])).toEqual({
      lines: [{ verdict: "holds" }, null, null],
      firstError: null,
    });
    expect(stillTrue(checked, ["a", "b"], ["a", "b"])).toEqual(checked);
  });
});
