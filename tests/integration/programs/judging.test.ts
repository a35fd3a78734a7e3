import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { judge } from "../../support/judge";

let executor: WasmExecutor;
beforeAll(async () => {
  executor = new WasmExecutor();
  await executor.warm();
}, 60_000);
afterAll(() => executor.close());

const verdicts = (tests: { verdict: string }[]) => tests.map(({ verdict }) => verdict).join(" ");

describe("tests with input and output", () => {
  it("are compared in the way each asks for, with the first difference as data", async () => {
    const { verdict, tests } = await judge(executor, {
      source: "print(input())",
      tests: [
        { input: "0.50004", output: "0.5", checker: { compare: "numbers", absolute: 1e-3 } },
        { input: "YES", output: "yes", checker: { compare: "tokens", ignoreCase: true } },
        { input: "1 2 4", output: "1 2 3" },
      ],
    });
    expect([verdict, verdicts(tests)]).toEqual(["WA", "AC AC WA"]);
    expect(tests[2]?.difference).toEqual({ unit: "line", at: 1, line: 1, expected: "1 2 3", got: "1 2 4" });
    expect(tests[2]?.diff).toBe("@ line 1\n- 1 2 3\n+ 1 2 4");
  });

  it("may have limits of their own", async () => {
    const source = "import time\ntime.sleep(1.2 if input() == 's' else 0)\nprint(1)";
    const { tests } = await judge(executor, {
      source,
      tests: [
        { input: "s", output: "1", limits: { seconds: 0.5 } },
        { input: "s", output: "1", limits: { seconds: 9 } },
      ],
    });
    expect(verdicts(tests)).toBe("TLE AC");
  });

  it("bring points, alone and in groups", async () => {
    const { score, tests } = await judge(executor, {
      source: "n = int(input())\nprint(n if n < 10 else 0)",
      groups: [
        { name: "small", points: 40, scoring: "min" },
        { name: "large", points: 60, scoring: "min", requires: ["small"] },
      ],
      tests: [
        { input: "1", output: "1", group: "small" },
        { input: "5", output: "5", group: "small" },
        { input: "7", output: "7", group: "large" },
        { input: "50", output: "50", group: "large" },
      ],
    });
    expect(verdicts(tests)).toBe("AC AC AC WA");
    expect(score).toMatchObject({ points: 40, pointsMax: 100 });
  });

  it("can be checked by a program in testlib's or in Kattis's manner, for a part of the points", async () => {
    const testlib = (body: string) => ({
      language: "python" as const,
      protocol: "testlib" as const,
      source: body,
    });
    const reads = "import sys\nx = int(open(sys.argv[2]).read())\n";
    const kattis = `import sys
given = sys.stdin.read().split()
right = open(sys.argv[2]).read().split()
open(sys.argv[3] + "judgemessage.txt", "w").write("looked at " + str(len(given)) + " words, tolerance " + sys.argv[5])
sys.exit(42 if sorted(given) == sorted(right) else 43)`;
    const scored = `import sys\nopen(sys.argv[3] + "score.txt", "w").write("2.5")\nsys.exit(42)`;
    const { tests } = await judge(executor, {
      source: "print(7)",
      tests: [
        { input: "", output: "", checker: testlib(`${reads}sys.exit(0 if x == 7 else 1)`) },
        { input: "", output: "", checker: testlib(`${reads}print("no", file=sys.stderr)\nsys.exit(2)`) },
        { input: "", output: "", points: 20, checker: testlib(`print("points 5")\nimport sys\nsys.exit(7)`) },
        { input: "", output: "", checker: testlib("import sys\nsys.exit(3)") },
        {
          input: "",
          output: "8",
          checker: {
            language: "python",
            protocol: "kattis",
            source: kattis,
            args: ["float_tolerance", "1e-3"],
          },
        },
        {
          input: "",
          output: "",
          points: 10,
          checker: { language: "python", protocol: "kattis", source: scored },
        },
      ],
    });
    expect(verdicts(tests)).toBe("AC WA WA IE WA WA");
    expect(tests[1]?.message).toBe("Presentation error. 格式错误。 no");
    expect(tests[2]).toMatchObject({ points: 5, pointsMax: 20 });
    expect(tests[4]?.message).toBe("looked at 1 words, tolerance 1e-3");
    expect(tests[5]).toMatchObject({ points: 2.5, pointsMax: 10 });
  });

  it("that are hidden tell nothing but their verdict", async () => {
    const secret = "s3cr3t-input";
    const right = "s3cr3t-output";
    const leaky = `import sys
line = input()
print(line)
print(line, file=sys.stderr)
if len(line) > 3: raise ValueError(line)`;
    const checker = `import sys\nprint(open(sys.argv[1]).read(), open(sys.argv[3]).read())\nsys.exit(1)`;
    for (const source of [leaky, "print(input())", "import sys\nsys.exit(len(input()))"]) {
      const judged = await judge(executor, {
        source,
        tests: [
          { input: "a", output: "a", hidden: true },
          { input: secret, output: right, hidden: true, name: "big" },
          { input: secret, output: right, hidden: true, checker },
        ],
      });
      expect(JSON.stringify(judged)).not.toContain("s3cr3t");
      expect(judged.exitCode).toBeNull();
      expect(judged.tests[1]).toMatchObject({ hidden: true, name: "big" });
      expect(judged.verdict).not.toBe("AC");
    }
  });
});

describe("interactive problems", () => {
  /** Guess a number from 1 to 100 in at most 7 questions. */
  const interactor = (language = "python" as const) => ({
    language,
    protocol: "testlib" as const,
    source: `import sys
secret = int(open(sys.argv[1]).read())
for asked in range(8):
    line = sys.stdin.readline()
    if not line: sys.exit(2)
    guess = int(line)
    if guess == secret:
        print("=", flush=True)
        print("found after", asked + 1, file=sys.stderr)
        sys.exit(0)
    print("<" if secret < guess else ">", flush=True)
print("too many questions", file=sys.stderr)
sys.exit(1)`,
  });
  const bisect = `low, high = 1, 100
while True:
    guess = (low + high) // 2
    print(guess, flush=True)
    said = input()
    if said == "=": break
    if said == "<": high = guess - 1
    else: low = guess + 1`;
  const talk = (source: string, limits = {}) =>
    judge(
      executor,
      {
        source,
        interactor: interactor(),
        tests: [
          { input: "63", output: "" },
          { input: "1", output: "" },
        ],
      },
      limits,
    );

  it("are talked through, each test anew", async () => {
    const { verdict, tests } = await talk(bisect);
    expect([verdict, verdicts(tests)]).toEqual(["AC", "AC AC"]);
    expect(tests[0]?.message).toMatch(/^found after \d/);
  });

  it.each([
    ["asks too much", "for n in range(1, 60):\n    print(100 - n // 50, flush=True)\n    input()", "WA"],
    ["leaves early", "print(50, flush=True)\ninput()", "WA"],
    ["crashes", "print(50, flush=True)\ninput()\nraise ValueError", "RE"],
    ["does not flush or read on", "import sys\nsys.stdin.readline()", "TLE"],
    ["goes on for ever after it was right", `${bisect}\nwhile True: pass`, "TLE"],
    ["fails after it was right", `${bisect}\nraise SystemExit(3)`, "RE"],
    ["thinks for ever", "while True: pass", "TLE"],
  ])("a program that %s", async (_what, source, verdict) => {
    const startedMs = performance.now();
    expect((await talk(source, { seconds: 1 })).tests[0]?.verdict).toBe(verdict);
    expect(performance.now() - startedMs).toBeLessThan(30_000);
  });

  it("end a program that talks without listening", async () => {
    expect((await talk("while True: print(50)", { seconds: 3 })).tests[0]?.verdict).not.toBe("AC");
  });

  it("with an interactor that breaks down are nobody's fault", async () => {
    const { tests } = await judge(executor, {
      source: "print(1, flush=True)\nprint(input())",
      interactor: { language: "python", protocol: "kattis", source: "raise ValueError" },
      tests: [{ input: "", output: "" }],
    });
    expect(verdicts(tests)).toBe("IE");
  });
});
