import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Components that a browser may load. */
const components = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".tsx") && /(^|\/)(_ui|_components)\//.test(file),
);

describe("components", () => {
  it("are found by this test", () => {
    expect(components.length).toBeGreaterThan(5);
  });

  it.each(components)("%s reaches no server file and nothing private", (file) => {
    const source = readFileSync(path.join(root, "app", file), "utf8");
    const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
    for (const name of imports) {
      expect(name).not.toMatch(/^@\/lib\/[^/]+\/server\//);
      expect(name).not.toMatch(/^@\/lib\/[^/]+\/[^/]+\//);
      expect(name).not.toMatch(/^@\/prisma/);
    }
  });
});
