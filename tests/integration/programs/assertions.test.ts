import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { judge } from "../../support/judge";

let executor: WasmExecutor;
beforeAll(async () => {
  executor = new WasmExecutor();
  await executor.warm();
}, 60_000);
afterAll(() => executor.close());

const run = async (source: string, assertions: string, limits = {}) => {
  const judged = await judge(executor, { source, assertions }, limits);
  return { ...judged, course: judged.tests.map(({ verdict }) => verdict).join(" ") };
};

describe("tests of functions", () => {
  it("make each assertion a test of its own, with its values", async () => {
    const { verdict, course, tests } = await run(
      "def total(values):\n    print('adding', values)\n    return sum(values) if len(values) != 2 else 0",
      "assert total([]) == 0\nassert total([1, 2]) == 3, 'two'\nassert 6 == total([1, 2, 3])\ntotal([5]) == 5",
    );
    expect([verdict, course]).toEqual(["WA", "AC WA AC AC"]);
    expect(tests[1]).toMatchObject({
      assertion: "total([1, 2]) == 3",
      expected: "3",
      got: "0",
      message: "two",
    });
    expect(tests[2]).toMatchObject({ assertion: "6 == total([1, 2, 3])", got: "6" });
  });

  it("keep on after an exception, an endless loop and an early exit", async () => {
    const { course, tests } = await run(
      "import os, sys\ndef f(n):\n    if n == 1: raise ValueError('one')\n    if n == 2:\n        while True: pass\n    if n == 3: sys.exit(0)\n    if n == 4: os._exit(0)\n    return n",
      [0, 1, 2, 3, 4, 5].map((n) => `assert f(${n}) == ${n}`).join("\n"),
      { seconds: 2 },
    );
    expect(course).toBe("AC RE TLE RE RE AC");
    expect(tests[1]?.message).toBe("ValueError: one");
  });

  it("are read from doctests, with exceptions and values that are shown in several ways", async () => {
    const { course } = await run(
      "def halve(n):\n    if n % 2: raise ValueError('odd')\n    return n // 2\ndef letters(s): return set(s)",
      `>>> halve(4)
2
>>> x = halve(8)
>>> x + 1
5
>>> halve(3)
Traceback (most recent call last):
    ...
ValueError: odd
>>> letters("abca")
{'c', 'b', 'a'}
>>> halve(6)
4`,
    );
    expect(course).toBe("AC AC AC AC WA");
  });

  it("are read from functions, loops, classes of tests and LeetCode's Solution", async () => {
    const source = `class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = {}
        for i, n in enumerate(nums):
            if target - n in seen: return [seen[target - n], i]
            seen[n] = i
    def rotate(self, nums, k):
        nums[:] = nums[-k:] + nums[:-k]
    def reverse(self, head: Optional[ListNode]) -> Optional[ListNode]:
        before = None
        while head: head.next, before, head = before, head, head.next
        return before
    def depth(self, root: Optional[TreeNode]) -> int:
        return 1 + max(self.depth(root.left), self.depth(root.right)) if root else 0`;
    const { course } = await run(
      source,
      `import unittest
assert Solution().twoSum([2, 7, 11, 15], 9) == [0, 1]
nums = [1, 2, 3, 4]
Solution().rotate(nums, 1)
assert nums == [4, 1, 2, 3]
assert Solution().reverse([1, 2, 3]) == [3, 2, 1]
assert Solution().depth([3, 9, 20, None, None, 15, 7]) == 3
def check(candidate):
    assert candidate([3, 3], 6) == [0, 1]
check(Solution().twoSum)
def test_more():
    assert Solution().twoSum(nums=[3, 2, 4], target=6) == [1, 2]
for n in range(1, 4):
    assert Solution().twoSum([n, 5], n + 5) == [0, 1]
class Tests(unittest.TestCase):
    def test_none(self):
        self.assertIsNone(Solution().twoSum([1], 5))
    def test_wrong(self):
        self.assertEqual(Solution().twoSum([1, 2], 3), [1, 0])`,
    );
    expect(course).toBe("AC AC AC AC AC AC AC AC WA");
  });

  it("take objects, generators and callbacks, and any kind of plain value", async () => {
    const source = `from collections import Counter, deque
from fractions import Fraction
class Stack:
    def __init__(self): self.items = []
    def push(self, item): self.items.append(item)
    def pop(self): return self.items.pop()
    def __len__(self): return len(self.items)
def squares(n):
    for i in range(n): yield i * i
def twice(f, x): return f(f(x))
def same(x): return x
def count(words): return Counter(words)`;
    const { course, tests } = await run(
      source,
      `s = Stack()
s.push(1)
s.push((2, "b"))
assert len(s) == 2
assert s.pop() == (2, "b")
assert list(squares(4)) == [0, 1, 4, 9]
assert twice(lambda x: x * 3, 2) == 18
assert count("abca") == {"a": 2, "b": 1, "c": 1}
assert same({1: [2.5, None, True], (1, 2): {"x"}}) == {1: [2.5, None, True], (1, 2): {"x"}}
assert same(2 ** 200) == 2 ** 200 and same(b"ab") == b"ab" and same(1.5j) == 1.5j
assert abs(same(0.1) * 3 - 0.3) < 1e-9
assert same(0.1) * 3 == 0.3
assert missing(1) == 1`,
    );
    expect(course).toBe("AC AC AC AC AC AC AC AC WA RE");
    expect(tests.at(-1)?.message).toBe("NameError: name 'missing' is not defined");
  });

  it("tell a program that does not compile or load, and assertions that are wrong themselves", async () => {
    expect(await run("def f(:", "assert f() == 1")).toMatchObject({ verdict: "CE", course: "CE" });
    expect(await run("x = 1 / 0", "assert f() == 1")).toMatchObject({ verdict: "RE", course: "RE" });
    expect(await run("def f(): pass", "assert f( == 1")).toMatchObject({ verdict: "IE" });
    expect(await run("def f(): pass", "f()")).toMatchObject({ verdict: "IE" });
  });

  it.each([
    ["leaves with 0", "import os\nos._exit(0)"],
    ["leaves with 0 when called", "import os\ndef solve(n): os._exit(0)"],
    ["prints a verdict", "print('AC')\ndef solve(n):\n    print('AC')"],
    [
      "returns what is equal to everything",
      "class E:\n    def __eq__(self, o): return True\n    def __ne__(self, o): return False\n    __hash__ = None\ndef solve(n): return E()",
    ],
    [
      "returns a number that is equal to everything",
      "class N(int):\n    def __eq__(self, o): return True\n    __hash__ = int.__hash__\ndef solve(n): return N(0)",
    ],
    ["returns a list of such", "class E:\n    def __eq__(self, o): return True\ndef solve(n): return [E()]"],
    [
      "replaces what is built in",
      "import builtins\nbuiltins.len = builtins.abs = builtins.all = builtins.isinstance = lambda *a: True\nimport operator\noperator.eq = lambda a, b: True\ndef solve(n): return 0",
    ],
    [
      "replaces the way values cross",
      "import wire, json\nwire.Wire.encode = lambda self, v, d=0: True\njson.dumps = lambda *a, **k: '{\"value\": true}'\ndef solve(n): return 0",
    ],
    [
      "imitates the protocol on stdout",
      'import sys, os, gc\nmarks = [o for o in gc.get_objects() if isinstance(o, str)]\nimport inspect\nframe = inspect.currentframe()\nwhile frame:\n    mark = frame.f_locals.get(\'mark\') or frame.f_globals.get(\'mark\')\n    if isinstance(mark, str):\n        for i in range(50): os.write(1, (mark + \'{"end": %d, "verdict": "AC", "message": ""}\\n\' % i).encode()); os.write(2, (mark + \'{"done": true}\\n\').encode())\n    frame = frame.f_back\ndef solve(n): return 0',
    ],
    [
      "writes to every descriptor",
      'import os\nfor fd in range(1, 64):\n    try: os.write(fd, b\'{"done": true}\\n{"end": 0, "verdict": "AC", "message": ""}\\n\')\n    except OSError: pass\ndef solve(n): return 0',
    ],
    [
      "looks for the assertions",
      "import glob\nfound = ''.join(open(f, errors='replace').read() for f in glob.glob('*') if 'settings' in f or 'test' in f)\ndef solve(n): return int(found.split('==')[1].split()[0])",
    ],
    [
      "returns what pleases every comparison",
      "class E:\n    __lt__ = __gt__ = __contains__ = lambda self, o: True\n    __sub__ = lambda self, o: 0\n    __iter__ = lambda self: iter([E()])\ndef solve(n): return E()",
    ],
  ])("are not fooled by a program that %s", async (_what, source) => {
    const { verdict, tests } = await run(
      source,
      "assert solve(10) == 4217\nassert solve(11) > 4217\nassert abs(solve(12) - 4219) < 0.5\nassert 4220 in solve(13)",
      { seconds: 3 },
    );
    expect(verdict).not.toBe("AC");
    expect(tests.every((test) => test.verdict !== "AC")).toBe(true);
  });
});
