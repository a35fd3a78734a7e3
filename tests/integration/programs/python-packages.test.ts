import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executeOnce } from "@/lib/programs/server/executors/execute-once";
import { importsOf, wheelsOf } from "@/lib/programs/server/executors/wasm/python-packages";
import { WasmExecutor } from "@/lib/programs/server/executors/wasm/wasm-executor";
import { zipOf } from "../../support/make-zip";

const LIMITS = { seconds: 10, memoryMiB: 128, outputBytesMax: 100_000, inputWaitSeconds: 0 };

describe("Python packages from a folder", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "stepwise-packages-"));
  let executor: WasmExecutor;
  beforeAll(() => {
    const wheel = (name: string, files: Record<string, string>) =>
      writeFileSync(path.join(folder, `${name}-1.0-py3-none-any.whl`), zipOf(files));
    wheel("mpmath", { "mpmath/__init__.py": "def half(x):\n    return x / 2\n" });
    wheel("sympy", {
      "sympy/__init__.py": "import mpmath\ndef double_half(x):\n    return 2 * mpmath.half(x)\n",
    });
    wheel("unlisted", { "unlisted.py": "answer = 42\n" });
    process.env.STEPWISE_PYODIDE_PACKAGES = folder;
    executor = new WasmExecutor();
  });
  afterAll(async () => {
    delete process.env.STEPWISE_PYODIDE_PACKAGES;
    await executor.close();
    rmSync(folder, { recursive: true });
  });

  async function run(source: string) {
    let printed = "";
    const onOutput = (_channel: string, text: string) => {
      printed += text;
    };
    const result = await executeOnce(executor, {
      language: "python",
      source,
      stdin: "",
      limits: LIMITS,
      onOutput,
    }).result;
    return { ...result, printed };
  }

  it("are found by what a program imports, with what they need", () => {
    expect(
      importsOf(
        "import os, sympy as sp\nfrom mpmath.calculus import x\ndef f():\n    import unlisted # here\n",
      ),
    ).toEqual(["os", "sympy", "unlisted", "mpmath"]);
    expect(wheelsOf("from sympy import *", folder).map((file) => path.basename(file))).toEqual([
      "mpmath-1.0-py3-none-any.whl",
      "sympy-1.0-py3-none-any.whl",
    ]);
    expect(wheelsOf("import numpy", folder)).toEqual([]);
  });

  it("can be imported, each program having its own copy", async () => {
    expect(
      await run("import sympy, unlisted\nprint(sympy.double_half(3), unlisted.answer)\nunlisted.answer = 1"),
    ).toMatchObject({
      exitCode: 0,
      printed: "3.0 42\n",
    });
    expect(await run("import unlisted\nprint(unlisted.answer)")).toMatchObject({ printed: "42\n" });
  });

  it("that are not there are named, and the folder itself is out of a program's sight", async () => {
    expect((await run("import numpy")).printed).toContain("No module named 'numpy'");
    expect((await run(`import os\nprint(os.path.exists(${JSON.stringify(folder)}))`)).printed).toBe(
      "False\n",
    );
  });
});
