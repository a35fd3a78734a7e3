import type { BlockContext, InlineContext, Line, MarkdownConfig } from "@lezer/markdown";
import { closingBrace, findCloser, readsAsFormula } from "./math-delimiters";

const DOLLAR = 36;
const BACKSLASH = 92;

/** `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, bare environments and a bare `\boxed{…}` as nodes of the Markdown tree. */
export const mathSyntax: MarkdownConfig = {
  defineNodes: [{ name: "InlineMath" }, { name: "DisplayMath" }, { name: "OpenMath" }],
  parseInline: [{ name: "Math", parse: parseInlineMath, before: "Escape" }],
  parseBlock: [
    { name: "MathParagraph", parse: parseMathParagraph, endLeaf: endsParagraph, before: "SetextHeading" },
  ],
};

function parseInlineMath(cx: InlineContext, next: number, pos: number): number {
  if (next !== DOLLAR && next !== BACKSLASH) return -1;
  const text = cx.slice(pos, cx.end);
  const found = readMath(text, pos === cx.offset ? "" : cx.slice(pos - 1, pos));
  if (!found) return -1;
  return cx.addElement(cx.elt(found.node, pos, pos + found.length));
}

type Found = { node: "InlineMath" | "DisplayMath" | "OpenMath"; length: number };

/** The formula that `text` begins with, or null. A display that is never closed reaches to the end, as `OpenMath`. */
function readMath(text: string, before: string): Found | null {
  if (text.startsWith("$$")) return closed(text, "$$", 2, "DisplayMath");
  if (text.startsWith("\\[")) return closed(text, "\\]", 2, "DisplayMath");
  if (text.startsWith("\\(")) return closed(text, "\\)", 2, "InlineMath");
  if (text.startsWith("$")) return readDollar(text, before);
  const environment = /^\\begin\{([a-zA-Z]+\*?)\}/.exec(text);
  if (environment) return closed(text, `\\end{${environment[1]}}`, environment[0].length, "DisplayMath");
  if (text.startsWith("\\boxed{")) {
    const end = closingBrace(text, 6);
    return end < 0 ? null : { node: "InlineMath", length: end + 1 };
  }
  return null;
}

function closed(text: string, closer: string, from: number, node: Found["node"]): Found | null {
  const at = findCloser(text, closer, from);
  if (at >= 0) return { node, length: at + closer.length };
  return { node: "OpenMath", length: text.length };
}

/** A single dollar is a formula's only when both ends look like one: money, shell and PHP have dollars too. */
function readDollar(text: string, before: string): Found | null {
  if (/[\w\\]/.test(before)) return null;
  const at = findCloser(text, "$", 1);
  if (at <= 1) return null;
  const content = text.slice(1, at);
  return readsAsFormula(content, text[at + 1] ?? "") ? { node: "InlineMath", length: at + 1 } : null;
}

const OPENING_LINE = /^(\$\$|\\\[|\\begin\{([a-zA-Z]+\*?)\})/;

/**
 * A paragraph that begins with a display: its lines are kept from being read as lists, headings or rules until the
 * display closes. A blank line ends it all the same, so that an unclosed one never swallows the document.
 */
function parseMathParagraph(cx: BlockContext, line: Line): boolean {
  // The lines of a quotation carry its mark, which no formula may contain.
  if (cx.parentType().name === "Blockquote") return false;
  const opening = OPENING_LINE.exec(line.text.slice(line.pos));
  if (!opening) return false;
  const closer = opening[2] ? `\\end{${opening[2]}}` : opening[1] === "$$" ? "$$" : "\\]";
  const start = cx.lineStart + line.pos;
  const lines = [line.text.slice(line.pos)];
  let end = cx.lineStart + line.text.length;
  while (findCloser(lines.join("\n"), closer, opening[0].length) < 0) {
    if (!cx.nextLine() || line.text.trim() === "") break;
    lines.push(line.text);
    end = cx.lineStart + line.text.length;
  }
  if (line.text.trim() !== "" && cx.lineStart + line.text.length === end) cx.nextLine();
  const source = lines.join("\n");
  cx.addElement(cx.elt("Paragraph", start, start + source.length, cx.parser.parseInline(source, start)));
  return true;
}

function endsParagraph(_cx: BlockContext, line: Line): boolean {
  return /^(\$\$|\\\[)/.test(line.text.slice(line.pos));
}
