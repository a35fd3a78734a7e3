import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Language } from "@/lib/programs/program";
import { findToolchains } from "@/lib/programs/server/executors/native/find-toolchains";
import type { Runner, Sample } from "./runner";

/** The same compilers and interpreters with the same arguments, outside of any box. */
export async function bareRunner(language: Language): Promise<Runner | null> {
  const toolchain = (await findToolchains()).find((candidate) => candidate.language === language);
  if (!toolchain) return null;
  const folders: string[] = [];
  return {
    column: "bare",
    prepare(source) {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bare-"));
      folders.push(folder);
      fs.mkdirSync(path.join(folder, "out"));
      const local = (words: string[]) =>
        words.map((word) => {
          const bound =
            toolchain.compileBinds?.reduce((all, { from, to }) => all.replaceAll(to, from), word) ?? word;
          return bound.replaceAll("/program", path.join(folder, "out"));
        });
      const [compiler, ...words] = local(toolchain.compile?.(source) ?? []);
      fs.writeFileSync(path.join(folder, compiler ? "" : "out", toolchain.sourceName), source);
      if (compiler) spawnSync(compiler, words, { cwd: folder });
      const argv = local(toolchain.run({ memoryMiB: 256, args: [], live: false, source }));
      return Promise.resolve({
        run: (stdin: string) => runBare(argv, folder, stdin),
        dispose: async () => {},
      });
    },
    close: () => {
      for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function runBare([command = "", ...args]: string[], cwd: string, stdin: string): Promise<Sample> {
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { PATH: "/usr/bin:/bin", LANG: "C.UTF-8" } as never });
    let stdout = "";
    let firstMs = Number.NaN;
    child.stdout.on("data", (chunk) => {
      if (stdout === "") firstMs = performance.now() - startedMs;
      stdout += chunk;
    });
    child.stderr.resume();
    child.on("close", () => resolve({ firstMs, wholeMs: performance.now() - startedMs, stdout }));
    child.stdin.on("error", () => {});
    child.stdin.end(stdin);
  });
}
