import { readFileSync } from "node:fs";
import path from "node:path";
import { loadPyodide, type PyodideAPI } from "pyodide";
import { beforeAll, describe, expect, it } from "vitest";

const FOLDER = path.resolve("lib/programs/stage/python");
const FIXTURES = path.resolve("tests/fixtures/stage");

let python: PyodideAPI;
/** The program as it is run where the browser cannot switch stacks. */
let rewritten: (source: string) => string;
/** What of our turtle takes its time, by each of its names. */
let slowWords: string[];

beforeAll(async () => {
  python = await loadPyodide();
  for (const name of ["_stage_async", "turtle"])
    python.FS.writeFile(`/home/pyodide/${name}.py`, readFileSync(path.join(FOLDER, `${name}.py`), "utf8"));
  rewritten = python.runPython(`
import ast
import _stage_async
lambda source: ast.unparse(_stage_async.rewrite(source))`);
  slowWords = python
    .runPython(`
tree = ast.parse(open("/home/pyodide/turtle.py").read())
words = []
for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
    slow = {part.name for part in kind.body if isinstance(part, ast.FunctionDef) and "_stage.block(" in ast.unparse(part)}
    for part in kind.body:
        if isinstance(part, ast.Assign) and isinstance(part.value, ast.Name) and part.value.id in slow:
            slow |= {target.id for target in part.targets}
    words += sorted(slow)
words`)
    .toJs();
}, 60_000);

describe("a program for a browser that cannot switch stacks", () => {
  it("awaits all that the turtle takes its time for, imported by name or not", () => {
    expect(slowWords).toEqual(expect.arrayContaining(["update", "done", "forward", "fd", "dot", "seth"]));
    for (const word of slowWords) {
      const line = `await _stage_settle(${word}())`;
      expect(rewritten(`from turtle import *\n${word}()\n`), word).toContain(line);
      const pen = `import turtle\npen = turtle.Turtle()\npen.${word}()\n`;
      expect(rewritten(pen), word).toContain(`await _stage_settle(pen.${word}())`);
    }
  });

  it("leaves the same words alone where there is no turtle", () => {
    const source = "seen = set()\nseen.clear()\nprint(seen)";
    expect(rewritten(source)).toBe(source);
  });

  it("awaits the functions of its own that wait", () => {
    const text = rewritten(
      "from turtle import *\ndef frame():\n    dot(5)\n    update()\nwhile True:\n    frame()",
    );
    expect(text).toContain("async def frame():");
    expect(text).toContain("await _stage_settle(frame())");
  });

  it("leaves no call of a whole program unawaited", () => {
    const source = readFileSync(path.join(FIXTURES, "red-ball-triangle-turtle.py"), "utf8");
    const text = rewritten(source);
    expect(text).toContain("await _stage_settle(update())");
    expect(text).not.toMatch(/(?<!_stage_settle\()\b(?:update|clear|dot)\(/);
  });
});
