import { describe, expect, it } from "vitest";
import { testsFromExamples } from "@/lib/programs/example-tests";
import { findExamples } from "@/lib/programs/find-examples";
import type { Language } from "@/lib/programs/program";

const testsOf = (statement: string, source: string, language: Language = "python") =>
  testsFromExamples(findExamples(statement), statement, { language, source });
const SUM = "Sample Input\n1 2\nSample Output\n3\n";
const TWO_SUM = "Example 1:\nInput: nums = [2,7], target = 9\nOutput: [0,1]";

describe("testsFromExamples", () => {
  it("judges a program that reads by what it prints", () => {
    expect(testsOf(SUM, "a, b = map(int, input().split())")).toMatchObject({
      tests: [{ input: "1 2\n", output: "3\n", checker: { compare: "tokens" } }],
      count: 1,
      otherAnswersMayDo: false,
    });
    expect(testsOf(SUM, "int main() { std::cin >> a; }", "cpp")?.count).toBe(1);
  });

  it("calls the function that a program defines", () => {
    const method =
      "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n        pass";
    expect(testsOf(TWO_SUM, method)?.assertions).toBe("assert Solution().twoSum([2, 7], 9) == [0, 1]");
    expect(testsOf(TWO_SUM, "def two_sum(nums, target):\n    pass")?.assertions).toBe(
      "assert two_sum([2, 7], 9) == [0, 1]",
    );
    expect(testsOf(`${TWO_SUM}\nYou may return the answer in any order.`, method)?.assertions).toBe(
      "assert sorted(Solution().twoSum([2, 7], 9)) == sorted([0, 1])",
    );
    expect(testsOf("`add(1, 2)` returns 3", "def add(a, b):\n    return a + b")?.assertions).toBe(
      "assert add(1, 2) == 3",
    );
    const rotate = "class Solution:\n    def rotate(self, nums, k) -> None:\n        pass";
    expect(testsOf("Example 1:\nInput: nums = [1,2], k = 1\nOutput: [2,1]", rotate)?.assertions).toBe(
      "given = [1, 2]\nSolution().rotate(given, 1)\nassert given == [2, 1]",
    );
  });

  it("leaves alone what the examples do not fit", () => {
    expect(testsOf(SUM, "print(two_sum([1, 2], 3))")).toBeNull();
    expect(testsOf(TWO_SUM, "def f(x):\n    return x")).toBeNull();
    expect(testsOf("Print the primes below 50.", "print(2)")).toBeNull();
    expect(testsOf("Print 42.\n\nSample Output\n42", "print(42)")?.tests).toMatchObject([
      { input: "", output: "42\n" },
    ]);
  });

  it("knows when lines may be in any order, numbers may differ a little, and other answers may do", () => {
    const ordered = testsOf(`${SUM}\nThe lines may be printed in any order.`, "input()");
    expect(ordered?.tests?.[0]?.checker).toEqual({ compare: "unordered" });
    const tolerant = testsOf(
      "Absolute or relative error 1e-6.\nSample Input\n2\nSample Output\n1.41421",
      "input()",
    );
    expect(tolerant?.tests?.[0]?.checker).toEqual({ compare: "numbers" });
    expect(
      testsOf(`${SUM}\nIf there are multiple solutions, print any of them.`, "input()")?.otherAnswersMayDo,
    ).toBe(true);
    expect(testsOf(`${SUM}\n如果有多个答案，输出任意一个。`, "input()")?.otherAnswersMayDo).toBe(true);
  });
});
