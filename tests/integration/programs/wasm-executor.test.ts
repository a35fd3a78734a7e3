import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { ExecutionLimits } from "@/lib/programs/server/executors/executor";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";

const LIMITS: ExecutionLimits = {
  seconds: 3,
  memoryMiB: 128,
  outputBytesMax: 1024 * 1024,
  inputWaitSeconds: 0,
};
/** A limit's own time, a second, and starting on a busy machine. */
const WALL_MS_MAX = 8000;

let executor: WasmExecutor;
beforeAll(async () => {
  executor = new WasmExecutor();
  await executor.warm();
}, 60_000);
afterAll(async () => {
  await executor.close();
  expect(hostProcesses()).toEqual([]);
});

async function run(source: string, options: { stdin?: string; limits?: Partial<ExecutionLimits> } = {}) {
  const printed = { stdout: "", stderr: "" };
  const startedMs = performance.now();
  const result = await executeOnce(executor, {
    language: "python",
    source,
    stdin: options.stdin ?? "",
    limits: { ...LIMITS, ...options.limits },
    onOutput: (channel, text) => {
      printed[channel] += text;
    },
  }).result;
  return { ...result, ...printed, wallMs: performance.now() - startedMs };
}

/** This test's own host processes that are still there (Linux). */
function hostProcesses(): string[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc").filter((pid) => {
    try {
      const commandLine = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const parent = /\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
      return commandLine.includes("wasm-host.mjs") && parent === String(process.pid);
    } catch {
      return false;
    }
  });
}

describe("Python in the WebAssembly sandbox", () => {
  it("reads, prints and exits like Python", async () => {
    expect(await run("name = input()\nprint('你好', name)", { stdin: "小明\n" })).toMatchObject({
      end: "exited",
      exitCode: 0,
      stdout: "你好 小明\n",
      stderr: "",
    });
    expect(await run("import sys\nprint('x')\nsys.exit(3)")).toMatchObject({ exitCode: 3, stdout: "x\n" });
    expect(await run("import os\nprint('x', flush=True)\nos._exit(4)")).toMatchObject({
      end: "exited",
      exitCode: 4,
      stdout: "x\n",
    });
    expect((await run("raise SystemExit('no')")).stderr).toBe("no\n");
  });

  it("shows a traceback that begins at the student's own line", async () => {
    const { stderr, exitCode } = await run("def f(x):\n    return 1/x\n\nf(0)\n");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^Traceback \(most recent call last\):\n {2}File "main.py", line 4, in <module>/);
    expect(stderr.trimEnd().endsWith("ZeroDivisionError: division by zero")).toBe(true);
    expect(stderr).not.toContain("<exec>");
  });

  it("tells source that does not compile from a program that fails", async () => {
    const refused = await run("print('a'\nx = 1");
    expect(refused.end).toBe("refused");
    expect(refused.stderr).toContain('File "main.py", line 1');
  });

  it("runs asyncio, sleeps without using the processor, and has the usual modules", async () => {
    const { stdout, seconds } = await run(
      "import asyncio, time\nasync def w(n):\n    await asyncio.sleep(0.2)\n    return n\nasync def main():\n    print(await asyncio.gather(w(1), w(2)))\nasyncio.run(main())\ntime.sleep(0.8)\nprint('later')",
    );
    expect(stdout).toBe("[1, 2]\nlater\n");
    expect(seconds).toBeLessThan(0.9);
    const modules =
      "import math, random, collections, itertools, heapq, bisect, fractions, decimal, re, json, datetime, statistics, functools, dataclasses";
    expect(await run(`${modules}\nprint(fractions.Fraction(1, 3) + 1)`)).toMatchObject({ stdout: "4/3\n" });
  });

  it("shares nothing between two programs", async () => {
    await run("import builtins\nbuiltins.left = 1\nopen('left.txt', 'w').write('x')");
    const { stdout } = await run(
      "import os, builtins\nprint(hasattr(builtins, 'left'), os.path.exists('left.txt'))",
    );
    expect(stdout).toBe("False False\n");
  });

  it("takes what is typed while the program runs, and waits for it as long as it is allowed to", async () => {
    let stdout = "";
    const execution = executeOnce(executor, {
      language: "python",
      source: "print('name?')\nprint('hi', input())",
      stdin: null,
      // Less than the wait below, and enough to start Python on a busy machine.
      limits: { ...LIMITS, seconds: 2, inputWaitSeconds: 30 },
      onOutput: (_channel, text) => {
        stdout += text;
      },
    });
    while (!stdout.includes("name?")) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 4000));
    execution.write("Ada\n");
    expect((await execution.result).end).toBe("exited");
    expect(stdout).toBe("name?\nhi Ada\n");
  });

  it("runs a prepared program many times, each from the beginning, until it is disposed of", async () => {
    const program = executor.prepare({
      language: "python",
      source: "import os\nprint(input(), os.path.exists('left'))\nopen('left', 'w').close()",
    });
    const runOnce = async (stdin: string | null) => {
      let stdout = "";
      const { end } = await program.execute({
        stdin,
        limits: LIMITS,
        onOutput: (_channel, text) => {
          stdout += text;
        },
      }).result;
      return { end, stdout };
    };
    expect(await runOnce("1\n")).toEqual({ end: "exited", stdout: "1 False\n" });
    expect(await runOnce("2\n")).toEqual({ end: "exited", stdout: "2 False\n" });
    const waiting = runOnce(null);
    await program.dispose();
    expect(await waiting).toMatchObject({ end: "stopped" });
  });

  it("ends what is stopped", async () => {
    const execution = executeOnce(executor, {
      language: "python",
      source: "while True: pass",
      stdin: "",
      limits: { ...LIMITS, seconds: 30 },
      onOutput: () => {},
    });
    setTimeout(() => execution.stop(), 500);
    expect((await execution.result).end).toBe("stopped");
  });
});

describe("a careless or hostile program", () => {
  it.each([
    ["an endless loop", "while True: pass", "time"],
    ["endless sleep", "import time\ntime.sleep(1e9)", "time"],
    ["a signal caught", "import signal\nsignal.signal(15, lambda *a: None)\nwhile True: pass", "time"],
    ["a pattern that backtracks for ever", "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')", "time"],
    [
      "input never given to a closed pipe",
      "while True:\n    try: input()\n    except EOFError: pass",
      "time",
    ],
    ["a growing list", "a = []\nwhile True: a.append('x' * 100000)", "memory"],
    ["one large block", "b'x' * 2**30", "memory"],
    ["endless lines", "while True: print('y' * 1000)", "output"],
    ["one endless line", "import sys\nwhile True: sys.stdout.write('y' * 100000)", "output"],
    ["endless errors", "import sys\nwhile True: print('e' * 1000, file=sys.stderr)", "output"],
  ])("%s is ended within its limits", async (_name, source, end) => {
    const result = await run(source);
    expect(result.end).toBe(end);
    expect(result.wallMs).toBeLessThan(WALL_MS_MAX);
    expect(result.stdout.length + result.stderr.length).toBeLessThanOrEqual(LIMITS.outputBytesMax);
  });

  it.each([
    ["a block of a terabyte", "bytearray(10**12)"],
    ["deep recursion", "def f(n): return f(n + 1)\nf(0)"],
    [
      "recursion without Python's limit",
      "import sys\nsys.setrecursionlimit(10**9)\ndef f(n): return f(n + 1)\nf(0)",
    ],
    ["a file of a terabyte", "f = open('big', 'wb')\nf.seek(10**12)\nf.write(b'x')\nf.flush()"],
    ["threads", "import threading\nwhile True: threading.Thread(target=input).start()"],
    ["fork", "import os\nwhile True: os.fork()"],
    ["another program", "import subprocess\nsubprocess.run(['sh', '-c', 'touch /tmp/stepwise-escaped'])"],
    ["a shell", "import os\nassert os.system('touch /tmp/stepwise-escaped') == 0"],
    ["the libc of the engine", "import ctypes\nctypes.CDLL(None).system(b'touch /tmp/stepwise-escaped')"],
    [
      "code from strings in the engine",
      "import ctypes\nctypes.CDLL(None).emscripten_run_script(b'while(1);')",
    ],
    ["kill everything", "import os, signal\nos.kill(-1, signal.SIGKILL)\nraise SystemExit(1)"],
  ])("%s fails, and nothing outside notices", async (_name, source) => {
    const result = await run(source);
    expect(result.end === "exited" ? result.exitCode : result.end).not.toBe(0);
    expect(result.wallMs).toBeLessThan(WALL_MS_MAX);
    expect(existsSync("/tmp/stepwise-escaped")).toBe(false);
  });

  it("finds nothing of the host: no files, no environment, no paths", async () => {
    const { stdout } = await run(
      `import os
for path in ("/etc/passwd", "/etc/shadow", "/proc/1/environ", "/proc/self/environ", ${JSON.stringify(process.cwd())} + "/package.json"):
    try:
        open(path).read(); print("READ", path)
    except OSError:
        pass
os.symlink("/etc/passwd", "link")
try:
    open("link").read(); print("READ link")
except OSError:
    pass
print("ENV", sorted(os.environ.values()))`,
    );
    expect(stdout).not.toContain("READ");
    expect(stdout).not.toContain(process.cwd());
    expect(stdout).not.toContain(process.env.PATH ?? "no path");
  });

  it("reaches no server of this computer", async () => {
    let connections = 0;
    const server = net.createServer(() => connections++).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as net.AddressInfo;
    const { exitCode } = await run(
      `import socket\ns = socket.socket()\ns.settimeout(1)\ns.connect(("127.0.0.1", ${port}))\ns.send(b"x")`,
    );
    const other = await run(`import urllib.request\nurllib.request.urlopen("http://127.0.0.1:${port}/")`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.close();
    expect([exitCode, other.exitCode, connections]).toEqual([1, 1, 0]);
  });

  it.each([
    "import js",
    "import pyodide_js",
    "from js import process",
    "from pyodide.code import run_js\nrun_js('1')",
  ])("%j finds no JavaScript", async (source) => {
    expect((await run(source)).exitCode).toBe(1);
  });

  it("cannot make JavaScript from text through an object it holds", async () => {
    const { stdout } = await run(
      "from pyodide.ffi import to_js\ntry:\n    to_js([1]).constructor.constructor('return process')()\n    print('ESCAPED')\nexcept Exception as error:\n    print(error)",
    );
    expect(stdout).toContain("Code generation from strings disallowed");
    expect(stdout).not.toContain("ESCAPED");
  });

  it("walks every JavaScript object within reach and meets neither process, nor modules, nor files of the host", async () => {
    const { stdout, end } = await run(WALK, { limits: { seconds: 30, memoryMiB: 512 } });
    // Some getters of the engine end it when they are called from here; what was met until then counts.
    expect(["exited", "crashed"]).toContain(end);
    const seen = Number(
      stdout
        .trim()
        .split("\n")
        .findLast((line) => /^\d+$/.test(line)) ?? 0,
    );
    expect(seen).toBeGreaterThanOrEqual(1000);
    expect(stdout.split("\n").filter((line) => line.startsWith("FOUND"))).toEqual([]);
  }, 60_000);

  it("passes NUL, escapes and broken UTF-8 on as text", async () => {
    const { stdout } = await run("import sys\nsys.stdout.buffer.write(bytes([0, 27, 255, 65]))");
    expect(stdout).toBe("␀\u001b\ufffdA");
  });

  it("leaves no process behind when its server is killed", async () => {
    if (!existsSync("/proc/self/stat")) return;
    const script = `
      const { spawn } = require("node:child_process");
      const child = spawn(process.execPath, process.argv.slice(1), { env: {}, stdio: Array(6).fill("pipe") });
      child.stdio[5].once("data", () => {
        child.stdio[4].write(JSON.stringify({ source: "while True: pass", files: {}, args: [], seconds: 60, inputWaitSeconds: 0, memoryMiB: 128 }) + "\\n");
        setTimeout(() => { console.log(child.pid); process.kill(process.pid, "SIGKILL"); }, 500);
      });`;
    let pid = "";
    try {
      execFileSync(process.execPath, ["-e", script, "--", "--experimental-permission", ...hostArguments()]);
    } catch (error) {
      pid = String((error as { stdout: Buffer }).stdout).trim();
    }
    expect(Number(pid)).toBeGreaterThan(1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(processState(pid)).toMatch(/^(gone|Z|X)$/);
  });
});

/** The kernel's letter for a process's state; a dead one may wait for somebody to collect it (Z). */
function processState(pid: string): string {
  try {
    return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1] ?? "gone";
  } catch {
    return "gone";
  }
}

function hostArguments(): string[] {
  const root = process.cwd();
  return [
    `--allow-fs-read=${root}/.build`,
    `--allow-fs-read=${root}/node_modules/pyodide`,
    "--allow-worker",
    "--no-warnings",
    `${root}/.build/wasm-host.mjs`,
    `${root}/node_modules/pyodide`,
    "",
    "run",
  ];
}

/** Breadth first over every JavaScript object that Python can get hold of. */
const WALK = `
import gc, json, sys
from pyodide.ffi import JsProxy, to_js
queue = [("array", to_js([1]))]
for o in gc.get_objects():
    if isinstance(o, JsProxy): queue.append(("gc", o))
    elif isinstance(o, dict):
        queue.extend((str(k), v) for k, v in list(o.items()) if isinstance(v, JsProxy))
seen = set()
while queue and len(seen) < 6000:
    path, o = queue.pop(0)
    try:
        if o.js_id in seen: continue
        seen.add(o.js_id)
    except Exception:
        continue
    if len(seen) % 500 == 0: print(len(seen), flush=True)
    names = set()
    for list_names in (lambda: dir(o), lambda: o.object_keys()):
        try: names |= set(list_names())
        except Exception: pass
    for bad in ("getBuiltinModule", "binding", "createRequire", "readFileSync", "setTimeout", "spawn", "mainModule"):
        if bad in names: print("FOUND", path + "." + bad, flush=True)
    for k in sorted(names):
        if k.startswith("__") or path.count(".") > 8: continue
        if k in ("require", "process", "Worker", "fetch", "WebSocket", "globalThis"): print("FOUND", path + "." + k, flush=True)
        try: v = getattr(o, k)
        except BaseException: continue
        if isinstance(v, JsProxy): queue.append((path + "." + k, v))
`;
