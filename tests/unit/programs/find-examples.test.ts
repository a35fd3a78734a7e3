import { describe, expect, it } from "vitest";
import { findExamples } from "@/lib/programs/find-examples";

const samples = (statement: string) =>
  findExamples(statement).samples.map(({ input, output }) => [input, output]);

describe("findExamples: samples", () => {
  it("under English headings with fenced blocks", () => {
    const statement = `# A + B
## Input
The first line has two integers.
## Output
Print their sum.
### Sample Input 1
\`\`\`
1 2
\`\`\`
### Sample Output 1
\`\`\`
3
\`\`\`
### Sample Input 2
\`\`\`text
-5 7

9
\`\`\`
### Sample Output 2
\`\`\`
2
\`\`\``;
    expect(samples(statement)).toEqual([
      ["1 2\n", "3\n"],
      ["-5 7\n\n9\n", "2\n"],
    ]);
  });

  it("as they are pasted from a contest's page", () => {
    const statement = `Input
The first line contains an integer n.
The second line contains n integers.

Output
Print the maximum.

Examples
Input
3
1 5 2
Output
5
Input
1
-4
Output
-4
Note
In the first test the maximum is 5.`;
    expect(samples(statement)).toEqual([
      ["3\n1 5 2\n", "5\n"],
      ["1\n-4\n", "-4\n"],
    ]);
  });

  it.each([
    ["### 输入样例\n```\n3\n1 2 3\n```\n### 输出样例\n```\n6\n```", "3\n1 2 3\n", "6\n"],
    ["**样例输入 1**\n\n5\n\n**样例输出 1**\n\n120\n\n**说明** 5! = 120", "5\n", "120\n"],
    ["【样例输入】\n4 6\n【样例输出】\n2\n\n【数据范围】\nn ≤ 100", "4 6\n", "2\n"],
    [
      "## 输入格式\n一个整数\n## 输出格式\n一个整数\n## 样例 #1\n### 样例输入 #1\n```\n7\n```\n### 样例输出 #1\n```\n13\n```",
      "7\n",
      "13\n",
    ],
    ["输入样例1：\n2 3\n输出样例1：\n8", "2 3\n", "8\n"],
    ["示例 1：\n输入：n = 3\n输出：6\n解释：1+2+3", "n = 3\n", "6\n"],
    ["写一个程序求和。例如输入 3 4，则输出 7。", "3 4\n", "7\n"],
    ["输入：abc 输出：cba\n示例如上", null, null],
    ["样例：\n输入：abc  输出：cba", "abc\n", "cba\n"],
  ])("in Chinese: %j", (statement, input, output) => {
    expect(samples(statement)).toEqual(input === null ? [] : [[input, output]]);
  });

  it.each([
    [
      "Example 1:\n\nInput: nums = [2,7,11,15], target = 9\nOutput: [0,1]\nExplanation: …",
      "nums = [2,7,11,15], target = 9\n",
      "[0,1]\n",
    ],
    ['**Example 1:**\n\n> **Input:** s = "abc"\n> **Output:** true', 's = "abc"\n', "true\n"],
    ["```\nInput:\n5\nOutput:\n120\n```", "5\n", "120\n"],
    ["Input: `4`  Output: `24`", "4\n", "24\n"],
    ["For the input `10 20` the program should print `30`.", "10 20\n", "30\n"],
    ["Sample Input: 5 3\nSample Output: 8", "5 3\n", "8\n"],
    ["Example:\nInput:\n```\n3\n```\nExpected output:\n```\n9\n```", "3\n", "9\n"],
  ])("in English: %j", (statement, input, output) => {
    expect(samples(statement)).toEqual([[input, output]]);
  });

  it("in tables", () => {
    const statement = `| Input | Output |
|---|---|
| \`1 2\` | \`3\` |
| 2<br>5 6 | 11 |

| 样例输入 | 样例输出 | 说明 |
| :-: | :-: | --- |
| 9 | 3 | 平方根 |`;
    expect(samples(statement)).toEqual([
      ["1 2\n", "3\n"],
      ["2\n5 6\n", "11\n"],
      ["9\n", "3\n"],
    ]);
  });

  it("are not seen in mathematics or in prose about input and output", () => {
    for (const statement of [
      "Solve $x^2 - 5x + 6 = 0$.",
      "Input: a list of numbers. Output: their sum.",
      "Write a program whose input is a number and whose output is its square.",
      "输入格式：一行两个整数。\n输出格式：一个整数。",
      "## Input\n5 integers on one line\n## Output\nOne integer",
    ]) {
      expect(findExamples(statement)).toEqual({ samples: [], calls: [] });
    }
  });

  it("takes time that grows with the statement only", () => {
    const startedMs = performance.now();
    findExamples(`${"input: ".repeat(1500)}\n${"输入 ".repeat(1500)}${"f(".repeat(2000)}`);
    findExamples(`${"例如输入".repeat(2000)}`);
    findExamples(`| input | output |\n|---|---|\n${"| 1 | 2 |\n".repeat(1000)}`);
    expect(performance.now() - startedMs).toBeLessThan(2000);
  });
});

describe("findExamples: calls", () => {
  it.each([
    ["`assert add(2, 3) == 5`", "add(2, 3)", "5"],
    ["add(2, 3) → 5", "add(2, 3)", "5"],
    ["`is_prime(7)` should return `True`.", "is_prime(7)", "True"],
    ['`count("a)b", [1, {"x": null}])` returns [true, 2]', 'count("a)b", [1, {"x": null}])', "[True, 2]"],
    [">>> fib(10)\n55", "fib(10)", "55"],
    ["例如 `reverse('ab')` 返回 `'ba'`。", "reverse('ab')", "'ba'"],
    ["pair() -> (1, 2)", "pair()", "(1, 2)"],
  ])("%j", (statement, call, value) => {
    expect(findExamples(statement).calls).toMatchObject([{ call, value }]);
  });

  it("are not seen where arguments or values are no values", () => {
    expect(findExamples("f(x) = 2x, so f(n) is even and g(3) is what we want, O(1) is best").calls).toEqual(
      [],
    );
  });
});
