// npm test: installs and builds what is missing, runs every test that this machine can run, and names those it could not.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { prepare } from "../app/_server/prepare.mjs";

const root = path.resolve(import.meta.dirname, "..");
const report = path.join(root, "tests/output/report.json");

await prepare();
mkdirSync(path.dirname(report), { recursive: true });
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "-c",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);

const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
const skipped = testResults.flatMap((file) =>
  file.assertionResults
    .filter((test) => test.status !== "passed" && test.status !== "failed")
    .map((test) => `${path.relative(root, file.name)}: ${test.fullName}`),
);
if (skipped.length > 0) {
  console.log("\nNot run on this machine (each name says what it needs):");
  for (const name of skipped) console.log(`  - ${name}`);
}
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${skipped.length} skipped`);
if (process.env.CI && skipped.length > 0) {
  console.error("In CI nothing may be skipped.");
  process.exit(1);
}
process.exit(status ?? 1);
