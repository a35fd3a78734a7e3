import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sympyQuestion } from "@/lib/checking/sympy-question";
import { closeExecutors } from "@/lib/programs/server/executors/choose-executor";
import { runBoxedPython } from "@/lib/programs/server/run-boxed-python";
import { askSympy } from "@/lib/runs/server/ask-sympy";
import { findSympy } from "@/lib/runs/server/find-sympy";

const sympy = await findSympy();
const MISSING = "needs SymPy in the system's Python and bubblewrap or gVisor";

afterAll(closeExecutors);

const ask = (claim: string) => {
  const question = sympyQuestion(claim, false);
  if (!question) throw new Error(`not a question: ${claim}`);
  return askSympy(question);
};

describe.skipIf(!sympy)(sympy ? "SymPy in the sandbox" : `SymPy in the sandbox (${MISSING})`, () => {
  it.each([
    "\\sum_{n=1}^{\\infty} \\frac{1}{n^2} = \\frac{\\pi^2}{6}",
    "\\int_{-\\infty}^{\\infty} e^{-x^2} \\, dx = \\sqrt{\\pi}",
    "e^{i\\pi} + 1 = 0",
    "\\sum_{k=1}^{n} k^3 = \\frac{n^2(n+1)^2}{4}",
    "\\int_0^{a} x^2 \\, dx = \\frac{a^3}{3}",
    "\\lim_{x \\to 0} \\frac{1 - \\cos x}{x^2} = \\frac{1}{2}",
    "\\sqrt[3]{-8} = -2",
  ])("establishes %s", async (claim) => {
    expect(await ask(claim)).toBe(true);
  });

  it.each([
    "\\sum_{n=1}^{\\infty} \\frac{1}{n^2} = \\frac{\\pi^2}{7}",
    "\\int_{-\\infty}^{\\infty} e^{-x^2} \\, dx = \\pi",
    "\\sqrt{a^2} = 2 a",
    "\\sum_{k=1}^{n} k = \\frac{n(n-1)}{2}",
    "\\frac{1}{0} = 3",
    "0^0 = 1",
  ])("never establishes %s", async (claim) => {
    expect(await ask(claim)).not.toBe(true);
  });

  it("is not held up for ever by a number that fills the memory", async () => {
    const [huge, plain] = await Promise.all([ask("9^{9^{9^9}} = 7"), ask("\\cos^2 y + \\sin^2 y = 1")]);
    expect(huge).toBeNull();
    expect(plain).toBe(true);
  });

  it("reaches no network and no file of ours", async () => {
    const file = JSON.stringify(path.resolve("package.json"));
    const source = `import os, socket\nprint(os.path.exists(${file}))\nsocket.create_connection(("127.0.0.1", 80), 1)`;
    const printed = await runBoxedPython({ source, stdin: "", seconds: 5, memoryMiB: 128 });
    expect(printed?.stdout).toBe("False\n");
    expect(printed?.stderr).toContain("Error");
  });
});
