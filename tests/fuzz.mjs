// npm run fuzz: the reader of replies against a million random cuts and mutations (FUZZ_RUNS, FUZZ_SEED).
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "-c",
    "tests/vitest.config.ts",
    "--project",
    "unit",
    "tests/unit/inference/fuzz-reader.test.ts",
  ],
  {
    cwd: path.resolve(import.meta.dirname, ".."),
    stdio: "inherit",
    env: { ...process.env, FUZZ_RUNS: process.env.FUZZ_RUNS ?? "1000000" },
  },
);
process.exit(status ?? 1);
