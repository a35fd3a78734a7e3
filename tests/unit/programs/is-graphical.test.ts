import { describe, expect, it } from "vitest";
import { canvasDocument } from "@/lib/programs/canvas-document";
import { findDocuments } from "@/lib/programs/find-documents";
import { graphicsKind } from "@/lib/programs/is-graphical";

describe("what a program draws with", () => {
  it.each([
    ["python", "import pygame, sys", "pygame"],
    ["python", "import sys, pygame as pg", "pygame"],
    ["python", "from pygame.locals import *", "pygame"],
    ["python", "def main():\n    import turtle\n", "turtle"],
    ["python", "import tkinter as tk", "tkinter"],
    ["python", "from tkinter import ttk", "tkinter"],
    ["python", "import matplotlib.pyplot as plt", "matplotlib"],
    ["python", "# import pygame\nprint('import turtle')", null],
    ["python", '"""\nimport pygame\n"""\nprint(1)', null],
    ["python", "import turtles\nimport mypygame", null],
    ["javascript", "const c = document.getElementById('c');", "canvas"],
    ["javascript", "requestAnimationFrame(loop)", "canvas"],
    ["javascript", "<!DOCTYPE html><canvas></canvas>", "document"],
    ["javascript", "console.log(1)", null],
    ["html", "<canvas></canvas>", "document"],
    ["cpp", "#include <SFML/Graphics.hpp>", null],
  ])("%s %j: %s", (language, source, kind) => {
    expect(graphicsKind(language, source)).toBe(kind);
  });
});

describe("a script's document", () => {
  it("has the canvas that the script asks for, by name", () => {
    expect(canvasDocument("javascript", "document.getElementById('game')")).toContain('<canvas id="game"');
  });
  it("has no canvas where the script makes its own", () => {
    const made = canvasDocument("javascript", "document.body.append(document.createElement('canvas'))");
    expect(made).not.toContain("<canvas");
  });
  it("is not ended by the script's text", () => {
    expect(canvasDocument("javascript", "document.title = '</script>'").match(/<\/script>/g)).toHaveLength(1);
  });
});

describe("documents in an answer", () => {
  it("are closed fences of HTML that draw", () => {
    const page = "<canvas id=c></canvas><script>1</script>\n";
    expect(findDocuments(`Look:\n\n\`\`\`html\n${page}\`\`\`\n`)).toEqual([page]);
    expect(findDocuments(`\`\`\`html\n<p>static</p>\n\`\`\`\n`)).toEqual([]);
    expect(findDocuments(`\`\`\`html\n${page}`)).toEqual([]);
  });
});
