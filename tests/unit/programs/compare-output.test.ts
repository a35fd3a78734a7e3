import { describe, expect, it } from "vitest";
import { compareOutput, describeDifference } from "@/lib/programs/compare-output";
import { type Comparison, isComparison } from "@/lib/programs/comparison";

function differenceOf(expected: string, given: string, comparison: Comparison) {
  const found = compareOutput(expected, given, comparison);
  return found && describeDifference(found);
}

describe("compareOutput", () => {
  it.each([
    ["lines", "1 2\n3\n", "1 2  \n3\n\n\n"],
    ["lines", "a\r\nb", "a\nb"],
    ["exact", "a \n", "a \n"],
    ["tokens", "1 2\n3", "1\n2 3"],
    ["numbers", "0.333333333 yes", "0.3333334 yes"],
    ["numbers", "1000000", "1e6"],
    ["unordered", "b\na", "a\nb"],
  ] as const)("%s takes %j and %j for the same", (comparison, expected, given) => {
    expect(differenceOf(expected, given, { compare: comparison })).toBeNull();
  });

  it.each([
    ["lines", "1\n2", "1\n3", "@ line 2\n- 2\n+ 3"],
    ["lines", "1\n2", "1", "@ line 2\n- 2\n+ ∅"],
    ["lines", "", "x", "@ line 1\n- ∅\n+ x"],
    ["exact", "a\n", "a", "@ line 2\n- \n+ ∅"],
    ["tokens", "1 2", "1 2 3", "@ token 3\n- ∅\n+ 3"],
    ["numbers", "1.0", "1.1", "@ token 1\n- 1.0\n+ 1.1"],
    ["numbers", "1", "nan", "@ token 1\n- 1\n+ nan"],
    ["numbers", "16", "0x10", "@ token 1\n- 16\n+ 0x10"],
    ["unordered", "a\na\nb", "a\nb\nb", "@ line 2\n- a\n+ b"],
  ] as const)("%s tells the first difference of %j and %j", (comparison, expected, given, difference) => {
    expect(differenceOf(expected, given, { compare: comparison })).toBe(difference);
  });

  it.each([
    ["0.5", "0.5004", { absolute: 1e-3 }, true],
    ["0.5", "0.502", { absolute: 1e-3 }, false],
    ["1000000", "1000400", { relative: 1e-3 }, true],
    ["1000000", "1000400", { absolute: 1e-3 }, false],
    ["0", "0.0000001", { relative: 1e-3 }, false],
    ["10000000000000001", "10000000000000002", { absolute: 0, relative: 0 }, false],
    ["-7", "-007", { absolute: 0, relative: 0 }, true],
    ["1e400", "1e400", {}, true],
    ["1e400", "5", {}, false],
  ])("numbers %s and %s within %j: %j", (expected, given, tolerance, same) => {
    expect(compareOutput(expected, given, { compare: "numbers", ...tolerance }) === null).toBe(same);
  });

  it("ignores case and the order of tokens where it is told to", () => {
    expect(differenceOf("YES\n", "yes", { compare: "lines", ignoreCase: true })).toBeNull();
    expect(differenceOf("YES\n", "no", { compare: "lines", ignoreCase: true })).toBe("@ line 1\n- YES\n+ no");
    expect(differenceOf("3 1\n2", "1 2 3", { compare: "unordered", of: "tokens" })).toBeNull();
    expect(differenceOf("B\na", "A\nb", { compare: "unordered", ignoreCase: true })).toBeNull();
    expect(differenceOf("a\nb", "b a", { compare: "unordered" })).not.toBeNull();
  });

  it("says on which line a token stands", () => {
    expect(compareOutput("1 2\n3 4\n", "1 2\n3 5\n", { compare: "tokens" })).toEqual({
      unit: "token",
      at: 4,
      line: 2,
      expected: "4",
      got: "5",
    });
    expect(compareOutput("1\n2\n", "1\n", { compare: "tokens" })).toMatchObject({ line: 2, got: null });
  });

  it("shows an excerpt of a long line", () => {
    const found = compareOutput("a".repeat(10_000), "b", { compare: "lines" });
    expect(found?.expected?.length).toBe(201);
  });

  it("knows its names", () => {
    expect(isComparison("tokens")).toBe(true);
    expect(isComparison("import sys")).toBe(false);
  });
});
