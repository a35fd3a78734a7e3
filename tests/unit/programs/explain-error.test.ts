import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { ERROR_KINDS, explainError } from "@/lib/programs/explain-error";
import { locateErrors } from "@/lib/programs/locate-errors";
import type { Language } from "@/lib/programs/program";

type Recorded = {
  by: string;
  language: Language;
  kind: string;
  line: number | null;
  source: string;
  stderr: string;
};
const FOLDER = path.join(import.meta.dirname, "../../fixtures/program-errors");
/** What real interpreters and compilers said of each source. */
const RECORDED: Recorded[] = readdirSync(FOLDER).flatMap((file) =>
  JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")),
);

describe("an error is explained", () => {
  it.each(RECORDED)("$by: $source is $kind", ({ language, kind, stderr }) => {
    expect(explainError(stderr, language)?.kind, stderr).toBe(kind);
  });

  it.each(RECORDED.filter(({ line }) => line !== null))(
    "$by: $source is marked on line $line",
    ({ language, line, source, stderr }) => {
      const [first] = locateErrors(stderr, language, source);
      expect(first?.line, stderr).toBe(line);
      expect(first?.message).toBeTruthy();
    },
  );

  it("has words for each kind in both languages", () => {
    for (const kind of ERROR_KINDS) {
      expect(messages.zh.programs.errors[kind].length).toBeGreaterThan(5);
      expect(messages.en.programs.errors[kind].length).toBeGreaterThan(10);
    }
    expect(new Set(RECORDED.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
  });

  it("names what it is about", () => {
    expect(explainError("NameError: name 'count' is not defined", "python")).toEqual({
      kind: "undefinedName",
      name: "count",
    });
    expect(explainError("ModuleNotFoundError: No module named 'numpy'", "python")).toEqual({
      kind: "missingPackage",
      name: "numpy",
    });
  });

  it("marks the column where one is told", () => {
    const source = "if True:\n    x = 1 +\n";
    const text = '  File "main.py", line 2\n    x = 1 +\n           ^\nSyntaxError: invalid syntax\n';
    expect(locateErrors(text, "python", source)).toEqual([
      { line: 2, column: 12, message: "SyntaxError: invalid syntax", severity: "error" },
    ]);
  });

  it("finds nothing in what is no error, and marks no line that is not there", () => {
    expect(explainError("", "python")).toBeNull();
    expect(explainError("just a debug print\n", "cpp")).toBeNull();
    expect(locateErrors("main.cpp:99:1: error: x", "cpp", "int main() {}")).toEqual([]);
  });
});
