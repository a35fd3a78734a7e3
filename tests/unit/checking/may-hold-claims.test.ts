import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findClaims } from "@/lib/checking/find-claims";
import { mayHoldClaims } from "@/lib/checking/may-hold-claims";

const FOLDER = "tests/fixtures/reasoning";

describe("whether a text can hold a claim", () => {
  it.each([
    "Hmm, wait. Let me think again.",
    "等等，我再想想：三加四等于七。",
    "So x = y, and x > z.",
    "a+b=b+a",
  ])("passes over %s, in which no claim is found", (text) => {
    expect(mayHoldClaims(text)).toBe(false);
    expect(findClaims(text)).toEqual([]);
  });

  it.each(["So 3 + 4 = 7.", "17 is prime", "３＋４＝７", "\\boxed{x}", "$x = y$", "17是质数"])(
    "sends %s to the checker",
    (text) => {
      expect(mayHoldClaims(text)).toBe(true);
    },
  );

  it("passes over no paragraph of the marked texts in which a claim is found", () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const paragraphs = files.flatMap((file) =>
      readFileSync(path.join(file.parentPath, file.name), "utf8").split(/\n\s*\n/),
    );
    expect(paragraphs.length).toBeGreaterThan(50);
    for (const text of paragraphs) if (!mayHoldClaims(text)) expect(findClaims(text)).toEqual([]);
  });
});
