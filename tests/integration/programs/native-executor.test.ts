import { spawn } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import type { Language } from "@/lib/programs/program";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { ExecutionLimits, Executor } from "@/lib/programs/server/executors/executor";
import { findNativeExecutors } from "@/lib/programs/server/executors/native/find-native-executors";
import { boxTraces, withoutSpares } from "../../support/box-traces";

const LIMITS: ExecutionLimits = {
  seconds: 10,
  memoryMiB: 256,
  outputBytesMax: 1024 * 1024,
  inputWaitSeconds: 0,
};
const SUMS: Record<Language, string> = {
  python: "a, b = map(int, input().split())\nprint('和', a + b)",
  cpp: '#include <iostream>\nint main(){ int a, b; std::cin >> a >> b; std::cout << "和 " << a + b << "\\n"; }',
  javascript:
    "const [a, b] = require('fs').readFileSync('/dev/stdin', 'utf8').split(' ').map(Number);\nrequire('fs').writeFileSync('/dev/stdout', '和 ' + (a + b) + '\\n');",
  typescript:
    "import { readFileSync } from 'fs';\ntype Pair = [number, number];\nconst [a, b] = readFileSync(0, 'utf8').split(' ').map(Number) as Pair;\nconsole.log('和', a + b);",
  java: 'import java.util.*;\nclass Helper {}\npublic class Sum { static class Inner {} public static void main(String[] x){ Scanner s = new Scanner(System.in); System.out.println("和 " + (s.nextInt() + s.nextInt())); } }',
};
const BROKEN: Record<Language, string> = {
  python: "def f(:\n  pass",
  cpp: "int main(){ return x; }",
  javascript: "let x = ;",
  typescript: "let x: = 1",
  java: "class Main { int x = ; }",
};

const found = await findNativeExecutors();
const ungrouped = await findNativeExecutors({ controlGroups: false });
const EXECUTORS = [
  { name: "bubblewrap", executor: found.find(({ name }) => name === "bubblewrap") },
  {
    name: "bubblewrap without control groups",
    executor: ungrouped.find(({ name }) => name === "bubblewrap"),
  },
  { name: "gvisor", executor: found.find(({ name }) => name === "gvisor") },
];
afterAll(async () => {
  for (const executor of [...found, ...ungrouped]) await executor.close();
});

async function run(
  executor: Executor,
  language: Language,
  source: string,
  options: { stdin?: string; files?: Record<string, string>; args?: string[] } = {},
) {
  const printed = { stdout: "", stderr: "" };
  const { stdin = "", ...rest } = options;
  const onOutput = (channel: "stdout" | "stderr", text: string) => {
    printed[channel] += text;
  };
  const result = await executeOnce(executor, { language, source, stdin, ...rest, limits: LIMITS, onOutput })
    .result;
  return { ...result, ...printed };
}

describe.each(EXECUTORS)("natively in $name", ({ name, executor }) => {
  const needs = executor ? "" : ` (needs ${name})`;
  const languages = executor?.languages ?? (["python"] as const);

  it.skipIf(!executor).each(languages)(`reads, computes and prints in %s${needs}`, async (language) => {
    if (!executor) return;
    expect(await run(executor, language, SUMS[language], { stdin: "19 23" })).toMatchObject({
      end: "exited",
      exitCode: 0,
      stdout: "和 42\n",
      stderr: "",
    });
  });

  it.skipIf(!executor).each(languages)(
    `refuses what does not compile in %s, at the student's own line${needs}`,
    async (language) => {
      if (!executor) return;
      const { end, stderr } = await run(executor, language, BROKEN[language]);
      expect(end).toBe("refused");
      expect(stderr).toMatch(/(main\.(py|cpp|js|ts)|Main\.java)(", line |:)1/);
      expect(stderr).not.toContain("/program");
    },
  );

  it.skipIf(!executor)(
    `gives a checker its files and arguments, which it cannot change${needs}`,
    async () => {
      if (!executor) return;
      const source =
        "import sys\nprint(open(sys.argv[1]).read())\ntry: open(sys.argv[1], 'w')\nexcept OSError: print('kept')";
      const files = { "input.txt": "given" };
      expect(await run(executor, "python", source, { files, args: ["input.txt"] })).toMatchObject({
        stdout: "given\nkept\n",
      });
    },
  );

  it.skipIf(!executor)(`compiles once and runs many times, each from the beginning${needs}`, async () => {
    if (!executor) return;
    const program = executor.prepare({
      language: "cpp",
      source:
        '#include <cstdio>\nint main(){ FILE* f = fopen("left", "r"); printf(f ? "left" : "clean"); fopen("left", "w"); }',
    });
    for (let time = 0; time < 3; time++) {
      let stdout = "";
      await program.execute({ stdin: "", limits: LIMITS, onOutput: (_channel, text) => (stdout += text) })
        .result;
      expect(stdout).toBe("clean");
    }
    await program.dispose();
  });

  it.skipIf(!executor)(
    `prints while it runs, takes what is typed, and stops at once, even while compiling${needs}`,
    async () => {
      if (!executor) return;
      let stdout = "";
      const execution = executeOnce(executor, {
        language: "python",
        source: "print('name?')\nprint('hi', input())\nwhile True: pass",
        stdin: null,
        limits: { ...LIMITS, seconds: 30, inputWaitSeconds: 60 },
        onOutput: (_channel, text) => (stdout += text),
      });
      await expect.poll(() => stdout, { timeout: 20_000 }).toContain("name?");
      execution.write("Ada\n");
      await expect.poll(() => stdout, { timeout: 20_000 }).toContain("hi Ada");
      execution.stop();
      expect((await execution.result).end).toBe("stopped");
      const slow =
        "constexpr long f(){ long s = 0; for (long i = 0; i < 1000000000000; i++) s += i; return s; }\nconstexpr long v = f();\nint main(){}";
      const compiling = executeOnce(executor, {
        language: "cpp",
        source: slow,
        stdin: "",
        limits: LIMITS,
        onOutput: () => {},
      });
      setTimeout(() => compiling.stop(), 300);
      const startedMs = performance.now();
      expect((await compiling.result).end).toBe("stopped");
      expect(performance.now() - startedMs).toBeLessThan(3000);
    },
  );

  it.skipIf(!executor)(`says by which signal a program died, and what it used${needs}`, async () => {
    if (!executor) return;
    expect(await run(executor, "python", "import os\nos.abort()")).toMatchObject({
      end: "crashed",
      signal: "SIGABRT",
    });
    const { seconds, memoryMiB } = await run(
      executor,
      "python",
      "import time\nx = bytearray(100 << 20)\nt = time.process_time()\nwhile time.process_time() < t + 0.5: pass\ntime.sleep(0.2)",
    );
    expect(seconds).toBeGreaterThan(0.4);
    expect(seconds).toBeLessThan(3);
    expect(memoryMiB).toBeGreaterThan(95);
    expect(memoryMiB).toBeLessThan(300);
  });
});

/** Builds a server of `abuse/` that can be started by itself; gives its file. */
async function bundleServer(name: string): Promise<string> {
  const outfile = path.resolve(`.build/test-${name}.mjs`);
  await build({
    entryPoints: [`tests/integration/programs/abuse/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "@": process.cwd() },
  });
  return outfile;
}

describe.skipIf(found.length === 0)("a server that was started with a descriptor of somebody else's", () => {
  it(`passes it on to no program${found.length ? "" : " (needs bubblewrap)"}`, async () => {
    // Node itself looks after the lowest ones.
    const stray = 40;
    const stdio = [...Array.from({ length: stray }, () => "ignore" as const), "pipe" as const];
    const server = spawn(process.execPath, [await bundleServer("heir-server")], {
      stdio: ["ignore", "pipe", "inherit", ...stdio.slice(3)],
    });
    let said = "";
    let written = "";
    server.stdout?.on("data", (chunk) => (said += chunk));
    const theirs = [...server.stdio][stray] as NodeJS.ReadableStream;
    theirs.on("data", (chunk) => (written += chunk));
    expect(await new Promise((resolve) => server.once("close", resolve))).toBe(0);
    expect(said.match(/^.*: tried$/gm)).toHaveLength(found.length);
    expect(written).toBe("inherited by the server\n");
  });
});

describe.skipIf(found.length === 0)("boxes that wait for a program", () => {
  it.each([true, false])(
    `are replaced, and cleared away when they are done or closed (control groups: %s)`,
    async (controlGroups) => {
      const before = boxTraces(process.pid);
      const fresh = await findNativeExecutors({ controlGroups });
      const executor = fresh.find(({ name }) => name === "bubblewrap");
      if (!executor) throw new Error("no bubblewrap");
      await executor.warm();
      await expect.poll(() => executor.describeSpares().length, { timeout: 5000 }).toBe(2);
      const taken = executor.describeSpares().map(({ pid }) => pid);
      const runs = Array.from({ length: 5 }, (_, n) => run(executor, "python", `print(${n})`));
      expect((await Promise.all(runs)).map(({ stdout }) => stdout)).toEqual([
        "0\n",
        "1\n",
        "2\n",
        "3\n",
        "4\n",
      ]);
      await expect.poll(() => executor.describeSpares().length, { timeout: 5000 }).toBe(2);
      expect(executor.describeSpares().filter(({ pid }) => taken.includes(pid))).toEqual([]);
      // What stays is the server's own folder, and in it what was found out for matplotlib.
      const left = () =>
        withoutSpares(boxTraces(process.pid), executor.describeSpares()).filter(
          (trace) => !before.includes(trace) && !/^stepwise-programs-[^/]+(\/matplotlib|$)/.test(trace),
        );
      await expect.poll(left, { timeout: 5000 }).toEqual([]);
      for (const one of fresh) await one.close();
      expect(boxTraces(process.pid).filter((trace) => !before.includes(trace))).toEqual([]);
    },
  );
});

describe.skipIf(found.length === 0)("a server killed with −9 in mid-run", () => {
  it.each(["control groups", "none"])(
    `leaves nothing behind after the next start (%s)${found.length ? "" : " (needs bubblewrap)"}`,
    async (groups) => {
      const outfile = await bundleServer("orphan-server");
      const server = spawn(process.execPath, [outfile, groups], { stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((resolve) => server.stdout.once("data", resolve));
      expect(boxTraces(server.pid ?? 0)).not.toEqual([]);
      const exited = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await exited;
      await expect
        .poll(() => boxTraces(server.pid ?? 0).filter((trace) => trace.startsWith("process")), {
          timeout: 5000,
        })
        .toEqual([]);
      const next = await findNativeExecutors();
      await expect.poll(() => boxTraces(server.pid ?? 0), { timeout: 5000 }).toEqual([]);
      for (const executor of next) await executor.close();
    },
  );
});
