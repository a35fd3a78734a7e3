import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@/lib/programs/program";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { ExecutionLimits } from "@/lib/programs/server/executors/executor";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";

const LIMITS: ExecutionLimits = {
  seconds: 4,
  memoryMiB: 128,
  outputBytesMax: 1024 * 1024,
  inputWaitSeconds: 0,
};
/** clang is loaded, and its headers precompiled, on a machine that may be busy. */
const FIRST_COMPILE_MS = 240_000;

let executor: WasmExecutor;
beforeAll(() => {
  executor = new WasmExecutor();
});
afterAll(() => executor.close());

async function run(
  language: Language,
  source: string,
  options: {
    stdin?: string;
    args?: string[];
    files?: Record<string, string>;
    limits?: Partial<ExecutionLimits>;
  } = {},
) {
  const printed = { stdout: "", stderr: "" };
  const { stdin = "", limits, ...rest } = options;
  const result = await executeOnce(executor, {
    language,
    source,
    stdin,
    ...rest,
    limits: { ...LIMITS, ...limits },
    onOutput: (channel, text) => {
      printed[channel] += text;
    },
  }).result;
  return { ...result, ...printed };
}

describe("JavaScript in QuickJS", () => {
  it.each([
    [
      "fs.readFileSync(0)",
      `const lines = require('fs').readFileSync(0, 'utf8').trim().split('\\n');\nconsole.log(lines.map(Number).reduce((a, b) => a + b));`,
    ],
    [
      "a buffer's text",
      `const fs = require("node:fs");\nconst [a, b] = fs.readFileSync("/dev/stdin").toString().split("\\n");\nconsole.log(Number(a) + Number(b));`,
    ],
    [
      "readline's lines",
      `const readline = require('readline');\nconst rl = readline.createInterface({ input: process.stdin, output: process.stdout });\nlet sum = 0;\nrl.on('line', (line) => { sum += parseInt(line); });\nrl.on('close', () => console.log(sum));`,
    ],
    [
      "readline's questions",
      `const rl = require('readline').createInterface({ input: process.stdin });\nrl.question('', a => { rl.question('', b => { console.log(+a + +b); rl.close(); }); });`,
    ],
    [
      "lines awaited one by one",
      `import * as readline from 'node:readline/promises';\nimport process, { stdin } from 'process';\nconst rl = readline.createInterface({ input: stdin });\nlet sum = 0;\nfor await (const line of rl) sum += Number(line);\nconsole.log(sum);`,
    ],
    [
      "process.stdin's data",
      `let text = '';\nprocess.stdin.setEncoding('utf8');\nprocess.stdin.on('data', c => text += c);\nprocess.stdin.on('end', () => { const [a, b] = text.split('\\n').map(Number); process.stdout.write(String(a + b) + '\\n'); });`,
    ],
    [
      "process.stdin's chunks",
      `(async () => {\n  let text = '';\n  for await (const chunk of process.stdin) text += chunk;\n  console.log(text.trim().split('\\n').map(Number).reduce((a, b) => a + b, 0));\n})();`,
    ],
    ["prompt", `const a = Number(prompt());\nconst b = Number(prompt(''));\nconsole.log(a + b);`],
  ])("reads its input through %s", async (_name, source) => {
    expect(await run("javascript", source, { stdin: "12\n30\n" })).toMatchObject({
      end: "exited",
      exitCode: 0,
      stdout: "42\n",
      stderr: "",
    });
  });

  it("shows values as Node does", async () => {
    const values = [
      "[1, 2, 3]",
      "[]",
      "{}",
      "{ a: 1, 'b c': 'x' }",
      "[[1, 2], [3, [4, [5]]]]",
      "'text'",
      "['it\\'s', \"q\"]",
      "new Map([['a', 1], ['b', { c: [1] }]])",
      "new Set([1, 'x'])",
      "null",
      "undefined",
      "-0",
      "10n",
      "[undefined, null]",
      "function add() {}",
      "class A {}",
      "new (class Point { constructor() { this.x = 1; } })()",
      "{ f() {}, g: () => 1 }",
      "[1.5, , 3]",
      "Symbol('s')",
      "{ a: { b: { c: { d: 1 } } } }",
      "Array.from({ length: 20 }, (_, i) => i * i)",
      "Array.from({ length: 120 }, (_, i) => i)",
      "['apple', 'banana', 'cherry', 'dates', 'elder', 'figs', 'grape', 'honey']",
      "{ name: 'a long name that goes on', value: 'another long text in it', more: [1, 2, 3], less: { x: 1, y: 2 } }",
      "[{ id: 1, name: 'Ada' }, { id: 2, name: 'Bob' }]",
      "new Date(0)",
      "/a+b/gi",
      "[true, false]",
      "Object.create(null)",
      "new Uint8Array(3)",
    ];
    const source = values.map((value) => `console.log(${value});`).join("\n");
    const { execFileSync } = await import("node:child_process");
    const expected = execFileSync(process.execPath, ["-e", source], { encoding: "utf8" });
    expect((await run("javascript", source)).stdout).toBe(expected);
    const formats =
      "console.log('%s is %d years and %i', 'Ada', 36.5, 36.5, { x: 1 });console.log('100%', 5);console.log('a', 1, 'b', [2]);";
    expect((await run("javascript", formats)).stdout).toBe(
      execFileSync(process.execPath, ["-e", formats], { encoding: "utf8" }),
    );
  });

  it("keeps Node's order of timers, promises and ticks", async () => {
    const source =
      "setTimeout(() => console.log(4), 20);\nsetTimeout(() => console.log(3));\nPromise.resolve().then(() => console.log(2));\nconsole.log(1);\nconst every = setInterval(() => { console.log('tick'); clearInterval(every); }, 30);";
    expect((await run("javascript", source)).stdout).toBe("1\n2\n3\n4\ntick\n");
  });

  it("exits with the status that the program chose", async () => {
    expect(await run("javascript", "console.log('x'); process.exit(3); console.log('y')")).toMatchObject({
      end: "exited",
      exitCode: 3,
      stdout: "x\n",
    });
    expect(await run("javascript", "process.exitCode = 5")).toMatchObject({ end: "exited", exitCode: 5 });
    expect(
      await run("javascript", "async function main() { await null; throw new Error('late'); }\nmain();"),
    ).toMatchObject({
      end: "exited",
      exitCode: 1,
      stderr: expect.stringMatching(/^Error: late\n\s+at main \(main\.js:1:/),
    });
  });

  it("shows where an error happened, and tells what does not compile", async () => {
    const failed = await run("javascript", "function f(x) {\n  return x.y.z;\n}\nf({});");
    expect(failed).toMatchObject({ end: "exited", exitCode: 1 });
    expect(failed.stderr).toMatch(/^TypeError: cannot read property 'z' of undefined\n\s+at f \(main\.js:2:/);
    const refused = await run("javascript", "const a = 1;\nconst b = ;\nconsole.log('never')");
    expect(refused).toMatchObject({ end: "refused", stdout: "" });
    expect(refused.stderr).toMatch(/^main\.js:2:11\nconst b = ;\n {10}\^\nSyntaxError: /);
    expect(await run("javascript", "JSON.parse('{')")).toMatchObject({ end: "exited", exitCode: 1 });
  });

  it("recurses as deep as Node", async () => {
    const deep = "function depth(n) { return n === 0 ? 0 : 1 + depth(n - 1); }\nconsole.log(depth(9000));";
    expect((await run("javascript", deep)).stdout).toBe("9000\n");
    const endless = await run("javascript", "function f() { return f() + 1; }\nf();");
    expect(endless).toMatchObject({ end: "exited", exitCode: 1 });
    expect(endless.stderr).toContain("stack overflow");
  });

  it("gives a program its arguments and files, and no others", async () => {
    const source =
      "const fs = require('fs'); console.log(process.argv.slice(2), fs.readFileSync('a.txt', 'utf8')); try { fs.readFileSync('/etc/passwd') } catch (e) { console.log(e.code) }";
    expect((await run("javascript", source, { args: ["x"], files: { "a.txt": "hello" } })).stdout).toBe(
      "[ 'x' ] hello\nENOENT\n",
    );
  });
});

describe("TypeScript", () => {
  it("runs without its types", async () => {
    const source = `import * as fs from "fs";
interface Point { x: number; y: number }
enum Kind { A, B = "b" }
function total<T extends Point>(points: readonly T[]): number {
  return points.reduce((sum: number, { x, y }: T) => sum + x + y, 0);
}
const input: string = fs.readFileSync(0, "utf-8");
console.log(total([{ x: Number(input), y: 2 }] as Point[]), Kind.A, Kind.B, input!.trim() satisfies string);`;
    expect(await run("typescript", source, { stdin: "40\n" })).toMatchObject({
      end: "exited",
      exitCode: 0,
      stdout: "42 0 b 40\n",
      stderr: "",
    });
  });

  it("names the lines that were written, not those that run", async () => {
    const source =
      "interface A {\n  x: number;\n}\n\n\nfunction fail(a: A): number {\n  return (a as any).b.c;\n}\n\nfail({ x: 1 });\n";
    const { stderr } = await run("typescript", source);
    expect(stderr).toMatch(/at fail \(main\.ts:7:\d+\)/);
    expect(stderr).toMatch(/main\.ts:10:\d+/);
    const refused = await run("typescript", "const a: number = 1;\nconst b: = 2;\n");
    expect(refused.end).toBe("refused");
    expect(refused.stderr).toMatch(/^main\.ts:2:10: error: /);
  });
});

describe("C++ compiled to WebAssembly", () => {
  it("compiles once and runs many times", { timeout: FIRST_COMPILE_MS }, async () => {
    const program = executor.prepare({
      language: "cpp",
      source: `#include <iostream>\nint main() { long long a, b; while (std::cin >> a >> b) std::cout << a + b << std::endl; }`,
    });
    for (const [stdin, expected] of [
      ["1 2\n", "3\n"],
      ["5 6\n7 8\n", "11\n15\n"],
      ["", ""],
    ] as const) {
      let stdout = "";
      const result = await program.execute({
        stdin,
        limits: LIMITS,
        onOutput: (_channel, text) => {
          stdout += text;
        },
      }).result;
      expect({ ...result, stdout }).toMatchObject({ end: "exited", exitCode: 0, stdout: expected });
    }
    await program.dispose();
  });

  it.each([
    [
      "bits/stdc++.h",
      "#include <bits/stdc++.h>\nusing namespace std;\nint main() { vector<int> v{3, 1, 2}; sort(v.begin(), v.end()); for (int x : v) cout << x << ' '; cout << __gcd(12, 18) << '\\n'; printf(\"%.3f %lld\\n\", 2.0 / 3, 1LL << 40); }",
      "1 2 3 6\n0.667 1099511627776\n",
    ],
    [
      "C++20",
      "#include <ranges>\n#include <iostream>\n#include <span>\n#include <concepts>\ntemplate <std::integral T> T twice(T x) { return 2 * x; }\nint main() { int a[] = {1, 2, 3}; for (int x : std::span(a) | std::views::transform(twice<int>)) std::cout << x; auto [p, q] = std::pair(1, 2); std::cout << (p <=> q < 0); }",
      "2461",
    ],
    [
      "its own names where the standard has the same",
      "#include <iostream>\nusing namespace std;\nint regex = 3;\nint gcd(int a, int b) { return b ? gcd(b, a % b) : a; }\nint main() { int stack = 5; cout << gcd(4, 6) << regex << stack; }",
      "235",
    ],
    [
      "long long, sort with a lambda, maps",
      "#include <map>\n#include <string>\n#include <iostream>\nint main() { std::map<std::string, int> m; std::string w; while (std::cin >> w) m[w]++; for (auto& [k, v] : m) std::cout << k << v; }",
      "a2b1",
    ],
    [
      "exceptions",
      "#include <iostream>\n#include <stdexcept>\n#include <vector>\nstruct X { ~X() { std::cout << '~'; } };\nint main() { try { X x; throw std::runtime_error(\"no\"); } catch (const std::exception& e) { std::cout << e.what(); } try { std::vector<int>(2).at(5); } catch (const std::out_of_range&) { std::cout << '!'; } try { std::stoi(\"x\"); } catch (...) { std::cout << '?'; } }",
      "~no!?",
    ],
  ])(
    "has %s",
    async (_name, source, expected) => {
      expect(await run("cpp", source, { stdin: "a b a" })).toMatchObject({
        end: "exited",
        exitCode: 0,
        stderr: "",
        stdout: expected,
      });
    },
    FIRST_COMPILE_MS,
  );

  it(
    "says what a native program would have died of",
    async () => {
      const divide = "#include <iostream>\nint main() { volatile int zero = 0; std::cout << 7 / zero; }";
      expect(await run("cpp", divide)).toMatchObject({
        end: "crashed",
        signal: "SIGFPE",
        stderr: expect.stringContaining("division by zero"),
      });
      const thrown = '#include <stdexcept>\nint main() { throw std::out_of_range("index 9"); }';
      expect(await run("cpp", thrown)).toMatchObject({
        end: "crashed",
        signal: "SIGABRT",
        stderr: expect.stringMatching(
          /^terminate called after throwing an instance of 'std::out_of_range'\n {2}what\(\): {2}index 9\n/,
        ),
      });
      const recursion =
        "volatile int stop = 0;\nint f(int n) { if (stop) return n; volatile int kept = n; return f(n + 1) + kept; }\nint main() { return f(0); }";
      expect(await run("cpp", recursion)).toMatchObject({ end: "crashed", signal: "SIGSEGV" });
      expect(await run("cpp", "#include <cstdlib>\nint main() { exit(7); }")).toMatchObject({
        end: "exited",
        exitCode: 7,
      });
      expect(
        await run(
          "cpp",
          '#include <cstdio>\nint main() { int* volatile p = new int[4]; printf("%d", p[500000000]); }',
        ),
      ).toMatchObject({ end: "crashed", signal: "SIGSEGV" });
    },
    FIRST_COMPILE_MS,
  );

  it(
    "recurses a hundred thousand calls deep",
    async () => {
      const source =
        "#include <iostream>\n#include <vector>\nstd::vector<int> next;\nlong long walk(int at) { if (at < 0) return 0; long long rest = walk(next[at]); return rest + at; }\nint main() { int n = 100000; next.resize(n); for (int i = 0; i < n; i++) next[i] = i - 1; std::cout << walk(n - 1); }";
      expect((await run("cpp", source)).stdout).toBe("4999950000");
    },
    FIRST_COMPILE_MS,
  );

  it(
    "has room for large arrays, and counts of the stack only what was used",
    async () => {
      const array =
        '#include <cstdio>\nstatic int table[5000][5000];\nint main() { for (auto& row : table) row[1] = 2; printf("%d", table[4999][1]); }';
      const large = await run("cpp", array);
      expect(large).toMatchObject({ end: "exited", exitCode: 0, stdout: "2" });
      expect(large.memoryMiB).toBeGreaterThan(95);
      expect(large.memoryMiB).toBeLessThan(100);
      expect((await run("cpp", array, { limits: { memoryMiB: 64 } })).end).toBe("memory");
      expect((await run("cpp", "int main() {}")).memoryMiB).toBeLessThan(2);
    },
    FIRST_COMPILE_MS,
  );

  it(
    "refuses what does not compile, with the compiler's words",
    async () => {
      const refused = await run(
        "cpp",
        "#include <iostream>\nint main() {\n  std::cout << x;\n  return 0\n}\n",
      );
      expect(refused).toMatchObject({ end: "refused", stdout: "" });
      expect(refused.stderr).toMatch(/^main\.cpp:3:16: error: use of undeclared identifier 'x'/);
      expect((await run("cpp", "int f(int);\nint main() { return f(1); }")).stderr).toContain(
        "undefined symbol: f(int)",
      );
    },
    FIRST_COMPILE_MS,
  );

  it(
    "keeps what was printed before an endless loop",
    async () => {
      const source =
        '#include <cstdio>\nint main() { printf("before\\n"); volatile int n = 0; while (true) n = n + 1; }';
      expect(await run("cpp", source, { limits: { seconds: 1 } })).toMatchObject({
        end: "time",
        stdout: "before\n",
      });
    },
    FIRST_COMPILE_MS,
  );
});

describe.each([
  ["javascript", "console.log('name?');\nconst name = prompt();\nconsole.log('hi ' + name);"],
  [
    "cpp",
    '#include <iostream>\n#include <string>\nint main() { std::cout << "name?" << std::endl; std::string name; std::getline(std::cin, name); std::cout << "hi " << name << "\\n"; }',
  ],
] as const)("%s typed to while it runs", (language, source) => {
  it(
    "waits for its input as long as it may",
    async () => {
      let stdout = "";
      const execution = executeOnce(executor, {
        language,
        source,
        stdin: null,
        limits: { ...LIMITS, seconds: 2, inputWaitSeconds: 30 },
        onOutput: (_channel, text) => {
          stdout += text;
        },
      });
      while (!stdout.includes("name?")) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, 3000));
      execution.write("Ada\n");
      expect((await execution.result).end).toBe("exited");
      expect(stdout).toBe("name?\nhi Ada\n");
    },
    FIRST_COMPILE_MS,
  );
});
