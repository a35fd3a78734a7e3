import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@/lib/programs/program";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import type { ExecutionEnd, ExecutionLimits } from "@/lib/programs/server/executors/executor";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { CPP_ABUSE, CPP_COMPILE_ABUSE, JAVASCRIPT_ABUSE } from "../../support/abuse-wasm";

const LIMITS: ExecutionLimits = {
  seconds: 2,
  memoryMiB: 96,
  outputBytesMax: 512 * 1024,
  inputWaitSeconds: 0,
};
/** A busy machine's start and end of a program. */
const START_MS_MAX = 8000;
const COMPILE_MS_MAX = 90_000;
const TEST_MS_MAX = 240_000;
const MARK = "/tmp/stepwise-escaped";

let executor: WasmExecutor;
beforeAll(async () => {
  rmSync(MARK, { force: true });
  executor = new WasmExecutor();
});
afterAll(async () => {
  await executor.close();
  expect(hostProcesses()).toEqual([]);
});

/** This test's own processes of the sandbox that are still there (Linux). */
function hostProcesses(): string[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc").filter((pid) => {
    try {
      const commandLine = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const parent = /\) \w (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
      return (
        /(wasm|engine|compiler)-host\.mjs|esbuild.*main\.ts/.test(commandLine) &&
        parent === String(process.pid)
      );
    } catch {
      return false;
    }
  });
}

/** What is held by the time limit gets a short one; what is held by another shall reach it on a busy machine too. */
async function attack(language: Language, source: string, ends: readonly ExecutionEnd[] = []) {
  const limits = { ...LIMITS, seconds: ends.includes("time") ? 2 : 15 };
  let printed = "";
  let startedMs = performance.now();
  const program = executor.prepare({ language, source });
  // The compiler's time is not the program's: an empty first run waits for it.
  if (language === "cpp") {
    await program.execute({ stdin: "", limits: { ...LIMITS, seconds: 0.1 }, onOutput: () => {} }).result;
    startedMs = performance.now();
  }
  const result = await program.execute({
    stdin: "",
    limits,
    onOutput: (_channel, text) => {
      printed += text;
    },
  }).result;
  await program.dispose();
  expect(performance.now() - startedMs).toBeLessThan(limits.seconds * 1000 + START_MS_MAX);
  expect(printed.length).toBeLessThanOrEqual(LIMITS.outputBytesMax);
  expect(existsSync(MARK)).toBe(false);
  // Whatever the host's secrets are called, these would be among them.
  expect(printed).not.toContain("root:");
  return { ...result, printed };
}

describe.each([
  ["javascript", JAVASCRIPT_ABUSE],
  ["typescript", JAVASCRIPT_ABUSE],
  ["cpp", CPP_ABUSE],
] as const)("hostile %s", (language, cases) => {
  it.each(cases)("%s is held", { timeout: TEST_MS_MAX }, async (_name, source, ends) => {
    const freeBytes = os.freemem();
    const { end } = await attack(language, source, ends);
    expect(ends).toContain(end);
    expect(os.freemem()).toBeGreaterThan(freeBytes - 3 * 1024 ** 3);
  });
});

describe("what JavaScript can reach", () => {
  it("is nothing of the host", async () => {
    const { printed, end } = await attack("javascript", WALK);
    expect(end).toBe("exited");
    expect(Number(/SEEN (\d+)/.exec(printed)?.[1])).toBeGreaterThan(300);
    expect(printed).not.toContain("FOUND");
    expect(printed).not.toContain(process.cwd());
    expect(printed).not.toContain(process.env.PATH ?? "no path");
  });

  it("is nothing of another program", async () => {
    await attack(
      "javascript",
      "globalThis.left = 1; Object.prototype.left = 2; Array.prototype.push = null;",
    );
    const { printed } = await attack("javascript", "console.log(globalThis.left, [].left, [].push(1));");
    expect(printed).toBe("undefined undefined 1\n");
  });
});

describe("what never compiles", () => {
  it.each(CPP_COMPILE_ABUSE)(
    "%s is refused within limits and tells nothing of the host",
    { timeout: TEST_MS_MAX },
    async (_name, source) => {
      let printed = "";
      const startedMs = performance.now();
      const { end } = await executeOnce(executor, {
        language: "cpp",
        source,
        stdin: "",
        limits: LIMITS,
        onOutput: (_channel, text) => {
          printed += text;
        },
      }).result;
      expect(end).toBe("refused");
      expect(printed).toMatch(/error/);
      expect(printed.length).toBeLessThan(40_000);
      expect(printed).not.toMatch(/root:|\/bin\/(ba)?sh/);
      expect(performance.now() - startedMs).toBeLessThan(COMPILE_MS_MAX);
    },
  );

  it("is forgotten at once when it is stopped", { timeout: TEST_MS_MAX }, async () => {
    const program = executor.prepare({ language: "cpp", source: CPP_COMPILE_ABUSE[6]?.[1] ?? "" });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const startedMs = performance.now();
    await program.dispose();
    expect(performance.now() - startedMs).toBeLessThan(30_000);
  });

  it.each([
    ["brackets without end", `const a = ${"(".repeat(90_000)}1${")".repeat(90_000)};`],
    ["types without end", `type A = ${"[".repeat(90_000)}${"]".repeat(90_000)};`],
  ])("TypeScript with %s is refused or ends", { timeout: TEST_MS_MAX }, async (_name, source) => {
    const { end } = await attack("typescript", source);
    expect(["refused", "exited", "crashed"]).toContain(end);
  });
});

describe("when the server is killed", () => {
  const root = process.cwd();
  const engine = `${root}/node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm`;
  const guest = `${root}/.build/javascript-guest.js`;

  it.skipIf(!existsSync("/proc/self/stat"))("a program in mid-run is gone too (needs /proc)", async () => {
    const job = {
      kind: "javascript",
      source: "while (true) {}",
      binaryBytes: 0,
      files: {},
      args: [],
      seconds: 60,
      inputWaitSeconds: 0,
      memoryMiB: 128,
    };
    const script = `
      const child = require("node:child_process").spawn(process.execPath, process.argv.slice(1), { env: {}, stdio: Array(6).fill("pipe") });
      child.stdio[5].once("data", () => {
        child.stdio[4].write(${JSON.stringify(`${JSON.stringify(job)}\n`)});
        setTimeout(() => { console.log(child.pid); process.kill(process.pid, "SIGKILL"); }, 1000);
      });`;
    const host = [
      "--experimental-permission",
      ...[engine, `${root}/.build`].map((file) => `--allow-fs-read=${file}`),
      "--allow-worker",
      "--no-warnings",
      `${root}/.build/engine-host.mjs`,
      engine,
      guest,
    ];
    const { stdout } = spawnSync(process.execPath, ["-e", script, "--", ...host], { encoding: "utf8" });
    const pid = Number(stdout.trim());
    expect(pid).toBeGreaterThan(1);
    await expect.poll(() => isRunning(pid), { timeout: 3000 }).toBe(false);
  });
});

/** Whether a process runs; a dead one may wait for somebody to collect it. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Breadth first over every object that JavaScript can get hold of. */
const WALK = `
const seen = new Set([globalThis]);
const queue = [["globalThis", globalThis]];
const own = new Set(["process", "require", "console"]);
while (queue.length > 0 && seen.size < 20000) {
  const [path, object] = queue.shift();
  let keys = [];
  try { keys = Reflect.ownKeys(object); } catch {}
  const values = keys.map((key) => { try { return [String(key), object[key]]; } catch { return [String(key), null]; } });
  try { values.push(["__proto__", Object.getPrototypeOf(object)]); } catch {}
  for (const [key, value] of values) {
    if (["binding", "dlopen", "reallyExit", "getBuiltinModule", "mainModule", "spawn", "_linkedBinding", "WebAssembly", "fetch", "popen", "Deno"].includes(key)) console.log("FOUND", path + "." + key);
    if (value === null || (typeof value !== "object" && typeof value !== "function") || seen.has(value)) continue;
    seen.add(value);
    queue.push([path + "." + key, value]);
  }
}
console.log("SEEN", seen.size, JSON.stringify(process.env), process.argv.join());
`;
