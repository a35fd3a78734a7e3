// npm run check: formatting and lint, types, dependency directions, unused code. Seconds, and no database.
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const root = path.resolve(import.meta.dirname, "..");
const bin = (name) => path.join(root, "node_modules", name);

const CHECKS = [
  ["generation", ["prisma/generate.mjs"]],
  ["route types", [bin("next/dist/bin/next"), "typegen"]],
  ["formatting and lint", [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]],
  ["types", [bin("typescript/bin/tsc"), "--noEmit"]],
  [
    "dependency directions",
    [
      bin("dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      "tests/architecture/dependency-rules.cjs",
      "app",
      "lib",
      "prisma",
    ],
  ],
  ["unused code", [bin("knip/bin/knip.js"), "--config", "tests/architecture/knip.json"]],
  ["documented scripts", ["tests/architecture/documented-scripts.mjs"]],
];

let failed = 0;
for (const [name, args] of CHECKS) {
  const startedMs = Date.now();
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  if (result.status === 0) {
    console.log(`✓ ${name} (${seconds} s)`);
  } else {
    failed++;
    console.log(`✗ ${name} (${seconds} s)`);
    console.log(`${result.stdout}${result.stderr}`.trim());
  }
}
process.exit(failed > 0 ? 1 : 0);
