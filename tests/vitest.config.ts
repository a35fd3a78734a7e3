import path from "node:path";
import process from "node:process";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./support/longest-first.ts";

const root = path.resolve(import.meta.dirname, "..");

/** What a test waits for comes from another process, which may get no processor for seconds. */
const PATIENT = { poll: { timeout: 15_000 } };

/** On a shared machine a process may get no processor for seconds: what waits for real time is tried again in CI, and said so. */
const RETRIES_OF_TIMED_TESTS = process.env.CI ? 2 : 0;

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    environment: "node",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // One group after another: servers and browsers that share two cores with a thousand unit tests are no measure.
          sequence: { groupOrder: 0 },
          // Pure code: a file's modules serve the next file too, which halves the time.
          isolate: false,
          setupFiles: ["tests/support/real-timers.ts"],
          maxWorkers: 2,
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          sequence: { groupOrder: 1 },
          include: ["tests/integration/**/*.test.ts"],
          expect: PATIENT,
          globalSetup: ["tests/support/global-setup.ts"],
          // Mostly they wait: for a clock, a backend, a restart.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          retry: RETRIES_OF_TIMED_TESTS,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          sequence: { groupOrder: 2 },
          include: ["tests/e2e/**/*.test.ts"],
          expect: PATIENT,
          globalSetup: ["tests/support/global-setup.ts"],
          // Much of it waits for the fake backend's pace.
          maxWorkers: 3,
          testTimeout: 90_000,
          hookTimeout: 240_000,
          retry: RETRIES_OF_TIMED_TESTS,
        },
      },
    ],
  },
});
