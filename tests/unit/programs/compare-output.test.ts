import { describe, expect, it } from "vitest";
import { compareOutput, isComparison } from "@/lib/programs/compare-output";

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
    expect(compareOutput(expected, given, comparison)).toBeNull();
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
    expect(compareOutput(expected, given, comparison)).toBe(difference);
  });

  it("knows its names", () => {
    expect(isComparison("tokens")).toBe(true);
    expect(isComparison("import sys")).toBe(false);
  });
});
