import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Trees that break one rule each; the rule must say so, or it proves nothing about ours. */
const PLANTED = {
  "layer-platform": { "lib/platform/a.ts": 'import "../runs/b";', "lib/runs/b.ts": "export {};" },
  "no-cycles": { "lib/runs/a.ts": 'import "./b";', "lib/runs/b.ts": 'import "./a";' },
  "lib-is-plain": { "lib/runs/a.ts": 'import "../../app/b";', "app/b.ts": "export {};" },
  "private-checking": {
    "lib/solver/a.ts": 'import "../checking/deep/b";',
    "lib/checking/deep/b.ts": "export {};",
  },
  "client-safe-stays-so": { "lib/runs/a.ts": 'import "./server/b";', "lib/runs/server/b.ts": "export {};" },
  "interface-without-server": {
    "app/_ui/a.ts": 'import "../c";',
    "app/c.ts": 'import "../lib/runs/server/b";',
    "lib/runs/server/b.ts": "export {};",
  },
  "database-only-in-server": {
    "app/a.ts": 'import "../prisma/generated/client";',
    "prisma/generated/client.ts": "export {};",
  },
} as const;

let folder: string;
beforeAll(() => {
  mkdirSync(path.join(root, "tests/output"), { recursive: true });
  folder = mkdtempSync(path.join(root, "tests/output/planted-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the dependency rules", () => {
  it.each(Object.entries(PLANTED))("%s refuses a tree that breaks it", (rule, files) => {
    const tree = path.join(folder, rule);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
      writeFileSync(path.join(tree, name), text);
    }
    for (const name of ["app", "lib", "prisma"]) mkdirSync(path.join(tree, name), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
    symlinkSync(path.join(root, "tsconfig.json"), path.join(tree, "tsconfig.json"));
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        path.join(root, "tests/architecture/dependency-rules.cjs"),
        "--output-type",
        "json",
        "app",
        "lib",
        "prisma",
      ],
      { cwd: tree, encoding: "utf8" },
    );
    const broken = JSON.parse(stdout).summary.violations.map(
      (violation: { rule: { name: string } }) => violation.rule.name,
    );
    expect(broken).toContain(rule);
  });
});
